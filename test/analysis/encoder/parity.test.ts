import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {encode} from '../../../source/analysis/encoder/encode.ts';
import {readPieceTable} from '../../../source/analysis/encoder/piece-table.ts';
import {openRuntime} from '../../../source/analysis/encoder/runtime.ts';
import {windowsOf} from '../../../source/analysis/encoder/windows.ts';
import {splitWords} from '../../../source/analysis/encoder/words.ts';
import type {Result} from '../../../source/model/result.ts';
import {vocabulary} from './vocabulary.ts';

/*
The released network on a text, here and in Python (training/parity.py). The two are the same
program on the same machine; processors and WebAssembly round int8 products in their own ways, which
moved a score by 0.25 at most where it was tried, and no tag.
*/

const fixture = new URL('../../fixtures/parity.json', import.meta.url);
const {text, names}: {text: string; names: number[][]} = JSON.parse(readFileSync(fixture, 'utf8'));

const weights = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../weights/${name}`, import.meta.url));

function had<Value>(found: Result<Value>): Value {
  if (!found.ok) throw new Error(found.message);
  return found.value;
}

const best = (row: readonly number[]): number => row.indexOf(Math.max(...row));

test.each(['native', 'wasm'] as const)('%s says of a text what Python does', async name => {
  const runtime = had(await openRuntime(name));
  const session = await runtime.open(weights('text.onnx'));
  const pieces = had(readPieceTable(weights('pieces.bin')));
  const words = splitWords(text, vocabulary);
  const said: number[][] = [];
  for await (const {rows} of encode(words, windowsOf(words), {pieces, session})) {
    const {width, values} = rows.names;
    for (let at = 0; at < values.length; at += width) {
      said.push([...values.subarray(at, at + width)]);
    }
  }
  expect(said).toHaveLength(names.length);
  expect(said.map(best)).toEqual(names.map(best));
  const apart = said.flatMap((row, at) =>
    row.map((score, tag) => Math.abs(score - (names[at]?.[tag] ?? Number.NaN))),
  );
  expect(Math.max(...apart)).toBeLessThan(0.5);
});
