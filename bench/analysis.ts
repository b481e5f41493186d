import {spawnSync} from 'node:child_process';
import {built} from '../test/harness/program.ts';
import {type Figure, told} from './report.ts';
import {countWords, sample, samplePath, type Texts} from './texts.ts';

/** Words a second of `onrecord analyze`, without the time that the sample takes to start it. */
export async function analysisFigures(texts: Texts): Promise<readonly Figure[]> {
  const start = secondsToAnalyse(samplePath);
  const whole = secondsToAnalyse(texts.analysedFile);
  const words = texts.analysedWords - countWords(sample);
  return [told('analysis', `${Math.round(words / (whole - start)).toLocaleString('en')} words/s`)];
}

function secondsToAnalyse(file: string): number {
  const [node = '', ...args] = [...built, 'analyze', file];
  const started = performance.now();
  const {status, stderr} = spawnSync(node, args, {maxBuffer: 2 ** 30, encoding: 'utf8'});
  if (status !== 0) throw new Error(`analyze ended with status ${status}: ${stderr}`);
  return (performance.now() - started) / 1000;
}
