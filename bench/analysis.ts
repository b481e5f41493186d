import {type Runtime, run, secondsOf} from './built.ts';
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

function speed(
  what: string,
  runtime: Runtime,
  {file, words}: Texts['analysed'],
  least: number,
): Figure {
  const start = secondsOf(() => run(['analyze', samplePath], runtime));
  const whole = secondsOf(() => run(['analyze', file], runtime));
  const value = (words - countWords(sample)) / (whole - start);
  const told = (number: number): string => Math.round(number).toLocaleString('en');
  return limited(what, `${told(value)} words/s`, `at least ${told(least)}`, value >= least);
}
