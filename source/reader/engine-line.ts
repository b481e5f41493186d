import type {Engine} from '../model/engine.ts';

/** The engine in one line, for `--version` and the help. */
export function engineLine(engine: Engine): string {
  if (engine.kind === 'none') return `no model (${engine.why}): text and quotation marks only`;
  const {version, runtime, library, instead} = engine;
  const name = runtime === 'wasm' ? `WASM, ${library}` : library;
  return `model ${version} · ${name}${instead === null ? '' : ` (${instead})`}`;
}
