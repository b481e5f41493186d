import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openRuntime, type Runtime, type Session} from '../../../source/analysis/encoder/runtime.ts';

/** Made by tower.py beside it: `sums` in float32, `rounded` in dynamic int8. */
const tower = new Uint8Array(readFileSync(join(import.meta.dirname, '../../fixtures/tower.onnx')));

const runtime = async (asked?: string): Promise<Runtime> => {
  const opened = await openRuntime(asked);
  if (!opened.ok) throw new Error(opened.message);
  return opened.value;
};

const inputs = (
  rows: readonly (readonly [number, number, number])[],
  shapes: readonly bigint[],
) => ({
  pieces: {data: Float32Array.from(rows.flat()), dims: [1, rows.length, 3]},
  shapes: {data: BigInt64Array.from(shapes), dims: [1, rows.length]},
});

const someInputs = inputs(
  [
    [1, 0, 0],
    [0.25, -0.5, 1],
  ],
  [0n, 7n],
);

const numbers = async (session: Session, name: string): Promise<readonly number[]> => {
  const outputs = await session.run(someInputs);
  return [...(outputs[name]?.data ?? [])];
};

describe.each(['native', 'wasm'] as const)('the %s runtime', name => {
  it('is what ONRECORD_RUNTIME asked for, and knows its version', async () => {
    expect(await runtime(name)).toMatchObject({
      name,
      library: expect.stringMatching(/^onnxruntime-(node|web) 1\.\d+\.\d+$/),
      instead: null,
    });
  });

  it('runs a network on floats and on whole numbers', async () => {
    const session = await (await runtime(name)).open(tower);
    const outputs = await session.run(someInputs);
    expect(outputs.sums).toMatchObject({dims: [1, 2, 2]});
    expect([...(outputs.sums?.data ?? [])]).toEqual([1, 10, 9.25, 29.5]);
    await session.release();
  });

  it('takes texts of any length, one run at a time however they are asked for', async () => {
    const runs = await runtime(name);
    const sessions = [await runs.open(tower), await runs.open(tower)];
    const lengths = [1, 5, 2, 9];
    const results = await Promise.all(
      lengths.flatMap(length =>
        sessions.map(session =>
          session.run(
            inputs(
              Array.from({length}, () => [length, 0, 0] as const),
              Array.from({length}, () => 0n),
            ),
          ),
        ),
      ),
    );
    expect(results.map(({sums}) => sums?.data.at(-2))).toEqual(lengths.flatMap(at => [at, at]));
  });

  it('rejects what does not suit the network, and runs on', async () => {
    const session = await (await runtime(name)).open(tower);
    await expect(
      session.run({pieces: {data: new Float32Array(3), dims: [1, 1, 3]}}),
    ).rejects.toThrow(/shapes/);
    expect(await numbers(session, 'sums')).toHaveLength(4);
  });

  it('rejects a file that is no network', async () => {
    await expect((await runtime(name)).open(new Uint8Array([1, 2, 3]))).rejects.toThrow();
  });
});

describe('the runtime', () => {
  it('is the native one where nobody asks for another', async () => {
    expect(await runtime('')).toMatchObject({name: 'native'});
  });

  it('is WebAssembly where the native one does not load, and says why', async () => {
    const broken = () => Promise.reject(new Error('Cannot find module\n    at require'));
    expect(
      await openRuntime('', {native: broken, wasm: () => import('onnxruntime-web')}),
    ).toMatchObject({
      ok: true,
      value: {name: 'wasm', instead: 'onnxruntime-node did not load: Cannot find module'},
    });
    expect(await openRuntime('', {native: broken, wasm: broken})).toEqual({
      ok: false,
      message:
        'onnxruntime-node did not load: Cannot find module; onnxruntime-web did not load: Cannot find module',
    });
  });

  it('says that there is no other than the two', async () => {
    expect(await openRuntime('cuda')).toEqual({
      ok: false,
      message: 'ONRECORD_RUNTIME is neither "native" nor "wasm"',
    });
  });

  it('calculates the same natively and as WebAssembly, to a step of int8', async () => {
    const [native, wasm] = await Promise.all(
      ['native', 'wasm'].map(async name =>
        numbers(await (await runtime(name)).open(tower), 'rounded'),
      ),
    );
    // Inputs from -0.5 to 1 are 255 steps of 0.006; the largest weights of a column are 60 together.
    for (const [at, exact] of [1, 10, 2.25, 22.5].entries()) {
      expect(native?.[at]).toBeCloseTo(wasm?.[at] ?? Number.NaN, 5);
      expect(Math.abs((native?.[at] ?? Number.NaN) - exact)).toBeLessThan((60 * 1.5) / 255 / 2);
    }
  });
});
