import {isFiniteVerb} from '../lexicon/verbs.ts';
import {type Range, type TokenText, tokenAt} from '../text/token-text.ts';

/*
Where a clause begins and ends: without marks and small words at its edges, but with the brackets and
quotation marks that belong to words in it.
*/

/** How far the other half of a pair of marks is looked for. */
const longestPair = 400;

const pairsOfMarks = new Map([
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
]);
const openingMarks = new Map([...pairsOfMarks].map(([opening, closing]) => [closing, opening]));

/** Without marks and conjunctions at its edges; a bracket or quotation in it stays whole. */
export function trim(text: TokenText, {first, last}: Range): Range {
  let [from, to] = [first, last];
  while (
    from < to &&
    (isEdge(text, from) || isLeadingThat(text, from)) &&
    !closesWithin(text, from, to)
  )
    from++;
  while (to > from && isEdge(text, to - 1) && !opensWithin(text, from, to - 1)) to--;
  return {first: from, last: to};
}

function isEdge(text: TokenText, at: number): boolean {
  const {lower, shape} = tokenAt(text, at);
  if (shape === 'mark') return !/[$£€¥%@#]/.test(lower);
  return text.language.coordinators.has(lower);
}

const isLeadingThat = (text: TokenText, at: number): boolean =>
  tokenAt(text, at).lower === 'that' && !isDemonstrative(text, at);

/** Whether "that" stands for something, and leads to no clause: "That’s why", "that puts him". */
export function isDemonstrative(text: TokenText, at: number): boolean {
  const next = tokenAt(text, at + 1);
  if (tokenAt(text, at).opens || /^[“"‘]$/.test(tokenAt(text, at - 1).lower)) return true;
  return next.lower === "'s" || isFiniteVerb('that', next.lower);
}

/** Whether the mark at `at` opens something that closes before `last`, with words after it. */
function closesWithin(text: TokenText, at: number, last: number): boolean {
  const {lower} = tokenAt(text, at);
  const closing = lower === '"' ? '"' : pairsOfMarks.get(lower);
  if (closing === undefined) return false;
  let depth = 1;
  for (let next = at + 1; next < Math.min(last, at + longestPair); next++) {
    const mark = tokenAt(text, next).lower;
    if (mark === closing) depth--;
    else if (mark === lower) depth++;
    if (depth === 0) return wordCount(text, {first: next, last}) > 0;
  }
  return false;
}

/** Whether the mark at `at` closes something that opens after `first`, with words before it. */
function opensWithin(text: TokenText, first: number, at: number): boolean {
  const {lower} = tokenAt(text, at);
  const opening = lower === '"' ? '"' : openingMarks.get(lower);
  if (opening === undefined) return false;
  let depth = 1;
  for (let near = at - 1; near >= Math.max(first, at - longestPair); near--) {
    const mark = tokenAt(text, near).lower;
    if (mark === opening) depth--;
    else if (mark === lower) depth++;
    if (depth === 0) return wordCount(text, {first, last: near}) > 0;
  }
  return false;
}

/** How many words there are in a range, marks left aside. */
export function wordCount(text: TokenText, {first, last}: Range): number {
  let words = 0;
  for (let at = first; at < last; at++) if (tokenAt(text, at).shape !== 'mark') words++;
  return words;
}
