import {type PieceTable, pieceWidth} from './piece-table.ts';
import {endPiece, startPiece, type Vocabulary} from './pieces.ts';
import type {Input, Output, Session} from './runtime.ts';
import {splitWords} from './words.ts';

/*
The pair tower: it reads two claims together and says how the second stands to the first, or one
claim alone and says where it lies among all that could be claimed. training/pairs_tower.py is what
it was before it was a file.
*/

/**
 * How the second of two claims may stand to the first, in the order of the tower's answer (LABELS of
 * training/pairs_data.py). `backs`: the first makes the second likelier; `backed`: the other way round.
 */
export const standings = [
  'repeats',
  'backs',
  'backed',
  'disputes',
  'updates',
  'related',
  'none',
] as const;

export type Standing = (typeof standings)[number];

export type PairTower = {
  /** Whether it takes long over a pair, so that it should be asked about few. */
  readonly isSlow: boolean;
  /**
   * The probabilities of `standings` for two claims, in their order. `signs` is what is seen of them in
   * their articles (claims/signs.ts), all 0 where they stand in none.
   */
  readonly judge: (a: string, b: string, signs: readonly number[]) => Promise<Float32Array>;
  /** A vector of length 1: those of like claims have a high product. */
  readonly vectorOf: (claim: string) => Promise<Float32Array>;
};

/** Pieces in a pair at most, as in training. */
const longest = 96;

/** How many signs two claims have (SIGNS of training/pairs_data.py). */
export const signCount = 15;

/** The tower that `session` runs. What it does rejects where the network is another one. */
export function pairTower(
  session: Session,
  pieces: PieceTable,
  vocabulary: Vocabulary,
  isSlow: boolean,
): PairTower {
  const run = async (
    a: Int32Array,
    b: Int32Array,
    signs: readonly number[],
  ): Promise<Readonly<Record<string, Output>>> => session.run(inputsOf(a, b, signs, pieces));
  const read = (claim: string): Int32Array => splitWords(claim, vocabulary).pieces;
  const noSigns = Array.from({length: signCount}, () => 0);
  return {
    isSlow,
    async judge(a, b, signs) {
      const {labels} = await run(...fitted(read(a), read(b), longest - 3), signs);
      if (labels?.data.length !== standings.length) {
        throw new TypeError('the pair tower gives no labels');
      }
      return labels.data;
    },
    async vectorOf(claim) {
      const {vector} = await run(read(claim).subarray(0, longest - 2), new Int32Array(), noSigns);
      if (vector === undefined) throw new TypeError('the pair tower gives no vector');
      return vector.data;
    },
  };
}

/**
 * The same tower, which keeps the vectors of the last `most` claims that it was asked about: the claims of
 * an article are asked about again when it is related to others, and a stream of pairs often has one many
 * times.
 */
export function remembering(tower: PairTower, most = 1000): PairTower {
  const known = new Map<string, Float32Array>();
  return {
    ...tower,
    async vectorOf(claim) {
      const vector = known.get(claim) ?? (await tower.vectorOf(claim));
      known.delete(claim);
      known.set(claim, vector);
      if (known.size > most) for (const oldest of known.keys().take(1)) known.delete(oldest);
      return vector;
    },
  };
}

/** How like two claims are by their vectors: their cosine, -1 to 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (const [at, value] of a.entries()) sum += value * (b[at] ?? 0);
  return sum;
}

/** Two claims cut to `room` pieces together, at the end of the longer one. */
function fitted(a: Int32Array, b: Int32Array, room: number): [Int32Array, Int32Array] {
  if (a.length + b.length <= room) return [a, b];
  const half = Math.floor(room / 2);
  if (a.length <= half) return [a, b.subarray(0, room - a.length)];
  if (b.length <= room - half) return [a.subarray(0, room - b.length), b];
  return [a.subarray(0, half), b.subarray(0, room - half)];
}

/** `[CLS] a [SEP] b [SEP]`, or `[CLS] a [SEP]` where `b` is empty. */
function inputsOf(
  a: Int32Array,
  b: Int32Array,
  signs: readonly number[],
  table: PieceTable,
): Record<string, Input> {
  const first = a.length + 2;
  const length = b.length === 0 ? first : first + b.length + 1;
  const ids = new Int32Array(length).fill(endPiece);
  ids[0] = startPiece;
  ids.set(a, 1);
  ids.set(b, first);
  const segments = new BigInt64Array(length).fill(1n, first);
  return {
    pieces: {data: table.embed(ids), dims: [1, length, pieceWidth]},
    segments: {data: segments, dims: [1, length]},
    signs: {data: Float32Array.from(signs), dims: [1, signs.length]},
  };
}
