import type {Claimant, Quote} from '../model/analysis.ts';
import {overlaps, type Span} from '../model/span.ts';
import {cueOf} from './lexicon/cues.ts';
import {turningOf} from './lexicon/negation.ts';
import {isFiniteVerb} from './lexicon/verbs.ts';
import type {TokenRange} from './polarity.ts';
import {type ReadText, type Sentence, tokenAt, tokenFrom} from './text.ts';

/*
Where the assertions of a sentence stand: what its sources say, and what is left for the writer
when their words and the words of saying are taken away.
*/

/** An assertion as a range of tokens, with whose it is. */
export type Clause = TokenRange & {
  readonly claimant: Claimant;
  readonly quote: Quote | null;
  /** Whether its source says that it is not so: "denied that …". */
  readonly rejected: boolean;
};

const writer: Claimant = {kind: 'writer'};

/** Fewer words make a fragment. */
const fewestWords = 3;

/** The assertions of one sentence, in order; `quotes` are those that overlap it, terms left out. */
export function clausesOf(
  text: ReadText,
  sentence: Sentence,
  quotes: readonly Quote[],
): readonly Clause[] {
  if (asks(text, sentence)) return [];
  const contents = outermost(quotes.filter(isAttributed)).map(quote =>
    contentOf(text, sentence, quote),
  );
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
    .flatMap(gap => split(text, trim(text, gap)))
    .map(part => ({...part, ...describedBy(text, part), quote: null, rejected: false}));
  return [...reported, ...own]
    .filter(clause => asserts(text, clause))
    .sort((a, b) => a.first - b.first);
}

/** A fragment in marks that nobody is said to have said is the writer's own words. */
const isAttributed = ({kind, source}: Quote): boolean => kind !== 'partial' || source !== null;

/** Questions assert nothing, whoever asks. */
const asks = (text: ReadText, {first, last}: TokenRange): boolean => {
  for (let at = last - 1; at >= Math.max(first, last - 3); at--) {
    if (tokenAt(text, at).lower === '?') return true;
  }
  return false;
};

/** Quotes that lie in no other: a marked fragment of a reported clause is part of that clause. */
const outermost = (quotes: readonly Quote[]): readonly Quote[] =>
  quotes.filter(
    quote =>
      !quotes.some(
        other =>
          other !== quote &&
          other.kind === 'indirect' &&
          other.span.start <= quote.span.start &&
          quote.span.end <= other.span.end,
      ),
  );

type Content = {readonly quote: Quote; readonly range: TokenRange};

/**
 * The words of a sentence that a quote answers for. A quoted fragment is filled up to the clause
 * that it stands in: from the words of saying, where they stand before it.
 */
function contentOf(text: ReadText, sentence: Sentence, quote: Quote): Content {
  const inside = within(sentence, rangeOf(text, quote.outer));
  if (quote.kind !== 'partial' || quote.cue === null) return {quote, range: inside};
  const cue = within(sentence, rangeOf(text, quote.cue));
  if (cue.last <= cue.first) return {quote, range: inside};
  if (cue.last <= inside.first) return {quote, range: {first: cue.last, last: inside.last}};
  if (cue.first >= inside.last) return {quote, range: {first: sentence.first, last: inside.last}};
  return {quote, range: inside};
}

const rangeOf = (text: ReadText, {start, end}: Span): TokenRange => ({
  first: tokenFrom(text, start),
  last: tokenFrom(text, end),
});

const within = (outer: TokenRange, {first, last}: TokenRange): TokenRange => ({
  first: Math.max(outer.first, first),
  last: Math.min(outer.last, last),
});

/** The words of saying with who says it. */
function attributionOf(text: ReadText, {cue, source, span}: Quote): readonly TokenRange[] {
  const spans = [cue, source?.span ?? null].filter(part => part !== null);
  const near = spans.filter(part => !overlaps(part, span));
  if (near.length === 0) return [];
  const start = Math.min(...near.map(part => part.start));
  const end = Math.max(...near.map(part => part.end));
  return [rangeOf(text, {start, end})];
}

/** Where the text does not say who speaks, the words that stand for them are none. */
const claimantOf = ({source, outer}: Quote): Claimant =>
  source === null
    ? {kind: 'source', span: {start: outer.start, end: outer.start}, entity: null}
    : {kind: 'source', span: source.span, entity: source.entity};

/** Whether the words of saying say that it is not so. */
function rejects(text: ReadText, {cue}: Quote): boolean {
  if (cue === null) return false;
  const {first, last} = rangeOf(text, cue);
  for (let at = first; at < last; at++) {
    const after = text.tokens[at + 1]?.lower ?? '';
    if (turningOf('', tokenAt(text, at).lower, after) === 'rejection') return true;
  }
  return false;
}

/** What is left of a sentence when `taken` is cut out. */
function gaps({first, last}: TokenRange, taken: readonly TokenRange[]): readonly TokenRange[] {
  const left: TokenRange[] = [];
  let from = first;
  for (const range of taken.toSorted((a, b) => a.first - b.first)) {
    if (range.last <= from) continue;
    if (range.first > from) left.push({first: from, last: Math.min(range.first, last)});
    from = Math.max(from, range.last);
  }
  if (from < last) left.push({first: from, last});
  return left;
}

const leadIns = new Set('and but that , ; : — – - ( "'.split(' '));

/** Without the marks and conjunctions at its edges. */
function trim(text: ReadText, {first, last}: TokenRange): TokenRange {
  let [from, to] = [first, last];
  const isEdge = (at: number): boolean => {
    const {lower, shape} = tokenAt(text, at);
    return (shape === 'mark' && !/[$£€¥%]/.test(lower)) || leadIns.has(lower);
  };
  while (from < to && isEdge(from)) from++;
  while (to > from && isEdge(to - 1)) to--;
  return {first: from, last: to};
}

/** Cuts at "; " and ", but " where both sides assert by themselves. */
function split(text: ReadText, range: TokenRange): readonly TokenRange[] {
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

/** Begin a clause that depends on another. */
const subordinators = new Set(
  'as while when where after before since because although though if unless until who which whose whom that to whereas including adding saying noting'.split(
    ' ',
  ),
);

/** Begin a phrase that hangs on the words before it, where there are any. */
const prepositions = new Set('for by with in on at from of during about'.split(' '));

/** Whether a part of a sentence is a main clause: a subject, then a finite verb. */
function standsAlone(text: ReadText, part: TokenRange): boolean {
  const {first, last} = trim(text, part);
  if (last - first < fewestWords + 1) return false;
  const {lower, opens} = tokenAt(text, first);
  if (subordinators.has(lower) || (prepositions.has(lower) && !opens)) return false;
  const verb = finiteVerb(text, {first, last});
  return verb !== null && verb > first;
}

/** Index of the first finite verb, as far as form tells. */
function finiteVerb(text: ReadText, {first, last}: TokenRange): number | null {
  for (let at = first; at < last; at++) {
    const {lower, shape} = tokenAt(text, at);
    if (shape === 'mark' || shape === 'number') continue;
    const before = at > first ? tokenAt(text, at - 1).lower : '';
    if (isFiniteVerb(before, lower) || followsName(text, first, at)) return at;
  }
  return null;
}

/** "Brook plans to …": a small word in -s after a name or a plural is most likely its verb. */
function followsName(text: ReadText, first: number, at: number): boolean {
  if (at === first) return false;
  const {lower, shape} = tokenAt(text, at);
  const before = tokenAt(text, at - 1);
  return (
    shape === 'lower' &&
    /[^s]s$/.test(lower) &&
    (before.shape === 'title' || before.shape === 'upper')
  );
}

/** Declarative, finite, and long enough to say something. */
function asserts(text: ReadText, {first, last}: TokenRange): boolean {
  let wordCount = 0;
  for (let at = first; at < last; at++) {
    if (tokenAt(text, at).shape !== 'mark') wordCount++;
  }
  return wordCount >= fewestWords && finiteVerb(text, {first, last}) !== null;
}

/** "Prosecutors describe it as …": whoever stands before such a verb claims what stands after. */
function describedBy(text: ReadText, {first, last}: TokenRange): {readonly claimant: Claimant} {
  const verb = finiteVerb(text, {first, last});
  if (verb === null || verb === first) return {claimant: writer};
  const cue = cueOf(tokenAt(text, verb).lower);
  if (
    cue?.kind !== 'name' ||
    (cue.form !== 'base' && cue.form !== 'finite' && cue.form !== 'past')
  ) {
    return {claimant: writer};
  }
  const span = {start: tokenAt(text, first).start, end: tokenAt(text, verb - 1).end};
  return {claimant: {kind: 'source', span, entity: null}};
}
