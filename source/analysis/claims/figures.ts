import {isNumberWord} from './quantities.ts';

/*
Whether two claims differ in nothing but their figures: then time tells whether the later one updates
the other or disputes it.
*/

/** Whether both have the same words in the same order, units too, except for figures. */
export function onlyFiguresDiffer(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.length !== other.length) return false;
  const differing = one.filter((part, at) => part !== other[at]);
  const isFigureInBoth = (part: string, at: number): boolean =>
    part === other[at] || (isFigure(part) && isFigure(other[at] ?? ''));
  return differing.length > 0 && one.every(isFigureInBoth);
}

/** The words and unit signs of a claim; a figure of several words ("two hundred") is one part. */
function partsOf(claim: string): readonly string[] {
  const words = claim.toLowerCase().match(/\p{Sc}|%|[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  const parts: string[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (last !== undefined && isFigure(last) && isFigure(word))
      parts.splice(-1, 1, `${last} ${word}`);
    else parts.push(word);
  }
  return parts;
}

/** Whether a part is a figure: digits, or words for a number. */
const isFigure = (part: string): boolean =>
  /^\p{N}/u.test(part) || part.split(' ').every(isNumberWord);
