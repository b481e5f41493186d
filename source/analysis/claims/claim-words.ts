import type {Claim, Claimant, Entity} from '../../model/analysis.ts';
import type {Span} from '../../model/span.ts';
import {type Range, type TokenText, tokenAt, tokenFrom, written} from '../text/token-text.ts';
import {namerOf, type Replacement} from './naming.ts';
import {negationOf} from './polarity.ts';

/*
A claim that can be understood out of context: with names in place of "she" or "the minister", without
the words of saying, and with a "no" where its source denies it.
*/

/** What of a claim its words depend on. */
type Worded = Pick<Claim, 'span' | 'polarity'>;

/** The same, and what is known of the clause it is made of. */
export type ToWrite = Worded & {
  readonly claimant: Claimant;
  /** Words of saying in it. */
  readonly without: Range | null;
  readonly asked: boolean;
};

export type ClaimWriter = (claim: ToWrite) => string;

/** A function that writes the claims of a text in this way. */
export function claimWriter(text: TokenText, entities: readonly Entity[]): ClaimWriter {
  const namesIn = namerOf(text, entities);
  return claim => {
    const speaker = claim.claimant.kind === 'source' ? claim.claimant.entity : null;
    const left = partsOf(text, claim).map(part =>
      replaced(text.text, part, namesIn(part, speaker)),
    );
    const words = withSource(text, claim, withoutLooseMarks(left.join(' ').replace(/\s+/gu, ' ')));
    const denied = isRejected(text, claim)
      ? `It is not true that ${inSentence(text, claim, words)}`
      : words;
    return sentence(denied, claim.asked ? '?' : '.');
  };
}

/** The stretches of a claim beside the words of saying in it, without commas around those. */
function partsOf(text: TokenText, {span, without}: ToWrite): readonly Span[] {
  if (without === null) return [span];
  const mark = (at: number): boolean => /^[,–—"“”]$/.test(tokenAt(text, at).lower);
  let {first, last} = without;
  while (mark(first - 1)) first--;
  while (mark(last)) last++;
  return [
    {start: span.start, end: tokenAt(text, first - 1).end},
    {start: tokenAt(text, last).start, end: span.end},
  ]
    .map(part => withoutMarks(text, part))
    .filter(({start, end}) => end > start);
}

/** Without quotation marks at its ends: “We will wait,” she said, “until Monday.” */
function withoutMarks(text: TokenText, {start, end}: Span): Span {
  const words = text.text.slice(start, end);
  const lead = /^["“\s]*/u.exec(words)?.[0].length ?? 0;
  return {start: start + lead, end: start + words.replace(/["”\s]+$/u, '').length};
}

function replaced(text: string, {start, end}: Span, names: readonly Replacement[]): string {
  let words = '';
  let at = start;
  for (const {span, words: name} of names) {
    words += text.slice(at, span.start) + name;
    at = span.end;
  }
  return words + text.slice(at, end);
}

const several =
  /^(?:(?:about|almost|nearly|roughly|some|more than|at least|only|just|another) )*(?:\d|most\b|many\b|several\b|half\b|a (?:third|quarter|majority|few|number)\b|two\b|three\b|four\b|five\b|one in\b|some\b|all\b|few\b|none\b)/iu;

const many = /^(?:the |some |other )?(?:[\w-]+ )*(?:[\w-]*[^s\W]s|people|police)$/iu;

/** Words in the longest source that is put in for "they". */
const longestSource = 8;

/** "they", where the source is many, or some of many: "40 percent said {they would stay}". */
function withSource(text: TokenText, {claimant}: ToWrite, words: string): string {
  if (claimant.kind === 'writer' || claimant.span === null || !/^they\b/iu.test(words))
    return words;
  const source = written(text, claimant.span).replace(/\s+/gu, ' ');
  const isShort = source.split(' ').length <= longestSource;
  const isMany = several.test(source) || (claimant.entity === null && many.test(source));
  if (!isMany || !isShort || !/^they (?!’|')/iu.test(words)) return words;
  return source + words.slice('they'.length);
}

/** As they stand in a sentence: a capital that only begins one is made small. */
function inSentence(text: TokenText, {span}: Worded, words: string): string {
  const {lower} = tokenAt(text, tokenFrom(text, span.start));
  const {determiners, subjectPronouns, prepositions} = text.language;
  const isSmall =
    lower !== 'i' &&
    (determiners.has(lower) || subjectPronouns.has(lower) || prepositions.has(lower));
  return isSmall && words.toLowerCase().startsWith(`${lower} `)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

/** Quotation marks and brackets that have lost their other half are left out. */
function withoutLooseMarks(words: string): string {
  const count = (mark: string): number => words.split(mark).length - 1;
  let kept = words;
  for (const [opening, closing] of ['“”', '()', '[]', '«»'] as const) {
    if (opening === undefined || closing === undefined || count(opening) === count(closing))
      continue;
    kept = kept.replaceAll(opening, '').replaceAll(closing, '');
  }
  for (const mark of ["''", '"']) if (count(mark) % 2 === 1) kept = kept.replaceAll(mark, '');
  return kept;
}

/** Written as a sentence, as in training: without a full stop the tower is less sure. */
function sentence(words: string, mark: '.' | '?'): string {
  const bare = words.replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/gu, '').replace(/[,;:]+(["”’')]+)$/u, '$1');
  const ended = /[.?!…]["”’)»\]]*$/u.test(bare) ? bare : `${bare}${mark}`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** Whether the source rejects a claim ("denied that …"), rather than the claim's own words. */
function isRejected(text: TokenText, {span, polarity}: Worded): boolean {
  const first = tokenFrom(text, span.start);
  let last = first;
  while (last < text.tokens.length && tokenAt(text, last).start < span.end) last++;
  return negationOf(text, {first, last}, false).polarity !== polarity;
}
