import {spawnSync} from 'node:child_process';
import {built} from '../test/harness/program.ts';

export type Runtime = 'native' | 'wasm';

/** What the built program writes, given `input`, with a runtime of its model. Throws where it fails. */
export function run(args: readonly string[], runtime: Runtime, input = ''): string {
  const [node = '', ...bin] = built;
  const {status, stdout, stderr} = spawnSync(node, [...bin, ...args], {
    input,
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
    env: {...process.env, ONRECORD_RUNTIME: runtime},
  });
  if (status !== 0) throw new Error(`${args[0]} ended with status ${status}: ${stderr}`);
  return stdout;
}

/** Seconds that a piece of work takes. */
export function secondsOf(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}
