import {built, openProgram} from '../test/harness/program.ts';
import {type Figure, limited, ms, ratio, told} from './report.ts';
import {median} from './statistics.ts';
import type {Texts} from './texts.ts';

/** How many times each program is started, after once for the caches. */
const rounds = 9;

export const helloCommand = [process.execPath, `${import.meta.dirname}/hello.ts`];

/** From the start of a program to the first screen that shows its text, in turns with the hello. */
export async function startFigures(texts: Texts): Promise<readonly Figure[]> {
  const starts = {
    hello: () => timeToText(helloCommand, 'Hello'),
    sample: () => timeToText(built, texts.sampleStart),
    large: () => timeToText([...built, texts.largeFile], texts.largeStart),
  };
  const times: Record<keyof typeof starts, number[]> = {hello: [], sample: [], large: []};
  for (let round = 0; round <= rounds; round++) {
    for (const name of ['hello', 'sample', 'large'] as const) {
      const time = await starts[name]();
      if (round > 0) times[name].push(time);
    }
  }
  const hello = median(times.hello);
  const against = (what: string, time: number, limit: number): Figure =>
    limited(
      `first frame of ${what}`,
      `${ratio(time / hello)}, ${ms(time)}`,
      `at most ${limit.toFixed(1)}x the hello`,
      time <= limit * hello,
    );
  return [
    told('first frame of an Ink hello as npm installs it', ms(hello)),
    against('the sample', median(times.sample), 1),
    against('a 10 MB text', median(times.large), 1.5),
  ];
}

async function timeToText(command: readonly string[], text: string): Promise<number> {
  const started = performance.now();
  await using program = openProgram({command});
  await program.waitFor(text);
  return performance.now() - started;
}
