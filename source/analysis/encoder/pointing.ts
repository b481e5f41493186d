import type {Encoding} from './encoding.ts';
import {breakRows, distanceRows, pointerWidth} from './pointer-tables.ts';

/*
A piece of speech points at the words of its source and of its cue: the product of what its first and
last words ask for with what each word around offers, and what the distance between them is worth
(biaffine pointing, after Dozat and Manning 2017; training/text_losses.py is the specification).
*/

/** Words of a text, from `first` up to, not including, `end`. */
export type EncoderRange = {readonly first: number; readonly end: number};

/** How likely each word around a piece of speech is part of its source, or of its cue. */
export type Pointed = {
  /** The word that index 0 of `source` and `cue` is about. */
  readonly first: number;
  /** Probabilities: with `nobody` they add up to 1. */
  readonly source: Float32Array;
  readonly nobody: number;
  /** Probabilities that add up to 1. */
  readonly cue: Float32Array;
};

/** Words on either side of a piece of speech among which its source is sought. */
const reach = 128;

/** Points from one piece of speech; null where the piece was not read as far as needed. */
export type Pointer = (piece: EncoderRange) => Pointed | null;

const at = (values: Float32Array | Int32Array | Uint8Array, index: number): number =>
  values[index] as number;

/** Makes the function that points in a text that was read. A call is linear in `reach`. */
export function pointerOf(encoding: Encoding): Pointer {
  const tables = encoding.tables.pointer;
  const breaks = breaksUpTo(encoding);
  return piece => {
    const query = queryOf(encoding, piece);
    if (query === null) return null;
    const first = Math.max(encoding.first, piece.first - reach);
    const end = Math.min(encoding.end, piece.end + reach);
    const source = new Float32Array(end - first).fill(Number.NEGATIVE_INFINITY);
    const cue = source.slice();
    for (let word = first; word < end; word++) {
      const offer = encoding.pointers.of(word);
      if (offer === null) continue;
      const side = sideRow(piece, word);
      const between = breaksRow(piece, word, breaks);
      source[word - first] =
        product(query, offer, asSource) +
        at(tables.sourceSide, side) +
        at(tables.sourceBreaks, between);
      cue[word - first] =
        product(query, offer, asCue) + at(tables.cueSide, side) + at(tables.cueBreaks, between);
    }
    const nobody = softmax(source, product(query, tables.nobody, 0) + tables.nobodyBias);
    softmax(cue, Number.NEGATIVE_INFINITY);
    return {first, source, nobody, cue};
  };
}

/** The word that is likeliest the one of saying; null where none is likelier than others. */
export function likeliestCue({cue, first}: Pointed): number | null {
  let best = 0;
  for (const [index, probability] of cue.entries()) {
    if (probability > at(cue, best)) best = index;
  }
  return (cue[best] ?? 0) > leastCue ? first + best : null;
}

/** A word as likely as this is likely the one of saying. */
const leastCue = 0.25;

/** What two pieces of speech have to say together: the second's share of both is `share`. */
export function mixed(one: Pointed, other: Pointed, share: number): Pointed {
  const by = (values: keyof Pick<Pointed, 'source' | 'cue'>): Float32Array =>
    one[values].map((probability, index) => {
      const there = other[values][index + one.first - other.first] ?? 0;
      return (1 - share) * probability + share * there;
    });
  const nobody = (1 - share) * one.nobody + share * other.nobody;
  return {first: one.first, source: by('source'), nobody, cue: by('cue')};
}

/** Where in a word's vector begins what it asks for or offers, in each of its four parts. */
const asFirst = 0;
const asLast = pointerWidth;
const asSource = 2 * pointerWidth;
const asCue = 3 * pointerWidth;

/** What a piece of speech asks for: as its first word does, and its last. Scaled for products. */
function queryOf({pointers}: Encoding, {first, end}: EncoderRange): Float32Array | null {
  const [opening, closing] = [pointers.of(first), pointers.of(end - 1)];
  if (opening === null || closing === null) return null;
  const query = new Float32Array(pointerWidth);
  for (let i = 0; i < pointerWidth; i++) {
    query[i] = (at(opening, asFirst + i) + at(closing, asLast + i)) / Math.sqrt(pointerWidth);
  }
  return query;
}

function product(query: Float32Array, offer: Float32Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < pointerWidth; i++) sum += at(query, i) * at(offer, from + i);
  return sum;
}

/** Of each word that was read, how many paragraphs have begun up to it. */
function breaksUpTo({words, first, end}: Encoding): (word: number) => number {
  const counts = new Int32Array(end - first);
  let count = 0;
  for (let word = first; word < end; word++) {
    if ((at(words.shapes, word) - 1) % 3 === afterBreak) count++;
    counts[word - first] = count;
  }
  return word => at(counts, word - first);
}

/** WordPlace of a word that begins a paragraph, in its shape number (shapes.ts). */
const afterBreak = 2;

/** The row for where `word` stands to a piece of speech: before, inside or after, and how far. */
export function sideRow({first, end}: EncoderRange, word: number): number {
  if (word < first) return distanceRow(first - word);
  if (word >= end) return 2 * distanceRows + distanceRow(word - end + 1);
  return distanceRows + distanceRow(Math.min(word - first, end - 1 - word) + 1);
}

const distanceRow = (distance: number): number =>
  Math.min(distanceRows - 1, 31 - Math.clz32(distance));

/** The row for the paragraphs that begin between a piece of speech and `word`. */
export function breaksRow(
  {first, end}: EncoderRange,
  word: number,
  breaks: (word: number) => number,
): number {
  const most = breakRows - 1;
  if (word < first) return Math.min(breaks(first) - breaks(word), most);
  if (word >= end) return breakRows + Math.min(breaks(word) - breaks(end - 1), most);
  return 0;
}

/** Turns scores into probabilities, with one more score beside them, whose own is given back. */
function softmax(scores: Float32Array, other: number): number {
  let top = other;
  for (const score of scores) top = Math.max(top, score);
  if (top === Number.NEGATIVE_INFINITY) return scores.fill(0) && 0;
  let sum = Math.exp(other - top);
  for (const score of scores) sum += Math.exp(score - top);
  for (const [index, score] of scores.entries()) scores[index] = Math.exp(score - top) / sum;
  return Math.exp(other - top) / sum;
}
