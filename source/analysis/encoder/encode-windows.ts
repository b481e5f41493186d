import {encode, type Rows, type Stretch, type TextTower} from './encode.ts';
import {type Encoding, headTags, partTags, type TagScores, type Vectors} from './encoding.ts';
import type {TextTables} from './tables.ts';
import type {Window} from './windows.ts';
import type {EncoderWords} from './words.ts';

/*
Puts together what the text tower says of a text, window by window. All of its vectors would be
half a gigabyte for a long text, so only those are kept that a later decision may ask for.
*/

/** Probability above which a word may be what a vector is kept for. */
const possible = 0.03;

const marks: ReadonlySet<string> = new Set('"“”„‘’\'«»');

/**
 * Reads the words of `text` that these consecutive windows speak for. `text` is what `words` were
 * split from. `onShare` hears after each how much is done. Rejects where the network fails.
 */
export async function encodeWindows(
  text: string,
  words: EncoderWords,
  windows: readonly Window[],
  tower: TextTower,
  tables: TextTables,
  onShare: (share: number) => void,
): Promise<Omit<Encoding, 'pairs'>> {
  const first = windows[0]?.keepFirst ?? 0;
  const end = windows.at(-1)?.keepEnd ?? 0;
  const scores = {
    names: tagScores(9, end - first),
    kinds: tagScores(3, end - first),
    parts: tagScores(partTags.length, end - first),
    heads: tagScores(headTags.length, end - first),
  };
  const pointers = new KeptVectors();
  const links = new KeptVectors();
  for await (const stretch of encode(words, windows, tower)) {
    for (const name of ['names', 'kinds', 'parts', 'heads'] as const) {
      softmaxInto(scores[name], stretch.first - first, stretch.rows[name]);
    }
    keepVectors(text, words, stretch, scores, first, pointers, links);
    onShare((stretch.end - first) / (end - first));
  }
  return {words, first, end, ...scores, pointers, links, tables};
}

const tagScores = (width: number, count: number): TagScores => ({
  width,
  values: new Float32Array(width * count),
});

/** Writes a stretch's scores, made probabilities, from row `at` on. */
function softmaxInto({values, width}: TagScores, at: number, {values: from}: Rows): void {
  for (let row = 0; row < from.length; row += width) {
    let most = -Infinity;
    for (let tag = 0; tag < width; tag++) most = Math.max(most, from[row + tag] as number);
    let sum = 0;
    const start = at * width + row;
    for (let tag = 0; tag < width; tag++) {
      const weight = Math.exp((from[row + tag] as number) - most);
      values[start + tag] = weight;
      sum += weight;
    }
    for (let tag = 0; tag < width; tag++) {
      values[start + tag] = (values[start + tag] as number) / sum;
    }
  }
}

type Scores = Pick<Encoding, 'names' | 'parts' | 'heads'>;

function keepVectors(
  text: string,
  words: EncoderWords,
  {first, end, rows}: Stretch,
  scores: Scores,
  from: number,
  pointers: KeptVectors,
  links: KeptVectors,
): void {
  for (let word = first; word < end; word++) {
    const row = word - from;
    const inName = 1 - valueAt(scores.names, row, 0) > possible;
    const head = 1 - valueAt(scores.heads, row, 0) > possible;
    if (inName || head) links.keep(word, rows.links, word - first);
    const sign = text.slice(words.starts[word], words.ends[word]);
    const part = 1 - valueAt(scores.parts, row, 0) - insideContent(scores.parts, row) > possible;
    const edge = word === first || word === end - 1 || turnsAt(scores.parts, row);
    if (inName || head || part || edge || marks.has(sign)) {
      pointers.keep(word, rows.pointers, word - first);
    }
    if (edge && word > first) pointers.keep(word - 1, rows.pointers, word - 1 - first);
  }
}

const valueAt = ({values, width}: TagScores, row: number, tag: number): number =>
  values[row * width + tag] as number;

const insideContent = (parts: TagScores, row: number): number => valueAt(parts, row, 2);

/** Whether content begins or ends with the word of this row. */
const turnsAt = (parts: TagScores, row: number): boolean =>
  row === 0 ||
  valueAt(parts, row, 1) > possible ||
  insideContent(parts, row) > 0.5 !== insideContent(parts, row - 1) > 0.5;

/** Vectors in an array. */
const chunkLength = 512;

/** Vectors in order of arrival, in arrays of many so that none is copied, found by their word. */
class KeptVectors implements Vectors {
  readonly #places = new Map<number, number>();
  readonly #chunks: Float32Array[] = [];
  #width = 0;

  get width(): number {
    return this.#width;
  }

  keep(word: number, {values, width}: Rows, row: number): void {
    if (this.#places.has(word)) return;
    this.#width = width;
    const place = this.#places.size;
    if (place % chunkLength === 0) this.#chunks.push(new Float32Array(chunkLength * width));
    const vector = values.subarray(row * width, (row + 1) * width);
    this.#chunks.at(-1)?.set(vector, (place % chunkLength) * width);
    this.#places.set(word, place);
  }

  of(word: number): Float32Array | null {
    const place = this.#places.get(word);
    if (place === undefined) return null;
    const start = (place % chunkLength) * this.#width;
    return (
      this.#chunks[Math.floor(place / chunkLength)]?.subarray(start, start + this.#width) ?? null
    );
  }
}
