import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {pieceWidth, readPieceTable} from '../../../source/analysis/encoder/piece-table.ts';

const rows = 3;

/** Row `id` is -id, -id+1, … as int8, its scale 2 ** -id. */
function file(): Uint8Array {
  const bytes = new Uint8Array(rows * (pieceWidth + 4));
  const view = new DataView(bytes.buffer);
  for (let id = 0; id < rows; id++) {
    for (let column = 0; column < pieceWidth; column++) {
      view.setInt8(id * pieceWidth + column, (column % 100) - id);
    }
    view.setFloat32(rows * pieceWidth + id * 4, 2 ** -id, true);
  }
  return bytes;
}

function tableOf(bytes: Uint8Array) {
  const read = readPieceTable(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.value;
}

describe('the table of word pieces', () => {
  it('gives the rows of pieces in their order, scaled', () => {
    const states = tableOf(file()).embed(Int32Array.of(2, 0, 2));
    expect(states).toHaveLength(3 * pieceWidth);
    expect([...states.subarray(0, 4)]).toEqual([-0.5, -0.25, 0, 0.25]);
    expect([...states.subarray(pieceWidth, pieceWidth + 4)]).toEqual([0, 1, 2, 3]);
    expect(states.subarray(2 * pieceWidth)).toEqual(states.subarray(0, pieceWidth));
  });

  it('reads bytes that begin anywhere in their buffer', () => {
    const shifted = new Uint8Array(file().length + 1);
    shifted.set(file(), 1);
    const states = tableOf(shifted.subarray(1)).embed(Int32Array.of(1));
    expect([...states.subarray(0, 3)]).toEqual([-0.5, 0, 0.5]);
  });

  it('says that a file is no table', () => {
    expect(readPieceTable(new Uint8Array(1000))).toEqual({
      ok: false,
      message: 'a table of word pieces cannot have 1000 bytes',
    });
  });

  it.each([[-1], [rows]])('has no piece %i', id => {
    expect(() => tableOf(file()).embed(Int32Array.of(id))).toThrow(RangeError);
  });

  it('has a row for every piece of the vocabulary', () => {
    const weights = join(import.meta.dirname, '../../../weights');
    const count = readFileSync(join(weights, 'vocab.txt'), 'utf8').trimEnd().split('\n').length;
    const table = tableOf(readFileSync(join(weights, 'pieces.bin')));
    expect(table.embed(Int32Array.of(count - 1)).some(value => value !== 0)).toBe(true);
    expect(() => table.embed(Int32Array.of(count))).toThrow(RangeError);
  });
});
