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

/** Whether both are in the same words in the same order, but for figures, which differ. */
export function sameButForFigures(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const differs = (word: string, at: number): boolean => word !== other[at];
  return (
    one.length === other.length &&
    one.some(differs) &&
    one.every(
      (word, at) => !differs(word, at) || (figure.test(word) && figure.test(other[at] ?? '')),
    )
  );
}

function partsOf(claim: string): {figures: ReadonlySet<string>; words: ReadonlySet<string>} {
  const words = wordsOf(claim);
  return {
    figures: new Set(words.filter(word => figure.test(word))),
    words: new Set(words.filter(word => !figure.test(word))),
  };
}

const wordsOf = (claim: string): readonly string[] =>
  claim.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
