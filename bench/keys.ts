import {setTimeout as delay} from 'node:timers/promises';
import {built, openProgram, type Program} from '../test/harness/program.ts';
import {type Figure, limited, ms, told} from './report.ts';
import {helloCommand} from './start.ts';
import {median, quantile} from './statistics.ts';
import type {Texts} from './texts.ts';

const presses = 300;

/** Between a frame and the next key, ms: with the frame about the rate of a held key. */
const pause = 30;

const size = {columns: 200, rows: 60};

/** A program to press keys in. */
type Subject = {
  readonly command: readonly string[];
  /** On whose sight it is there, and `ready` waits for the rest. */
  readonly text: string;
  readonly ready: (program: Program) => Promise<void>;
  /** Whether what was to be measured has passed. */
  readonly isOver: (rows: readonly string[]) => boolean;
  /** What a key changes and nothing else does. */
  readonly place: (rows: readonly string[]) => string;
};

/** From a key to the whole new frame at 200 x 60: the sample, a million words, and under analysis. */
export async function keyFigures(texts: Texts): Promise<readonly Figure[]> {
  const hello = await pressKeys({
    command: helloCommand,
    text: 'Hello',
    ready: async () => {},
    isOver: () => false,
    place: rows => rows[0] ?? '',
  });
  const reader: Subject = {
    command: built,
    text: texts.sampleStart,
    ready: analysed,
    isOver: () => false,
    place: readingPlace,
  };
  const million = {
    ...reader,
    command: [...built, texts.millionFile],
    text: texts.largeStart,
  };
  const slowest = quantile(hello, 0.99);
  const limit = Math.max(33, 4 * slowest);
  const against = (what: string, times: readonly number[]): Figure[] => [
    limited(`${what}, median`, ms(median(times)), 'at most 10 ms', median(times) <= 10),
    limited(
      `${what}, p99`,
      ms(quantile(times, 0.99)),
      `at most ${ms(limit)}`,
      quantile(times, 0.99) <= limit,
    ),
  ];
  return [
    told('key to frame of the hello, median', ms(median(hello))),
    told('key to frame of the hello, p99', ms(slowest)),
    ...against('key to frame, sample', await pressKeys(reader)),
    ...against('key to frame, a million words', await pressKeys(million)),
    ...against(
      'key to frame, the same while it is analysed',
      await pressKeys({...million, ready: async () => {}, isOver: isAnalysed}),
    ),
    ...against(
      'key to frame, in the card of somebody with hundreds of mentions',
      await pressKeys({...million, ready: cardOpened, place: cardPlace}),
    ),
  ];
}

/** Every pass of the analysis is done, by the header. */
const isAnalysed = (rows: readonly string[]): boolean =>
  /\d min {3}(analysed around here {3})?¶/.test(rows[0] ?? '');

export async function analysed(program: Program): Promise<void> {
  await program.waitFor(isAnalysed, 300_000);
}

/** The card of whoever is named first: a country that hundreds of sentences name. */
async function cardOpened(program: Program): Promise<void> {
  await analysed(program);
  program.press('tab', 'enter');
  await program.waitFor(/(Said|Mentions) \d/);
}

/** The column of the card. */
const cardPlace = (rows: readonly string[]): string =>
  rows.map(row => row.slice(size.columns - 48)).join('\n');

/** Presses j and then k, twenty at a time, and times every frame. */
async function pressKeys({
  command,
  text,
  ready,
  isOver,
  place,
}: Subject): Promise<readonly number[]> {
  await using program = openProgram({command, ...size});
  await program.waitFor(text);
  await ready(program);
  const times: number[] = [];
  for (let press = 0; press < presses && !isOver(program.rows()); press++) {
    await delay(pause);
    const key = Math.floor(press / 20) % 2 === 0 ? 'j' : 'k';
    times.push(await timeOfFrame(program, key, place));
  }
  return times;
}

/** From a key to the arrival of the last piece of the frame that it changed. */
async function timeOfFrame(
  program: Program,
  key: string,
  place: Subject['place'],
): Promise<number> {
  const before = place(program.rows());
  let arrived = 0;
  const stop = program.onOutput(() => {
    arrived = performance.now();
  });
  const pressed = performance.now();
  program.press(key);
  await program.waitFor(rows => place(rows) !== before);
  stop();
  return arrived - pressed;
}

/** The letters in the middle of the screen, and the row that the reading line's mark is on. */
function readingPlace(rows: readonly string[]): string {
  const middle = size.columns / 2;
  const letters = rows
    .slice(1, -1)
    .map(row => row.slice(middle - 25, middle + 25).replaceAll(/[^\p{L}\p{N}]/gu, ''));
  // Not the mark in a list beside the article.
  const mark = rows.findIndex(row => row.slice(middle - 60, middle).includes('▸'));
  return [mark, ...letters].join('\n');
}
