import {type PieceTable, pieceWidth} from './piece-table.ts';
import {endPiece, startPiece, type Vocabulary} from './pieces.ts';
import type {Input, Output, Session} from './runtime.ts';
import {splitWords} from './words.ts';

/*
The pair tower: it reads two claims together and says how the second stands to the first, or one
claim alone and says where it lies among all that could be claimed. training/pairs_tower.py is what
it was before it was a file.
*/

/** Probabilities of what the second of two claims is to the first; they add up to 1. */
export type Standing = {
  /** That it follows from the first. */
  readonly entails: number;
  readonly contradicts: number;
  readonly neutral: number;
};

export type PairTower = {
  /** Whether it takes long over a pair, so that it should be asked about few. */
  readonly isSlow: boolean;
  /** How `b` stands to `a`. Another thing than how `a` stands to `b`. */
  readonly judge: (a: string, b: string) => Promise<Standing>;
  /** A vector of length 1: those of like claims have a high product. */
  readonly vectorOf: (claim: string) => Promise<Float32Array>;
};

/** Pieces in a pair at most, as in training. */
const longest = 96;

/** The tower that `session` runs. What it does rejects where the network is another one. */
export function pairTower(
  session: Session,
  pieces: PieceTable,
  vocabulary: Vocabulary,
  isSlow: boolean,
): PairTower {
  const run = async (a: Int32Array, b: Int32Array): Promise<Readonly<Record<string, Output>>> =>
    session.run(inputsOf(a, b, pieces));
  const read = (claim: string): Int32Array => splitWords(claim, vocabulary).pieces;
  return {
    isSlow,
    async judge(a, b) {
      const {labels} = await run(...fitted(read(a), read(b), longest - 3));
      const [entails, contradicts, neutral] = labels?.data ?? [];
      if (entails === undefined || contradicts === undefined || neutral === undefined) {
        throw new TypeError('the pair tower gives no labels');
      }
      return {entails, contradicts, neutral};
    },
    async vectorOf(claim) {
      const {vector} = await run(read(claim).subarray(0, longest - 2), new Int32Array());
      if (vector === undefined) throw new TypeError('the pair tower gives no vector');
      return vector.data;
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
function inputsOf(a: Int32Array, b: Int32Array, table: PieceTable): Record<string, Input> {
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
  };
}
