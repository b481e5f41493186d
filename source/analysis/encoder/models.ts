import type {Engine} from '../../model/engine.ts';
import type {Result} from '../../model/result.ts';
import type {TextTower} from './encode.ts';
import {type PairTower, pairTower, remembering} from './pair-tower.ts';
import {readPieceTable} from './piece-table.ts';
import {readVocabulary, type Vocabulary} from './pieces.ts';
import {openRuntime, type Runtime, type Session} from './runtime.ts';
import {readTables, type TextTables} from './tables.ts';
import {openWeights, type Weights} from './weights.ts';

/*
The trained model, ready to be asked. It is loaded once in a thread, and by every thread that
analyses: half a second of work at worst, so it begins before there is a text to read.
*/

export type Model = {
  readonly weights: Weights;
  readonly runtime: Runtime;
  readonly vocabulary: Vocabulary;
  readonly text: TextTower;
  readonly tables: TextTables;
  /** The tower that reads pairs of claims, opened when it is first asked for. Never rejects. */
  readonly pairs: () => Promise<Result<PairTower>>;
};

let ours: Promise<Result<Model>> | null = null;

/** The program's own model, or why there is none. The same one each time. Never rejects. */
export function loadModel(): Promise<Result<Model>> {
  ours ??= openModel(openWeights());
  return ours;
}

/** Loads the model that `weights` are. Never rejects. */
export async function openModel(weights: Result<Weights>): Promise<Result<Model>> {
  if (!weights.ok) return weights;
  const {read} = weights.value;
  const [network, table, vocabulary, rows, runtime] = await Promise.all([
    read('text.onnx'),
    read('pieces.bin'),
    read('vocab.txt'),
    read('text-tables.json'),
    openRuntime(),
  ]);
  if (!network.ok) return network;
  if (!table.ok) return table;
  if (!vocabulary.ok) return vocabulary;
  if (!rows.ok) return rows;
  if (!runtime.ok) return runtime;
  const tables = readTables(new TextDecoder().decode(rows.value));
  if (!tables.ok) return tables;
  const pieces = readPieceTable(table.value);
  if (!pieces.ok) return pieces;
  const session = await openSession(runtime.value, 'text.onnx', network.value);
  if (!session.ok) return session;
  const known = readVocabulary(new TextDecoder().decode(vocabulary.value));
  const model: Model = {
    weights: weights.value,
    runtime: runtime.value,
    vocabulary: known,
    text: {pieces: pieces.value, session: session.value},
    tables: tables.value,
    pairs: once(async (): Promise<Result<PairTower>> => {
      const [found, rows] = await Promise.all([
        readSession(weights.value, runtime.value, 'pairs.onnx'),
        read('pairs-pieces.bin'),
      ]);
      if (!found.ok) return found;
      if (!rows.ok) return rows;
      const own = readPieceTable(rows.value);
      if (!own.ok) return own;
      const isSlow = runtime.value.name === 'wasm';
      return {ok: true, value: remembering(pairTower(found.value, own.value, known, isSlow))};
    }),
  };
  return {ok: true, value: model};
}

async function readSession(
  weights: Weights,
  runtime: Runtime,
  name: string,
): Promise<Result<Session>> {
  const file = await weights.read(name);
  return file.ok ? openSession(runtime, name, file.value) : file;
}

async function openSession(
  runtime: Runtime,
  name: string,
  bytes: Uint8Array,
): Promise<Result<Session>> {
  try {
    return {ok: true, value: await runtime.open(bytes)};
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split('\n');
    return {ok: false, message: `weights/${name} cannot be run: ${reason}`};
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: {readonly value: Value} | null = null;
  return () => {
    made ??= {value: make()};
    return made.value;
  };
}

/** What an analysis by `model` is made by. */
export function engineOf(model: Result<Pick<Model, 'weights' | 'runtime'>>): Engine {
  if (!model.ok) return {kind: 'none', why: model.message};
  const {weights, runtime} = model.value;
  const {name, library, instead} = runtime;
  return {kind: 'model', version: weights.version, runtime: name, library, instead};
}

/**
 * What analyses are made by here, found out without loading the model: its network is whole and a
 * runtime loads. Never rejects.
 */
export async function findEngine(weights: Result<Weights> = openWeights()): Promise<Engine> {
  if (!weights.ok) return engineOf(weights);
  const [network, runtime] = await Promise.all([weights.value.read('text.onnx'), openRuntime()]);
  if (!network.ok) return engineOf(network);
  if (!runtime.ok) return engineOf(runtime);
  return engineOf({ok: true, value: {weights: weights.value, runtime: runtime.value}});
}
