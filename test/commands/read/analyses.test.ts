import {mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {
  type Analyzer,
  analysisKey,
  findAnalysis,
  type Kept,
  keepAnalysis,
} from '../../../source/commands/read/analyses.ts';
import {cacheOf} from '../../../source/commands/read/cache.ts';
import {emptyAnalysis} from '../../../source/model/analysis.ts';
import type {Engine, RuntimeName} from '../../../source/model/engine.ts';
import {foundWhenTold} from '../../analysis/found.ts';
import {temporaryFolder} from '../../harness/folder.ts';
import {documentOf} from '../../helpers.ts';

const text = '“We will not sell the harbour,” said Ada Brook, the mayor. She spoke on Monday.\n';
const document = documentOf(text.repeat(80));
const analysis = await foundWhenTold(document, {everywhere: {'Ada Brook': 'PER'}});
const engine = (runtime: RuntimeName): Engine => ({
  kind: 'model',
  version: '1',
  runtime,
  library: 'onnxruntime-node 1',
  instead: null,
});

const kept: Kept = {analysis, engine: engine('native')};
const analyzer: Analyzer = {build: 'b1', model: 'm1', runtime: 'native'};
const key = analysisKey(document, null, analyzer);

let home = '';
let folder = '';

beforeEach(() => {
  home = temporaryFolder();
  folder = join(home, 'cache', 'analyses');
});

describe('kept analyses', () => {
  test('come back as they were, whole, from a folder that is made for them', async () => {
    expect(findAnalysis(folder, key)).toBeNull();
    await keepAnalysis(folder, key, kept);
    expect(findAnalysis(folder, key)).toEqual(kept);
    expect(readdirSync(folder)).toEqual([key]);
  });

  test('may have found nothing', async () => {
    const nothing = {...kept, analysis: emptyAnalysis};
    await keepAnalysis(folder, key, nothing);
    expect(findAnalysis(folder, key)).toEqual(nothing);
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one byte', (bytes: Buffer) => bytes.with(bytes.indexOf('direct'), 0x44)],
    ['something else', () => Buffer.from('{"quotes": null}')],
  ])('do not count when the file is %s, and are replaced', async (_, damage) => {
    await keepAnalysis(folder, key, kept);
    const path = join(folder, key);
    writeFileSync(path, damage(readFileSync(path)));
    expect(findAnalysis(folder, key)).toBeNull();
    await keepAnalysis(folder, key, kept);
    expect(findAnalysis(folder, key)).toEqual(kept);
  });

  test('go, the longest unread first, when they take more than 64 MB', async () => {
    mkdirSync(folder, {recursive: true});
    for (const [name, read] of [
      ['old', 1],
      ['older.7.tmp', 0],
      ['new', 2],
    ] as const) {
      writeFileSync(join(folder, name), Buffer.alloc(31 * 2 ** 20));
      utimesSync(join(folder, name), read, read);
    }
    await keepAnalysis(folder, key, kept);
    expect(readdirSync(folder).sort()).toEqual([key, 'new', 'old'].sort());
    await keepAnalysis(folder, analysisKey(document, {start: 0, end: 80}, analyzer), {
      ...kept,
      analysis: {...analysis, language: 'x'.repeat(2 * 2 ** 20)},
    });
    expect(readdirSync(folder)).not.toContain('old');
    expect(findAnalysis(folder, key)).toEqual(kept);
  });

  test('cannot be kept where no folder can be made: a cache then is without them', async () => {
    writeFileSync(join(home, 'cache'), 'a file');
    await expect(keepAnalysis(folder, key, kept)).rejects.toThrow('ENOTDIR');
    const cache = cacheOf(folder, [analyzer]);
    await cache.keep(document, null, kept);
    expect(cache.find(document, null)).toBeNull();
  });
});

describe('a cache', () => {
  test('finds what any runtime of this model has found', async () => {
    const analyzers = [analyzer, {...analyzer, runtime: 'wasm'}] as const;
    const cache = cacheOf(folder, analyzers);
    const slower: Kept = {analysis, engine: engine('wasm')};
    await cache.keep(document, null, slower);
    expect(cache.find(document, null)).toEqual(slower);
    expect(findAnalysis(folder, key)).toBeNull();
  });

  test.each([
    ['another model', {...analyzer, model: 'm2'}, engine('native')],
    ['another runtime than was asked for', {...analyzer, runtime: 'wasm'}, engine('native')],
    ['no model', analyzer, {kind: 'none', why: 'no runtime'}],
  ] as const)('has nothing of what was found by %s', async (_, other, made) => {
    await cacheOf(folder, [other]).keep(document, null, {analysis, engine: made});
    expect(cacheOf(folder, [analyzer]).find(document, null)).toBeNull();
  });

  test('has nothing of an analysis in which something failed', async () => {
    const cache = cacheOf(folder, [analyzer]);
    const warnings = [{pass: 'claims', message: 'no claims today'}] as const;
    await cache.keep(document, null, {...kept, analysis: {...analysis, warnings}});
    expect(cache.find(document, null)).toBeNull();
  });
});

test('a cache keeps no analysis of which a pass failed', async () => {
  const cache = cacheOf(folder, [analyzer]);
  const warnings = [{pass: 'claims', message: 'out of memory'}] as const;
  await cache.keep(document, null, {analysis: {...analysis, warnings}, engine: engine('native')});
  expect(cache.find(document, null)).toBeNull();
});

describe('the name of a kept analysis', () => {
  test('is a hash, whatever the text', () => {
    const evil = documentOf('../../../etc/passwd\n');
    expect(analysisKey(evil, null, analyzer)).toMatch(/^[\da-f]{64}$/);
  });

  test('is the same for the same text from elsewhere', () => {
    const copy = {...document, origin: {kind: 'file', path: '/tmp/copy.txt'}} as const;
    expect(analysisKey(copy, null, analyzer)).toBe(key);
  });

  test.each([
    ['text', analysisKey(documentOf(text.repeat(80).replace('Ada', 'Eva')), null, analyzer)],
    ['blocks', analysisKey({...document, blocks: document.blocks.slice(1)}, null, analyzer)],
    ['stretch', analysisKey(document, {start: 0, end: 80}, analyzer)],
    ['build', analysisKey(document, null, {...analyzer, build: 'b2'})],
    ['model', analysisKey(document, null, {...analyzer, model: 'm2'})],
    ['runtime', analysisKey(document, null, {...analyzer, runtime: 'wasm'})],
  ])('is another for another %s', (_, other) => {
    expect(other).not.toBe(key);
  });
});
