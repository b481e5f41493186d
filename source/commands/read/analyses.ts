import {createHash, hash} from 'node:crypto';
import {readFileSync, utimesSync} from 'node:fs';
import {mkdir, open, readdir, rename, rm, stat} from 'node:fs/promises';
import {join} from 'node:path';
import type {Analysis} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import type {Engine} from '../../model/engine.ts';
import {overlaps, type Span} from '../../model/span.ts';

/*
Finished analyses on disk, so that a text opened again has its findings in the first frame. A file
is named by a hash, holds JSON and the hash of that JSON, and is whole or does not count: what is
damaged is as if it were not there, and the next analysis replaces it.
*/

/** What makes an analysis. Another may find something else in the same text. */
export type Analyzer = {
  /** Identifies the program's passes. */
  readonly build: string;
  /** Identifies the trained weights. */
  readonly model: string;
  /** What the model runs on: runtimes round differently. */
  readonly runtime: string;
};

/** A finished analysis, and what it was made by. */
export type Kept = {readonly analysis: Analysis; readonly engine: Engine};

/** Bytes that are kept; beyond them what has not been read for longest goes. */
const mostBytes = 64 * 2 ** 20;

/**
 * The name under which the analysis of `document`, or of its stretch `range`, by `analyzer` is kept:
 * hexadecimal. It depends on all that the passes read (the blocks and the text in them) and on
 * nothing else, so that the same words under another file name are found.
 */
export function analysisKey(
  {text, blocks}: Document,
  range: Span | null,
  {build, model, runtime}: Analyzer,
): string {
  const {start, end} = range ?? {start: 0, end: text.length};
  const read = blocks
    .filter(({span}) => overlaps(span, {start, end}))
    .map(({kind, span}) => [kind, span.start, span.end]);
  const parts = [build, model, runtime, start, end, read, text.slice(start, end)];
  return hash('sha256', JSON.stringify(parts));
}

/** The JSON in a file: an analysis with its engine beside its lists. */
type KeptFile = Analysis & {readonly engine: Engine};

const digestLength = 64;

/** The kept analysis, or null. At once, not asynchronously: the first frame waits for it. */
export function findAnalysis(folder: string, key: string): Kept | null {
  const path = join(folder, key);
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(0, -digestLength);
    if (hash('sha256', body) !== bytes.toString('latin1', body.length)) return null;
    const now = new Date();
    utimesSync(path, now, now);
    // Its own hash is in it and the analyzer's in its name: this program wrote it, whole.
    const {engine, ...analysis} = JSON.parse(body.toString()) as KeptFile;
    return {analysis, engine};
  } catch {
    // There is none, or none that can be read: either way the text is analysed.
    return null;
  }
}

/**
 * Keeps a finished analysis. It is written in pieces, with turns of the event loop between them, so
 * that keys are answered meanwhile. Rejects with what the file system says when it cannot be kept.
 */
export async function keepAnalysis(
  folder: string,
  key: string,
  {analysis, engine}: Kept,
): Promise<void> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  const draft = join(folder, `${key}.${process.pid}.tmp`);
  try {
    await writePieces(draft, jsonPieces({...analysis, engine}));
    await rename(draft, join(folder, key));
  } catch (error) {
    await rm(draft, {force: true});
    throw error;
  }
  await removeOldest(folder);
}

async function writePieces(path: string, parts: Iterable<string>): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    const digest = createHash('sha256');
    for (const part of parts) {
      digest.update(part);
      await file.write(part);
    }
    await file.write(digest.digest('hex'));
  } finally {
    await file.close();
  }
}

/** Items in a piece: a few hundred findings take about a millisecond to write out. */
const pieceLength = 256;

/** The JSON of what is kept, a few findings at a time. */
function* jsonPieces(kept: KeptFile): Generator<string, void, undefined> {
  let separator = '{';
  for (const [name, value] of Object.entries(kept)) {
    yield `${separator}${JSON.stringify(name)}:`;
    separator = ',';
    if (Array.isArray(value)) yield* arrayPieces(value);
    else yield JSON.stringify(value);
  }
  yield '}';
}

function* arrayPieces(items: readonly unknown[]): Generator<string, void, undefined> {
  for (let at = 0; at < items.length; at += pieceLength) {
    const json = JSON.stringify(items.slice(at, at + pieceLength));
    yield `${at === 0 ? '[' : ','}${json.slice(1, -1)}`;
  }
  yield items.length === 0 ? '[]' : ']';
}

/** Takes away what was read longest ago, drafts that nobody finished among it. */
async function removeOldest(folder: string): Promise<void> {
  const files = await Promise.all((await readdir(folder)).map(name => sized(join(folder, name))));
  const newest = files.flat().sort((a, b) => b.read - a.read);
  let bytes = 0;
  for (const {path, size} of newest) {
    bytes += size;
    if (bytes > mostBytes) await rm(path, {force: true});
  }
}

/** Empty where another reader has just removed it. */
async function sized(path: string) {
  const file = await stat(path).catch(() => null);
  return file === null ? [] : [{path, size: file.size, read: file.mtimeMs}];
}
