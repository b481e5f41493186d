/*
Whether two claims differ in nothing but their figures: the newer one then updates the other rather
than disputing it.
*/

const figure = /^\p{N}/u;

/** Whether both have the same words in the same order, except for figures. */
export function onlyFiguresDiffer(a: string, b: string): boolean {
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

const wordsOf = (claim: string): readonly string[] =>
  claim.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
