/*
Whether two claims differ in their figures and in hardly anything else: the newer of them then
brings the other up to date rather than disputing it.
*/

/** Share of the words of either claim that the other must have, figures left aside. */
const enough = 0.6;

const figure = /^\p{N}/u;

/** Whether both have figures, not the same ones, and otherwise the same words, or nearly. */
export function onlyFiguresDiffer(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (one.figures.size === 0 || other.figures.size === 0) return false;
  if (one.figures.symmetricDifference(other.figures).size === 0) return false;
  const shared = one.words.intersection(other.words).size;
  return shared >= enough * Math.max(1, one.words.size, other.words.size);
}

function partsOf(claim: string): {figures: ReadonlySet<string>; words: ReadonlySet<string>} {
  const words = claim.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  return {
    figures: new Set(words.filter(word => figure.test(word))),
    words: new Set(words.filter(word => !figure.test(word))),
  };
}
