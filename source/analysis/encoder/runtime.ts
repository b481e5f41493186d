import {createRequire} from 'node:module';
import {setImmediate} from 'node:timers/promises';
import type * as Onnx from 'onnxruntime-web';
import type {RuntimeName} from '../../model/engine.ts';
import type {Result} from '../../model/result.ts';
import {ownGate} from './gate.ts';

/*
What runs the networks: onnxruntime's native library where it is installed and loads, else the same
runtime as WebAssembly, which is slower and loads everywhere. ONRECORD_RUNTIME=native or =wasm asks
for one of them and no other.
*/

/** Numbers in rows and columns; `data` has as many as the product of `dims`. */
export type Input = {
  readonly data: Float32Array | BigInt64Array;
  readonly dims: readonly number[];
};

export type Output = {readonly data: Float32Array; readonly dims: readonly number[]};

/** A network that can be run. */
export type Session = {
  /**
   * Runs it once, after the runs asked for before. Blocks its thread for the time that it takes,
   * with a turn of the event loop before, so that messages are heard between two runs. Rejects
   * where an input does not suit the network.
   */
  readonly run: (
    inputs: Readonly<Record<string, Input>>,
  ) => Promise<Readonly<Record<string, Output>>>;
  /** Gives its memory back; no run may follow. */
  readonly release: () => Promise<void>;
};

export type Runtime = {
  readonly name: RuntimeName;
  /** The package and its version: "onnxruntime-node 1.30.0". */
  readonly library: string;
  /** Why it is not the native one: a line; null where it is, or where this one was asked for. */
  readonly instead: string | null;
  /** Makes a session of an ONNX file. Rejects where the file is none. */
  readonly open: (bytes: Uint8Array) => Promise<Session>;
};

type Library = typeof Onnx;

type Libraries = Readonly<Record<RuntimeName, () => Promise<Library>>>;

const installed: Libraries = {
  native: async () => createRequire(import.meta.url)('onnxruntime-node') as Library,
  wasm: () => import('onnxruntime-web'),
};

/**
 * Forbids onnxruntime's native library to tell its makers that it is used, and to keep a number of
 * this machine in the cache folder: a reader works offline and tells nobody what is read. The
 * library asks the environment of the process, which only the main thread can change.
 */
export function forbidTelemetry(): void {
  process.env.ORT_DISABLE_TELEMETRY = '1';
}

/** Loads a runtime. Takes some 20 ms; for a thread that may wait. Never rejects. */
export async function openRuntime(
  asked: string | undefined = process.env.ONRECORD_RUNTIME,
  libraries: Libraries = installed,
): Promise<Result<Runtime>> {
  const tryRuntime = (name: RuntimeName, instead: string | null): Promise<Result<Runtime>> =>
    load(name, libraries[name], instead);
  if (asked === 'native' || asked === 'wasm') return tryRuntime(asked, null);
  if (asked !== undefined && asked !== '') {
    return {ok: false, message: 'ONRECORD_RUNTIME is neither "native" nor "wasm"'};
  }
  const native = await tryRuntime('native', null);
  return native.ok ? native : tryRuntime('wasm', native.message);
}

async function load(
  name: RuntimeName,
  loadLibrary: () => Promise<Library>,
  instead: string | null,
): Promise<Result<Runtime>> {
  try {
    forbidTelemetry();
    const library = await ownGate.through(loadLibrary);
    // What the library has to say would be written over the screen.
    library.env.logLevel = 'error';
    library.env.wasm.numThreads = 1;
    const {common, node, web} = library.env.versions;
    const version = (name === 'native' ? node : web) ?? common;
    const open = opener(library, name);
    return {ok: true, value: {name, library: `${packages[name]} ${version}`, instead, open}};
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    const other = instead === null ? '' : `${instead}; `;
    return {ok: false, message: `${other}${packages[name]} did not load: ${reason}`};
  }
}

const packages: Readonly<Record<RuntimeName, string>> = {
  native: 'onnxruntime-node',
  wasm: 'onnxruntime-web',
};

/** One thread: two are faster until the other core is busy, then slower than one. */
const options = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  logSeverityLevel: 3,
} as const satisfies Onnx.InferenceSession.SessionOptions;

function opener(library: Library, name: RuntimeName): Runtime['open'] {
  // One run at a time: two that overlap would share the stack of the WebAssembly program.
  let last: Promise<unknown> = Promise.resolve();
  const next = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = last.then(() => ownGate.through(task));
    last = result.catch(() => undefined);
    return result;
  };
  return async bytes => {
    const executionProviders = [name === 'native' ? 'cpu' : 'wasm'];
    const session = await next(() =>
      library.InferenceSession.create(bytes, {...options, executionProviders}),
    );
    return {
      run: inputs => next(() => runOnce(library, session, inputs)),
      release: () => next(() => session.release()),
    };
  };
}

async function runOnce(
  {Tensor}: Library,
  session: Onnx.InferenceSession,
  inputs: Readonly<Record<string, Input>>,
): Promise<Readonly<Record<string, Output>>> {
  await setImmediate();
  const feeds = Object.entries(inputs).map(([name, {data, dims}]) => [
    name,
    data instanceof Float32Array
      ? new Tensor('float32', data, dims)
      : new Tensor('int64', data, dims),
  ]);
  const results = await session.run(Object.fromEntries(feeds));
  return Object.fromEntries(
    Object.entries(results).map(([name, {data, dims}]) => {
      if (!(data instanceof Float32Array)) throw new TypeError(`${name} is no list of floats`);
      return [name, {data, dims}];
    }),
  );
}
