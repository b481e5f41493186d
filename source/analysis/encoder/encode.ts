import {type PieceTable, pieceWidth} from './piece-table.ts';
import {endPiece, startPiece} from './pieces.ts';
import type {Input, Output, Session} from './runtime.ts';
import {noShape} from './shapes.ts';
import type {Window} from './windows.ts';
import type {EncoderWords} from './words.ts';

/*
The text tower reads a text, window by window. What it says comes in stretches of words, one for
each window, because all that it says of a long text would fill the memory: whoever listens keeps
what is needed of a stretch and drops the rest.
*/

/** What the tower says of every piece: the outputs of text.onnx, as training/text_tower.py has them. */
export const outputNames = ['names', 'kinds', 'parts', 'heads', 'pointers', 'links'] as const;

type OutputName = (typeof outputNames)[number];

/** Numbers of words, row by row: those of the `i`-th word begin at `i * width`. */
export type Rows = {readonly width: number; readonly values: Float32Array};

/** What the tower says of the words from `first` up to, not including, `end`. */
export type Stretch = {
  readonly first: number;
  readonly end: number;
  /** As the network gives them: scores before they are made probabilities. */
  readonly rows: Readonly<Record<OutputName, Rows>>;
};

/** The text tower and the table of word pieces that it reads from. */
export type TextTower = {readonly pieces: PieceTable; readonly session: Session};

/**
 * Reads windows of a text, in the order given, and yields of each the words that it speaks for.
 * A word is what the tower says at its first piece. Nothing is read before it is asked for, so
 * whoever stops listening stops the reading. Rejects where the network has other inputs or outputs.
 */
export async function* encode(
  words: EncoderWords,
  windows: Iterable<Window>,
  {pieces, session}: TextTower,
): AsyncGenerator<Stretch, void, undefined> {
  for (const window of windows) {
    const outputs = await session.run(inputsOf(words, window, pieces));
    const rows = outputNames.map(name => [name, keptRows(words, window, name, outputs[name])]);
    yield {first: window.keepFirst, end: window.keepEnd, rows: Object.fromEntries(rows)};
  }
}

/** A window as the network reads it: a piece at either end, every piece with its word's shape. */
function inputsOf(
  {pieces, firstPiece, shapes}: EncoderWords,
  {first, end}: Window,
  table: PieceTable,
): Record<string, Input> {
  const from = firstPiece[first] as number;
  const read = pieces.subarray(from, firstPiece[end]);
  const length = read.length + 2;
  const ids = new Int32Array(length);
  ids[0] = startPiece;
  ids.set(read, 1);
  ids[length - 1] = endPiece;
  const written = new BigInt64Array(length).fill(BigInt(noShape));
  for (let word = first; word < end; word++) {
    const start = (firstPiece[word] as number) - from + 1;
    const stop = (firstPiece[word + 1] as number) - from + 1;
    written.fill(BigInt(shapes[word] as number), start, stop);
  }
  return {
    pieces: {data: table.embed(ids), dims: [1, length, pieceWidth]},
    shapes: {data: written, dims: [1, length]},
  };
}

/** Of an output the rows of the words that a window keeps. */
function keptRows(
  {firstPiece}: EncoderWords,
  {first, end, keepFirst, keepEnd}: Window,
  name: OutputName,
  output: Output | undefined,
): Rows {
  const from = firstPiece[first] as number;
  const length = (firstPiece[end] as number) - from + 2;
  const [batch, pieces, width] = output?.dims ?? [];
  if (output === undefined || width === undefined || batch !== 1 || pieces !== length) {
    throw new TypeError(`the text tower gives no ${name} of every piece`);
  }
  const values = new Float32Array((keepEnd - keepFirst) * width);
  for (let word = keepFirst; word < keepEnd; word++) {
    const row = ((firstPiece[word] as number) - from + 1) * width;
    values.set(output.data.subarray(row, row + width), (word - keepFirst) * width);
  }
  return {width, values};
}
