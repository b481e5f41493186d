import {describe, expect, it} from 'vitest';
import type {Engine} from '../../source/model/engine.ts';
import {engineLine} from '../../source/reader/engine-line.ts';

const native: Engine = {
  kind: 'model',
  version: '1',
  runtime: 'native',
  library: 'onnxruntime-node 1.30.0',
  instead: null,
};

describe('the line about the engine', () => {
  it.each<[Engine, string]>([
    [native, 'model 1 · onnxruntime-node 1.30.0'],
    [
      {...native, runtime: 'wasm', library: 'onnxruntime-web 1.30.0'},
      'model 1 · WASM, onnxruntime-web 1.30.0',
    ],
    [
      {
        ...native,
        runtime: 'wasm',
        library: 'onnxruntime-web 1.30.0',
        instead: 'onnxruntime-node did not load: no such module',
      },
      'model 1 · WASM, onnxruntime-web 1.30.0 (onnxruntime-node did not load: no such module)',
    ],
    [
      {kind: 'none', why: 'weights/text.onnx is damaged'},
      'no model (weights/text.onnx is damaged): text and quotation marks only',
    ],
  ])('of %j is "%s"', (engine, line) => {
    expect(engineLine(engine)).toBe(line);
  });
});
