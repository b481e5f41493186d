import {multiplierOf, valueOfNumber} from './quantities.ts';

/*
Whether two claims differ in nothing but their figures: then they cannot both be so of one time.
*/

/** With fewer words besides the figures two claims need not be of one thing. */
const leastWords = 2;

/** Whether both have the same words and units in the same order, and figures of another value. */
export function onlyFiguresDiffer(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  const differing = one.filter((part, at) => part !== other[at]);
  return (
    one.length === other.length &&
    one.filter(isWord).length >= leastWords &&
    differing.length > 0 &&
    one.every((part, at) => part === other[at] || !(isWord(part) || isWord(other[at])))
  );
}

/** A word or the sign of a unit, or the value of a figure. */
type Part = string | number;

const isWord = (part: Part | undefined): boolean => typeof part !== 'number';

/** What a claim is made of; a figure of several words ("two hundred") is one part. */
function partsOf(claim: string): readonly Part[] {
  const parts: Part[] = [];
  for (const word of claim.toLowerCase().match(/\p{Sc}|%|[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []) {
    const last = parts.at(-1);
    const [value, times] = [valueOfNumber(word), multiplierOf(word)];
    if (times !== null && typeof last === 'number') parts.splice(-1, 1, last * times);
    else if (value === null) parts.push(times ?? word);
    else if (typeof last === 'number' && /^\p{L}/u.test(word)) parts.splice(-1, 1, last + value);
    else parts.push(value);
  }
  return parts;
}
