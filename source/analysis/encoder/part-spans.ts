import type {WordRange} from './pointing.ts';
import {partTags, probability, type Reading} from './reading.ts';

/*
From the tags of words to the parts of attributions: what is said, who says it, the words of saying.
*/

export type Part = 'content' | 'source' | 'cue';

/** How likely a word is in a part, its first word or a later one. */
export function inPart(reading: Reading, part: Part, word: number): number {
  return firstOf(reading, part, word) + laterOf(reading, part, word);
}

const firstOf = (reading: Reading, part: Part, word: number): number =>
  probability(reading.parts, reading, word, partTags.indexOf(`B-${part}`));

const laterOf = (reading: Reading, part: Part, word: number): number =>
  probability(reading.parts, reading, word, partTags.indexOf(`I-${part}`));

/** Whether a word begins a part rather than go on with the one before it. */
const begins = (reading: Reading, part: Part, word: number): boolean =>
  firstOf(reading, part, word) > laterOf(reading, part, word);

/** The parts of one kind among the words of `range`: runs of words that are in one, in order. */
export function partsIn(
  reading: Reading,
  part: Part,
  {first, end}: WordRange,
  threshold: number,
): readonly WordRange[] {
  const found: WordRange[] = [];
  let start = -1;
  for (let word = first; word <= end; word++) {
    const isIn = word < end && inPart(reading, part, word) > threshold;
    if (start >= 0 && (!isIn || begins(reading, part, word))) {
      found.push({first: start, end: word});
      start = -1;
    }
    if (isIn && start < 0) start = word;
  }
  return found;
}

/** The part of one kind that a word is in, itself in any case: the words around it that are. */
export function partAround(
  reading: Reading,
  part: Part,
  word: number,
  threshold: number,
): WordRange {
  const isIn = (at: number): boolean => inPart(reading, part, at) > threshold;
  let first = word;
  while (first > reading.first && !begins(reading, part, first) && isIn(first - 1)) first--;
  let end = word + 1;
  while (end < reading.end && !begins(reading, part, end) && isIn(end)) end++;
  return {first, end};
}
