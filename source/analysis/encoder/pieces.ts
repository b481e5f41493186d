/*
WordPiece over BERT's uncased vocabulary (Devlin et al. 2019; Wu et al. 2016): a word is the longest
row that it begins with, then the longest "##" row that the rest begins with, and so on.
*/

/** Rows of the vocabulary that stand for no text: the two ends of a sequence, and any other word. */
export const startPiece = 101;
export const endPiece = 102;
const unknown: readonly number[] = [100];

/** Longer words than this, in code points after folding, are unknown. */
const longestWord = 100;

/** Word pieces and their numbers: the lines of vocab.txt. */
export type Vocabulary = {
  /** Rows that begin a word. */
  readonly whole: ReadonlyMap<string, number>;
  /** Rows that go on with one, without their "##". */
  readonly inner: ReadonlyMap<string, number>;
  /** UTF-16 units of the longest row. */
  readonly longest: number;
};

/** Reads vocab.txt: a piece a line, numbered from 0. */
export function readVocabulary(text: string): Vocabulary {
  const whole = new Map<string, number>();
  const inner = new Map<string, number>();
  let longest = 0;
  for (const [id, row] of text.split('\n').entries()) {
    if (row.startsWith('##') && row.length > 2) inner.set(row.slice(2), id);
    else if (row !== '') whole.set(row, id);
    longest = Math.max(longest, row.length);
  }
  return {whole, inner, longest};
}

/** Lower case, decomposed, without combining marks: what the vocabulary holds. */
const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');

/** The numbers of a word's pieces, one at least. */
export function piecesOf(word: string, {whole, inner, longest}: Vocabulary): readonly number[] {
  const folded = fold(word);
  const all = whole.get(folded);
  if (all !== undefined) return [all];
  if (isTooLong(folded)) return unknown;
  const pieces: number[] = [];
  for (let start = 0; start < folded.length; ) {
    const rows = start === 0 ? whole : inner;
    let end = Math.min(folded.length, start + longest);
    let id = rows.get(folded.slice(start, end));
    while (id === undefined && end > start + 1) id = rows.get(folded.slice(start, --end));
    if (id === undefined) return unknown;
    pieces.push(id);
    start = end;
  }
  return pieces.length > 0 ? pieces : unknown;
}

const isTooLong = (folded: string): boolean =>
  folded.length > 2 * longestWord ||
  (folded.length > longestWord && [...folded].length > longestWord);

/** Words whose pieces are remembered; most of a long text is a few thousand words. */
const remembered = 1 << 16;

/**
 * `piecesOf` that remembers. For one text: the words it keeps may be slices that hold the whole
 * text in memory.
 */
export function rememberPieces(vocabulary: Vocabulary): (word: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return word => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= remembered) known.clear();
    const pieces = piecesOf(word, vocabulary);
    known.set(word, pieces);
    return pieces;
  };
}
