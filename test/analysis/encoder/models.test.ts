import {hash} from 'node:crypto';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {engineOf, findEngine, openModel} from '../../../source/analysis/encoder/models.ts';
import {openWeights} from '../../../source/analysis/encoder/weights.ts';
import {temporaryFolder} from '../../harness/folder.ts';
import {emptyLinkTablesWritten as link} from './link-tables.ts';

type Files = Readonly<Record<string, Uint8Array | string>>;

const zeros = (length: number): readonly number[] => Array.from({length}, () => 0);

const pointer = {
  sourceSide: zeros(24),
  sourceBreaks: zeros(6),
  cueSide: zeros(24),
  cueBreaks: zeros(6),
  nobody: zeros(48),
  nobodyBias: 0,
};

/** Weights of a model that is small enough to be calculated by hand, with some files replaced. */
async function writeWeights(replaced: Files = {}): Promise<string> {
  const folder = temporaryFolder();
  const network = await readFile(join(import.meta.dirname, '../../fixtures/tower.onnx'));
  const files: Files = {
    'text.onnx': network,
    'pairs.onnx': network,
    'pieces.bin': new Uint8Array(2 * 388),
    'pairs-pieces.bin': new Uint8Array(2 * 388),
    'vocab.txt': '[PAD]\nharbour\n',
    'text-tables.json': JSON.stringify({pointer, link}),
    ...replaced,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const listed = Object.entries(files).map(([name, content]) => [
    name,
    {sha256: hash('sha256', content), bytes: content.length},
  ]);
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({version: '7', files: Object.fromEntries(listed)}),
  );
  return folder;
}

beforeEach(() => vi.stubEnv('ONRECORD_RUNTIME', ''));
afterEach(() => vi.unstubAllEnvs());

describe('the model', () => {
  it('has all that a text is read with', async () => {
    const model = await openModel(openWeights(await writeWeights()));
    if (!model.ok) throw new Error(model.message);
    const {vocabulary, text, pairs} = model.value;
    expect(vocabulary.whole.get('harbour')).toBe(1);
    expect(text.pieces.embed(Int32Array.of(1))).toHaveLength(384);
    const inputs = {
      pieces: {data: Float32Array.of(1, 0, 0), dims: [1, 1, 3]},
      shapes: {data: BigInt64Array.of(0n), dims: [1, 1]},
    };
    expect((await text.session.run(inputs)).sums?.data).toEqual(Float32Array.of(1, 10));
    expect(await pairs()).toMatchObject({ok: true});
    expect(await pairs()).toBe(await pairs());
  });

  it.each([
    ['text.onnx', 'no network', /^weights\/text\.onnx cannot be run: /],
    ['pieces.bin', 'no table', /^a table of word pieces cannot have 8 bytes$/],
    ['text-tables.json', '{}', /^weights\/text-tables\.json is no list of tables, or lacks one$/],
  ])('says so where %s is whole but is %s', async (name, content, message) => {
    const model = await openModel(openWeights(await writeWeights({[name]: content})));
    expect(model.ok ? '' : model.message).toMatch(message);
  });

  it.each(['pairs.onnx', 'pairs-pieces.bin'])(
    'reads texts where %s is damaged, and says what is wrong with that',
    async name => {
      const folder = await writeWeights();
      await writeFile(join(folder, name), 'other');
      const model = await openModel(openWeights(folder));
      expect(model.ok && (await model.value.pairs())).toMatchObject({
        ok: false,
        message: expect.stringContaining(`weights/${name} is damaged: `),
      });
    },
  );
});

describe('the engine', () => {
  it.each([['native'], ['wasm']])('is the model and its %s runtime', async runtime => {
    vi.stubEnv('ONRECORD_RUNTIME', runtime);
    const weights = openWeights(await writeWeights());
    const engine = await findEngine(weights);
    expect(engine).toMatchObject({kind: 'model', version: '7', runtime, instead: null});
    expect(engineOf(await openModel(weights))).toEqual(engine);
  });

  it.each(['text.onnx', 'text-tables.json', 'pieces.bin', 'vocab.txt'])(
    'is none where %s is damaged, and says so',
    async name => {
      const folder = await writeWeights();
      await writeFile(join(folder, name), 'other');
      const why = expect.stringContaining(`weights/${name} is damaged`);
      expect(engineOf(await openModel(openWeights(folder)))).toEqual({kind: 'none', why});
    },
  );

  it('is none where no runtime loads', async () => {
    vi.stubEnv('ONRECORD_RUNTIME', 'none');
    const weights = openWeights(await writeWeights());
    const why = 'ONRECORD_RUNTIME is neither "native" nor "wasm"';
    expect(await findEngine(weights)).toEqual({kind: 'none', why});
    expect(engineOf(await openModel(weights))).toEqual({kind: 'none', why});
  });

  it('is none where there are no weights', async () => {
    const nowhere = openWeights(join(temporaryFolder(), 'absent'));
    expect(await findEngine(nowhere)).toEqual({
      kind: 'none',
      why: 'weights/manifest.json is not there',
    });
  });
});
