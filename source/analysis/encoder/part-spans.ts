import {type Encoding, partTags, probability} from './encoding.ts';
import type {EncoderRange} from './pointing.ts';

/*
From the tags of words to the parts of attributions: what is said, who says it, the words of saying.
*/

export type Part = 'content' | 'source' | 'cue';

/** How likely a word is in a part, its first word or a later one. */
export function inPart(encoding: Encoding, part: Part, word: number): number {
  return firstOf(encoding, part, word) + laterOf(encoding, part, word);
}

const firstOf = (encoding: Encoding, part: Part, word: number): number =>
  probability(encoding.parts, encoding, word, partTags.indexOf(`B-${part}`));

const laterOf = (encoding: Encoding, part: Part, word: number): number =>
  probability(encoding.parts, encoding, word, partTags.indexOf(`I-${part}`));

/** Whether a word begins a part rather than go on with the one before it. */
const begins = (encoding: Encoding, part: Part, word: number): boolean =>
  firstOf(encoding, part, word) > laterOf(encoding, part, word);

/** The parts of one kind among the words of `range`: runs of words that are in one, in order. */
export function partsIn(
  encoding: Encoding,
  part: Part,
  {first, end}: EncoderRange,
  threshold: number,
): readonly EncoderRange[] {
  const found: EncoderRange[] = [];
  let start = -1;
  for (let word = first; word <= end; word++) {
    const isIn = word < end && inPart(encoding, part, word) > threshold;
    if (start >= 0 && (!isIn || begins(encoding, part, word))) {
      found.push({first: start, end: word});
      start = -1;
    }
    if (isIn && start < 0) start = word;
  }
  return found;
}

/** The part of one kind that a word is in, itself in any case: the words around it that are. */
export function partAround(
  encoding: Encoding,
  part: Part,
  word: number,
  threshold: number,
): EncoderRange {
  const isIn = (at: number): boolean => inPart(encoding, part, at) > threshold;
  let first = word;
  while (first > encoding.first && !begins(encoding, part, first) && isIn(first - 1)) first--;
  let end = word + 1;
  while (end < encoding.end && !begins(encoding, part, end) && isIn(end)) end++;
  return {first, end};
}
