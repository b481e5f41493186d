/*
Whether two claims differ in their figures and in nothing else: the newer of them then
brings the other up to date rather than disputing it.
*/

const figure = /^\p{N}/u;

/** Whether both are in the same words in the same order, but for figures, which differ. */
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
