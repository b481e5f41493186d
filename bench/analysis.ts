import {spawnSync} from 'node:child_process';
import {built} from '../test/harness/program.ts';
import {type Figure, limited, told} from './report.ts';
import {countWords, sample, samplePath, type Texts} from './texts.ts';

/**
 * Words a second of `onrecord analyze`, every pass on, on one thread and without the time that the
 * sample takes to start it; with the native runtime and with WebAssembly.
 */
export async function analysisFigures(texts: Texts): Promise<readonly Figure[]> {
  return [
    told('analysed by', run(['--version'], 'native').trim()),
    speed('analysis of a long text', 'native', texts.analysed, 5000),
    speed('analysis of a long text, WASM', 'wasm', texts.analysedSlowly, 1000),
  ];
}

type Runtime = 'native' | 'wasm';

function speed(
  what: string,
  runtime: Runtime,
  {file, words}: Texts['analysed'],
  least: number,
): Figure {
  const start = secondsToAnalyse(samplePath, runtime);
  const whole = secondsToAnalyse(file, runtime);
  const value = (words - countWords(sample)) / (whole - start);
  const told = (number: number): string => Math.round(number).toLocaleString('en');
  return limited(what, `${told(value)} words/s`, `at least ${told(least)}`, value >= least);
}

function secondsToAnalyse(file: string, runtime: Runtime): number {
  const started = performance.now();
  run(['analyze', file], runtime);
  return (performance.now() - started) / 1000;
}

/** What the program writes. Throws where it fails. */
function run(args: readonly string[], runtime: Runtime): string {
  const [node = '', ...bin] = built;
  const {status, stdout, stderr} = spawnSync(node, [...bin, ...args], {
    maxBuffer: 2 ** 30,
    encoding: 'utf8',
    env: {...process.env, ONRECORD_RUNTIME: runtime},
  });
  if (status !== 0) throw new Error(`${args[0]} ended with status ${status}: ${stderr}`);
  return stdout;
}
