/*
Reads or analyses one hostile input, in a process of its own: `node once.ts ROW SIZE`. Prints as
JSON how long that took and what came of it.
*/

import {Readable} from 'node:stream';
import {analyzeDocument} from '../../source/analysis/analyze.ts';
import {createEncoder} from '../../source/analysis/encoder/document-encoder.ts';
import {type ReadResult, readSource} from '../../source/import/read.ts';
import type {HostileRow} from './row.ts';
import {hostileRows} from './rows.ts';

/** What came of one input. */
export type Once = {readonly ms: number; readonly outcome: string};

const read = (bytes: Buffer, from: HostileRow['format']): Promise<ReadResult> =>
  readSource({kind: 'stdin', stream: Readable.from([bytes])}, {from});

async function timed<T>(run: () => Promise<T>): Promise<{readonly ms: number; readonly value: T}> {
  const started = performance.now();
  const value = await run();
  return {ms: performance.now() - started, value};
}

async function once({step, format, make}: HostileRow, size: number): Promise<Once> {
  const bytes = Buffer.from(make(size));
  const {ms, value: result} = await timed(() => read(bytes, format));
  if (!result.ok) return {ms, outcome: result.message.replace(/^[^:]*: /, '')};
  const {document} = result;
  if (step === 'import') return {ms, outcome: document.warnings.at(-1) ?? 'opened'};
  const analysis = await timed(() => analyzeDocument(document, createEncoder()));
  return {ms: analysis.ms, outcome: 'analysed'};
}

const [row, size] = process.argv.slice(2).map(Number);
const chosen = hostileRows[row ?? -1];
if (!chosen || size === undefined) throw new Error('once.ts wants the number of a row and a size');
console.log(JSON.stringify(await once(chosen, size)));
