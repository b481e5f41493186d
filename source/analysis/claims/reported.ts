import type {Quote} from '../../model/analysis.ts';
import {contains, overlaps} from '../../model/span.ts';
import {type CueClass, cueOf} from '../lexicon/cues.ts';
import {isAdverb} from '../text/grammar.ts';
import {type Range, rangeOf, type Sentence, type TokenText, tokenAt} from '../text/token-text.ts';
import {trim} from './edges.ts';
import {assertedIn, asserts, isMainClause, mainVerb} from './main-clauses.ts';
import {stanceOf} from './stances.ts';

/*
What sources say in a sentence, as statements. Tags are given word by word, so a content may be a bare
object ("refused {to comment}"), a question ("did not say {who closed it}") or a part of a clause: such
a one says nothing by itself, and its words stay in the sentence.
*/

/** What a source states, or what is no statement and belongs to the sentence around it. */
export type Reported = {
  readonly quote: Quote;
  readonly range: Range;
  /** The words of saying and the source, where they stand apart from it. */
  readonly frame: Range | null;
  /** Null where it is no statement of the source. */
  readonly stated: {readonly rejected: boolean; readonly range: Range} | null;
};

/** What the sources of a sentence say, in order; `quotes` overlap it and are no terms. */
export function reportedIn(
  text: TokenText,
  sentence: Sentence,
  quotes: readonly Quote[],
): readonly Reported[] {
  const contents = outermost(quotes.filter(isAttributed)).map(quote =>
    contentOf(text, sentence, quote),
  );
  return joined(text, sentence, contents).map(content => ({
    ...content,
    stated: statedIn(text, content),
  }));
}

type Content = Omit<Reported, 'stated'>;

/** A fragment in marks without a source is the writer's own words. */
const isAttributed = ({kind, source}: Quote): boolean => kind !== 'partial' || source !== null;

/** Quotes inside no other: a marked fragment of a reported clause is part of that clause. */
function outermost(quotes: readonly Quote[]): readonly Quote[] {
  // Reports do not overlap, so only the latest can contain the next quote.
  let report: Quote | null = null;
  return quotes.filter(quote => {
    if (report && contains(report.span, quote.span)) return false;
    if (quote.kind === 'indirect') report = quote;
    return true;
  });
}

/**
 * The words of a sentence that are a quote's content. A quoted fragment is extended to the clause
 * around it: from the cue on, where that comes first.
 */
function contentOf(text: TokenText, sentence: Sentence, quote: Quote): Content {
  const frame = frameOf(text, sentence, quote);
  const inside = within(sentence, rangeOf(text, quote.outer));
  if (quote.kind !== 'partial' || quote.cue === null) return {quote, frame, range: inside};
  const cue = within(sentence, rangeOf(text, quote.cue));
  if (cue.last <= cue.first) return {quote, frame, range: inside};
  if (isQuotedClause(text, inside, cue)) return {quote, frame, range: inside};
  if (cue.last <= inside.first) return {quote, frame, range: {first: cue.last, last: inside.last}};
  if (cue.first >= inside.last)
    return {quote, frame, range: {first: sentence.first, last: inside.last}};
  return {quote, frame, range: inside};
}

/** Whether a fragment is a clause of its own, right behind the words of saying: "said “it is dead”". */
const isQuotedClause = (text: TokenText, inside: Range, cue: Range): boolean =>
  isMainClause(text, inside) &&
  (inside.first - cue.last <= 1 || /^(?:[,:]|that)$/.test(tokenAt(text, inside.first - 1).lower));

const within = (outer: Range, {first, last}: Range): Range => ({
  first: Math.max(outer.first, first),
  last: Math.min(outer.last, last),
});

/** The cue together with the source, as far as they stand in the sentence. */
function frameOf(text: TokenText, sentence: Sentence, {cue, source, span}: Quote): Range | null {
  const spans = [cue, source?.span ?? null].filter(part => part !== null);
  const near = spans.filter(part => !overlaps(part, span) && overlaps(part, sentence));
  if (near.length === 0) return null;
  const start = Math.min(...near.map(part => part.start));
  const end = Math.max(...near.map(part => part.end));
  return within(sentence, rangeOf(text, {start, end}));
}

/**
 * Contents whose ends lie where a clause can end, pieces of one clause joined: around words of saying
 * ("The plan, {she said,} is dead"), and where tags leave a gap.
 */
function joined(
  text: TokenText,
  sentence: Sentence,
  contents: readonly Content[],
): readonly Content[] {
  const all: Content[] = [];
  for (const [index, content] of contents.entries()) {
    const end = contents[index + 1]?.range.first ?? sentence.last;
    const whole = {...content, range: grown(text, sentence, content, all.at(-1), end)};
    const before = all.at(-1);
    if (before && (isOneClause(text, before, whole) || runsInto(text, before, whole))) {
      const between = {first: before.range.last, last: whole.range.first};
      const frame = before.quote.kind === 'direct' ? between : before.frame;
      all[all.length - 1] = {...before, frame, range: {...before.range, last: whole.range.last}};
    } else all.push(whole);
  }
  return all;
}

/** Tokens in the longest words of saying inside a clause. */
const longestFrame = 16;

/** Whether two contents of one source are parts of one clause. */
function isOneClause(text: TokenText, before: Content, after: Content): boolean {
  if (before.quote.kind === 'direct') {
    const goesOn = after.quote.kind !== 'indirect' && hasOneSource(before, after);
    if (after.quote.continues !== before.quote.id && !goesOn) return false;
    if (after.range.first - before.range.last > longestFrame) return false;
    if (goesOnSmall(text, before.range, after.range)) return true;
  } else if (!hasOneFrame(before, after)) return false;
  if (!isSetOffBetween(text, before.range, after.range)) return false;
  return !isMain(text, before.range) || !isMainClause(text, after.range);
}

/** Whether the words between two pieces stand between marks: “The plan,” she said, “is dead”. */
function isSetOffBetween(text: TokenText, before: Range, after: Range): boolean {
  const isMark = (at: number): boolean => tokenAt(text, at).shape === 'mark';
  if (before.last === after.first) return true;
  return (
    (isMark(before.last) || isMark(before.last - 1)) &&
    (isMark(after.first) || isMark(after.first - 1))
  );
}

/** “Every time,” she said, “you pay”: a comma before the words of saying, a small letter after them. */
function goesOnSmall(text: TokenText, before: Range, after: Range): boolean {
  const ends = text.tokens.slice(before.last - 2, before.last).some(({lower}) => lower === ',');
  const isAfterComma = [after.first, after.first - 1].some(at => tokenAt(text, at).lower === ',');
  return ends && isAfterComma && tokenAt(text, trim(text, after).first).shape === 'lower';
}

/** Whether a piece can end before the words of saying: not "If it rains". */
function isMain(text: TokenText, {first, last}: Range): boolean {
  const {first: from, last: to} = trim(text, {first, last});
  const depends = text.language.subordinators.has(tokenAt(text, from).lower);
  const comma = depends && text.tokens.slice(from, to).some(({lower}) => lower === ',');
  return (!depends || comma) && isMainClause(text, {first, last});
}

/** Whether the second content is the rest of the first: "amounting to what they said {was a fraud}". */
const runsInto = (text: TokenText, before: Content, after: Content): boolean =>
  before.quote.kind !== 'direct' &&
  before.range.last === after.range.first &&
  tokenAt(text, after.range.first).shape !== 'mark' &&
  !isMainClause(text, after.range);

const hasOneSource = ({quote: a}: Content, {quote: b}: Content): boolean =>
  a.source !== null &&
  (a.source.span.start === b.source?.span.start ||
    (a.source.entity !== null && a.source.entity === b.source?.entity));

const hasOneFrame = ({quote: a}: Content, {quote: b}: Content): boolean =>
  a.cue !== null && a.cue.start === b.cue?.start && a.source?.span.start === b.source?.span.start;

/** A content as far as its clause goes; `end` is where the next one begins. */
function grown(
  text: TokenText,
  sentence: Sentence,
  {quote, range, frame}: Content,
  before: Content | undefined,
  end: number,
): Range {
  if (quote.kind === 'direct') return range;
  let {first, last} = range;
  const isAfter = frame !== null && frame.first >= last;
  const start = Math.max(
    before?.range.last ?? sentence.first,
    before?.frame?.last ?? sentence.first,
  );
  if (isAfter && before === undefined && !isMainClause(text, {first, last})) first = start;
  const limit = isAfter ? frame.first : end;
  while (last > first && last < limit && goesOn(text, last)) last++;
  return {first, last};
}

/** Whether the word at `at` cannot begin another phrase: a content that ends before it is cut. */
function goesOn(text: TokenText, at: number): boolean {
  const {language} = text;
  const {lower, shape} = tokenAt(text, at);
  if (lower === '-' || tokenAt(text, at - 1).lower === '-')
    return tokenAt(text, at - 1).end === tokenAt(text, at).start;
  if (shape === 'mark' || tokenAt(text, at - 1).shape === 'mark') return false;
  return !(
    language.prepositions.has(lower) ||
    language.coordinators.has(lower) ||
    language.relatives.has(lower) ||
    language.subordinators.has(lower) ||
    language.auxiliaries.has(lower) ||
    isAdverb(text, lower) ||
    /ing$/.test(lower) ||
    (shape === 'title' && tokenAt(text, at - 1).shape !== 'title')
  );
}

/** What a source states with a content: null where that is no clause, or is asked or left unsaid. */
function statedIn(text: TokenText, {quote, range, frame}: Content): Reported['stated'] {
  const whole = trim(text, range);
  const stance = quote.kind === 'direct' ? 'asserts' : stanceOf(text, quote);
  if (stance === 'silent') return null;
  const rejected = stance === 'denies';
  const isLed = frame !== null && frame.last <= whole.first && quote.kind !== 'direct';
  const asserted = rejected ? assertedIn(text, whole) : null;
  if (asserted !== null) return {rejected, range: trim(text, {...whole, first: asserted})};
  if (isLed && asksWhat(text, whole.first)) return null;
  if (rejected && !mayBeDenied(text, whole)) return null;
  if (quote.kind === 'direct') return asserts(text, whole) ? {rejected, range: whole} : null;
  if (isCut(text, whole, isLed) || !isFramed(text, whole, frame)) return null;
  const {lower, opens} = tokenAt(text, whole.first);
  const hasComma = text.tokens.slice(whole.first, whole.last).some(mark => mark.lower === ',');
  if (lower === 'to' && (isLed || !hasComma)) return null;
  if (!hasComma && text.language.subordinators.has(lower)) return null;
  if (!opens && /^(?:including|such|notably|following)$/.test(lower)) return null;
  const isClause = isSetOff(text, whole, frame)
    ? asserts(text, whole)
    : isMainClause(text, whole) && (!isLed || takesClause(text, quote, whole));
  return isClause ? {rejected, range: whole} : null;
}

/** Whether words of saying that come after a content are set off from it: not "was approved by". */
const isFramed = (text: TokenText, {last}: Range, frame: Range | null): boolean =>
  frame === null ||
  frame.first < last ||
  /^(?:according|per)$/.test(tokenAt(text, frame.first).lower) ||
  [last, frame.first - 1].some(at => tokenAt(text, at).shape === 'mark');

/** Whether a content begins or ends inside a phrase: "protecting the {institution was paramount}". */
function isCut(text: TokenText, {first, last}: Range, isLed: boolean): boolean {
  const {boundDeterminers, possessives, prepositions, subjectPronouns, determiners} = text.language;
  const {lower: before, sentence} = tokenAt(text, first - 1);
  const isOwned = possessives.has(before) && before !== 'her';
  const isInPhrase = isOwned || boundDeterminers.has(before) || before === 'to' || before === '-';
  if (
    sentence === tokenAt(text, first).sentence &&
    (isInPhrase || (!isLed && prepositions.has(before)))
  )
    return true;
  const end = tokenAt(text, last - 1).lower;
  const after = tokenAt(text, last);
  if (after.sentence !== tokenAt(text, first).sentence || after.shape === 'mark') return false;
  return (subjectPronouns.has(end) && end !== 'it' && end !== 'you') || determiners.has(end);
}

/** “urged {the town to wait until it rained}”: somebody, and what they are to do. */
function urges(text: TokenText, {first, last}: Range): boolean {
  const verb = mainVerb(text, {first, last}) ?? last;
  if (text.language.auxiliaries.has(tokenAt(text, verb).lower)) return false;
  return text.tokens
    .slice(first, verb)
    .some(({lower}, at) => lower === 'to' && tokenAt(text, first + at + 1).shape === 'lower');
}

const sayingClauses: ReadonlySet<CueClass> = new Set(['say', 'hold', 'show']);

/**
 * Whether a content without "that" is a clause and no object with a participle: "highlighted {the skills
 * needed}". After verbs that take clauses it is.
 */
function takesClause(text: TokenText, {cue}: Quote, range: Range): boolean {
  if (cue !== null) {
    const {first, last} = rangeOf(text, cue);
    for (let at = first; at < last; at++) {
      const kind = cueOf(tokenAt(text, at).lower)?.kind;
      if (kind === 'name' || kind === 'judge') return false;
      if (kind !== undefined && sayingClauses.has(kind)) return !urges(text, range);
    }
  }
  const verb = mainVerb(text, range);
  const isFirstAs = /^(?:as|of|for|with|on|to|about)$/.test(tokenAt(text, range.first).lower);
  return verb !== null && !isFirstAs && text.language.auxiliaries.has(tokenAt(text, verb).lower);
}

/** Whether a content is a clause by the words around it: "said that …", "…, she said". */
function isSetOff(text: TokenText, {first, last}: Range, frame: Range | null): boolean {
  if (tokenAt(text, first - 1).lower === 'that')
    return !text.language.prepositions.has(tokenAt(text, first - 2).lower);
  if (frame === null || frame.first < last || !tokenAt(text, first).opens) return false;
  return tokenAt(text, frame.first - 1).shape === 'mark';
}

/** Whether a content begins as a question: "who closed it", "whether it did". */
function asksWhat(text: TokenText, at: number): boolean {
  const {questionWords, relatives} = text.language;
  const {lower} = tokenAt(text, at);
  if (lower === 'that') return false;
  return questionWords.has(lower) || relatives.has(lower) || /^(?:if|where|when)$/.test(lower);
}

/** Whether what is denied is a clause that begins at once: not the object of "rejected the bill". */
function mayBeDenied(text: TokenText, range: Range): boolean {
  const verb = mainVerb(text, range);
  return verb !== null && !text.language.coordinators.has(tokenAt(text, verb - 1).lower);
}
