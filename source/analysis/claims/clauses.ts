import type {Claimant, Quote} from '../../model/analysis.ts';
import {contains, overlaps} from '../../model/span.ts';
import {cueOf} from '../lexicon/cues.ts';
import {isFiniteVerb} from '../lexicon/verbs.ts';
import {
  type Range,
  rangeOf,
  type Sentence,
  type Token,
  type TokenText,
  tokenAt,
} from '../text/token-text.ts';
import {turningAt} from './polarity.ts';

/*
The assertions of a sentence: what its sources say, and what is left for the writer once their words
and the words of saying are removed.
*/

/** An assertion as a range of tokens, and who makes it. */
export type Clause = Range & {
  readonly claimant: Claimant;
  readonly quote: Quote | null;
  /** Whether its source says that it is not so: "denied that …". */
  readonly rejected: boolean;
};

const writer: Claimant = {kind: 'writer'};

/** Fewer words make a fragment. */
const fewestWords = 3;

/**
 * The assertions of one sentence, in order; `quotes` are those that overlap it, without terms.
 * A report that asserts nothing ("decided to sell") stays the writer's.
 */
export function clausesOf(
  text: TokenText,
  sentence: Sentence,
  quotes: readonly Quote[],
): readonly Clause[] {
  const contents = outermost(quotes.filter(isAttributed))
    .map(quote => contentOf(text, sentence, quote))
    .filter(({quote, range}) => quote.kind !== 'indirect' || asserts(text, trim(text, range)));
  const taken = contents.flatMap(({quote, range}) => [range, ...attributionOf(text, quote)]);
  const reported = contents.flatMap(({quote, range}) =>
    split(text, trim(text, range)).map(part => ({
      ...part,
      claimant: claimantOf(quote),
      quote,
      rejected: rejects(text, quote),
    })),
  );
  const own = gaps(sentence, taken)
    .filter(gap => contents.length === 0 || standsAlone(text, gap))
    .flatMap(gap => split(text, trimGap(text, sentence, gap)))
    .map(part => ownClause(text, part));
  return [...reported, ...own]
    .filter(clause => asserts(text, clause) && !asks(text, clause))
    .sort((a, b) => a.first - b.first);
}

/** A fragment in marks without a source is the writer's own words. */
const isAttributed = ({kind, source}: Quote): boolean => kind !== 'partial' || source !== null;

/** Whether a clause is a question; the mark may come right after it. */
function asks(text: TokenText, {first, last}: Range): boolean {
  for (let at = first; at <= last; at++) if (text.tokens[at]?.lower === '?') return true;
  return false;
}

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

type Content = {readonly quote: Quote; readonly range: Range};

/**
 * The words of a sentence that are a quote's assertion. A quoted fragment is extended to the clause
 * around it: from the cue on, where that comes first.
 */
function contentOf(text: TokenText, sentence: Sentence, quote: Quote): Content {
  const inside = within(sentence, rangeOf(text, quote.outer));
  if (quote.kind !== 'partial' || quote.cue === null) return {quote, range: inside};
  const cue = within(sentence, rangeOf(text, quote.cue));
  if (cue.last <= cue.first) return {quote, range: inside};
  if (cue.last <= inside.first) return {quote, range: {first: cue.last, last: inside.last}};
  if (cue.first >= inside.last) return {quote, range: {first: sentence.first, last: inside.last}};
  return {quote, range: inside};
}

const within = (outer: Range, {first, last}: Range): Range => ({
  first: Math.max(outer.first, first),
  last: Math.min(outer.last, last),
});

/** The cue together with the source. */
function attributionOf(text: TokenText, {cue, source, span}: Quote): readonly Range[] {
  const spans = [cue, source?.span ?? null].filter(part => part !== null);
  const near = spans.filter(part => !overlaps(part, span));
  if (near.length === 0) return [];
  const start = Math.min(...near.map(part => part.start));
  const end = Math.max(...near.map(part => part.end));
  return [rangeOf(text, {start, end})];
}

const claimantOf = ({source}: Quote): Claimant => ({
  kind: 'source',
  span: source?.span ?? null,
  entity: source?.entity ?? null,
});

/** Whether a quote's cue denies it. */
function rejects(text: TokenText, {cue}: Quote): boolean {
  if (cue === null) return false;
  const {first, last} = rangeOf(text, cue);
  for (let at = first; at < last; at++) {
    // The assertion that is denied is the quote, which follows.
    const reach = {first, last: Math.min(last + 2, text.tokens.length)};
    if (turningAt(text, reach, at) === 'rejection') return true;
  }
  return false;
}

/** What is left of a sentence once `taken` is cut out. */
function gaps({first, last}: Range, taken: readonly Range[]): readonly Range[] {
  const left: Range[] = [];
  let from = first;
  for (const range of taken.toSorted((a, b) => a.first - b.first)) {
    if (range.last <= from) continue;
    if (range.first > from) left.push({first: from, last: Math.min(range.first, last)});
    from = Math.max(from, range.last);
  }
  if (from < last) left.push({first: from, last});
  return left;
}

/** Begin a phrase that depends on what comes before it, besides conjunctions and relatives. */
const dependent = new Set(['to', 'including', 'adding', 'saying', 'noting']);

const dependsOn = ({language}: TokenText, lower: string): boolean =>
  language.subordinators.has(lower) || language.relatives.has(lower) || dependent.has(lower);

/** Without marks and conjunctions at its edges. */
function trim(text: TokenText, {first, last}: Range): Range {
  let [from, to] = [first, last];
  while (from < to && isEdge(text, from)) from++;
  while (to > from && isEdge(text, to - 1)) to--;
  return {first: from, last: to};
}

function isEdge(text: TokenText, at: number): boolean {
  const {coordinators} = text.language;
  const {lower, shape} = tokenAt(text, at);
  return (
    (shape === 'mark' && !/[$£€¥%]/.test(lower)) || coordinators.has(lower) || lower === 'that'
  );
}

/** The same, without words at its end that led to what was cut out of the sentence. */
function trimGap(text: TokenText, sentence: Range, gap: Range): Range {
  let {first, last} = trim(text, gap);
  if (gap.last >= sentence.last) return {first, last};
  const leadsOn = ({lower}: Token): boolean =>
    dependsOn(text, lower) || text.language.commonPrepositions.has(lower);
  while (last > first && leadsOn(tokenAt(text, last - 1))) last--;
  return trim(text, {first, last});
}

/** Cuts at "; " and ", but " where both sides assert by themselves. */
function split(text: TokenText, range: Range): readonly Range[] {
  for (let at = range.first + 1; at < range.last - 1; at++) {
    const {lower} = tokenAt(text, at);
    const but = lower === ',' && tokenAt(text, at + 1).lower === 'but';
    if (!but && lower !== ';') continue;
    const left = {first: range.first, last: at};
    const right = trim(text, {first: at + 1, last: range.last});
    if (standsAlone(text, left) && standsAlone(text, right)) return [left, ...split(text, right)];
  }
  return [range];
}

/** Whether a part of a sentence is a main clause: a subject, then a finite verb. */
function standsAlone(text: TokenText, part: Range): boolean {
  const {first, last} = trim(text, part);
  if (last - first < fewestWords + 1) return false;
  const {lower, opens} = tokenAt(text, first);
  if (dependsOn(text, lower) || (text.language.commonPrepositions.has(lower) && !opens))
    return false;
  const verb = finiteVerb(text, {first, last});
  return verb !== null && verb > first;
}

/** Index of the first finite verb, as far as form tells. */
function finiteVerb(text: TokenText, {first, last}: Range): number | null {
  for (let at = first; at < last; at++) {
    const {lower, shape} = tokenAt(text, at);
    if (shape === 'mark' || shape === 'number') continue;
    const before = at > first ? tokenAt(text, at - 1).lower : '';
    if (isFiniteVerb(before, lower) || followsSubject(text, first, at)) return at;
  }
  return null;
}

/**
 * "Brook plans to …", "we cooperate": a lower-case word in -s after a name is most likely the verb,
 * and so is any word after a pronoun that can only be a subject.
 */
function followsSubject(text: TokenText, first: number, at: number): boolean {
  if (at === first) return false;
  const {lower, shape} = tokenAt(text, at);
  const before = tokenAt(text, at - 1);
  if (shape !== 'lower') return false;
  if (text.language.subjectsOfBareVerbs.has(before.lower))
    return !lower.endsWith('ing') && !lower.endsWith('ly');
  if (!/[^s]s$/.test(lower) || (before.shape !== 'title' && before.shape !== 'upper')) return false;
  // "US prosecutors describe": a plural, where a verb follows.
  return !isFiniteVerb(lower, text.tokens[at + 1]?.lower ?? '');
}

/** Declarative, finite, and long enough to say something. */
function asserts(text: TokenText, {first, last}: Range): boolean {
  let wordCount = 0;
  for (let at = first; at < last; at++) {
    if (tokenAt(text, at).shape !== 'mark') wordCount++;
  }
  return wordCount >= fewestWords && finiteVerb(text, {first, last}) !== null;
}

/**
 * A clause of the writer's, or of the source that it names: "prosecutors describe it as …", "analysts
 * in the city say that …", "the minister rejected the idea that …".
 */
function ownClause(text: TokenText, part: Range): Clause {
  const plain: Clause = {...part, claimant: writer, quote: null, rejected: false};
  const verb = finiteVerb(text, part);
  if (verb === null || verb === part.first) return plain;
  const main = headVerb(text, verb, part.last);
  const span = {start: tokenAt(text, part.first).start, end: tokenAt(text, verb - 1).end};
  const claimant: Claimant = {kind: 'source', span, entity: null};
  const cue = cueOf(tokenAt(text, main).lower);
  const content = contentAfterThat(text, main, part.last);
  if (turningAt(text, part, main) === 'rejection') {
    return content === null ? plain : {...plain, first: content, claimant, rejected: true};
  }
  if (cue === undefined || cue.form === 'participle') return plain;
  if (cue.kind === 'name') return {...plain, claimant};
  const that = content !== null && content <= main + 2;
  return cue.kind === 'say' && that ? {...plain, first: content, claimant} : plain;
}

/** Index of the main verb, past an auxiliary and adverbs: "has (repeatedly) rejected". */
function headVerb(text: TokenText, verb: number, last: number): number {
  if (!text.language.formsOfHave.has(tokenAt(text, verb).lower)) return verb;
  let at = verb + 1;
  while (at < Math.min(verb + 3, last) && tokenAt(text, at).lower.endsWith('ly')) at++;
  return at < last ? at : verb;
}

/** How many words may stand between a verb and its "that": "the widely held idea". */
const thatReach = 6;

/** Index of the word after a "that" which closely follows the verb at `at`; null without one. */
function contentAfterThat(text: TokenText, at: number, last: number): number | null {
  for (let next = at + 1; next < Math.min(at + thatReach, last - fewestWords); next++) {
    const {lower, shape} = tokenAt(text, next);
    if (shape === 'mark') return null;
    if (lower === 'that') return next + 1;
  }
  return null;
}
