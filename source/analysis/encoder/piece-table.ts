import type {Result} from '../../model/result.ts';

/*
What the towers know of each word piece before they read: a row of 384 numbers, kept as int8 with
one scale a row. The table is looked up here and not in the towers, which share it.
*/

/** Numbers that stand for a word piece. */
export const pieceWidth = 384;

export type PieceTable = {
  /**
   * The rows of the pieces `ids`, one after the other: `ids.length * 384` numbers. Throws a
   * RangeError for an id that the table does not have.
   */
  readonly embed: (ids: Int32Array) => Float32Array;
};

const scaleBytes = Float32Array.BYTES_PER_ELEMENT;

/** Reads pieces.bin: every row's int8, then every row's float32 scale, little endian. */
export function readPieceTable(bytes: Uint8Array): Result<PieceTable> {
  const count = bytes.length / (pieceWidth + scaleBytes);
  if (count === 0 || !Number.isInteger(count)) {
    return {ok: false, message: `a table of word pieces cannot have ${bytes.length} bytes`};
  }
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset, count * pieceWidth);
  const view = new DataView(bytes.buffer, bytes.byteOffset + rows.length, count * scaleBytes);
  const scales = Float32Array.from({length: count}, (_, id) =>
    view.getFloat32(id * scaleBytes, true),
  );
  return {ok: true, value: {embed: ids => embed(ids, rows, scales)}};
}

function embed(ids: Int32Array, rows: Int8Array, scales: Float32Array): Float32Array {
  const states = new Float32Array(ids.length * pieceWidth);
  let to = 0;
  for (const id of ids) {
    const scale = scales[id];
    if (scale === undefined) throw new RangeError(`there is no word piece ${id}`);
    const from = id * pieceWidth;
    for (let column = 0; column < pieceWidth; column++) {
      states[to++] = (rows[from + column] as number) * scale;
    }
  }
  return states;
}
