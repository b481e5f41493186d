import {rmSync} from 'node:fs';
import {built, makeHome, openProgram, type Program} from '../test/harness/program.ts';
import {type Figure, limited, ms, ratio, told} from './report.ts';
import {median} from './statistics.ts';
import type {Texts} from './texts.ts';

/** How many times each is opened, after once for the caches of the system. */
const rounds = 7;

/** A pass may have to wait for a processor that is busy with something else. */
const patience = 60_000;

/** An opening without anything kept from before: ms from the text being there to what is found. */
type Opening = {
  /** From the start of the program to its text. */
  readonly text: number;
  readonly firstNames: number;
  readonly allNames: number;
  readonly allPasses: number;
};

/** What one waits for who opens an article: its names, everything that is found, and the next time. */
export async function articleFigures(texts: Texts): Promise<readonly Figure[]> {
  const article = {file: texts.articleFile, start: texts.articleStart};
  const openings = await repeated(() => firstOpening(article));
  const million = await repeated(
    () => namesAround({file: texts.millionFile, start: texts.largeStart}),
    3,
  );
  const again = await secondOpenings(article);
  const time = (what: string, part: keyof Opening, most: number): Figure => {
    const value = median(openings.map(opening => opening[part]));
    return limited(
      `a 1,000-word article: ${what}, after its text`,
      ms(value),
      `at most ${most} ms`,
      value <= most,
    );
  };
  const first = median(openings.map(({text}) => text));
  const second = median(again.map(({text}) => text));
  const complete = again.filter(({isComplete}) => isComplete).length;
  return [
    time('names of the first screen', 'firstNames', 400),
    time('all names, and who is who', 'allNames', 600),
    time('all passes', 'allPasses', 900),
    told('a million words: names of the first screen, after its text', ms(median(million))),
    told('a 1,000-word article: its text, from the start', ms(first)),
    limited(
      'the same opened again, with its findings',
      `${ratio(second / first)}, ${ms(second)}`,
      'all in the first frame',
      complete === again.length,
    ),
  ];
}

type Article = {readonly file: string; readonly start: string};

async function repeated<T>(measure: () => Promise<T>, times = rounds): Promise<readonly T[]> {
  const found: T[] = [];
  for (let round = 0; round <= times; round++) {
    const one = await measure();
    if (round > 0) found.push(one);
  }
  return found;
}

async function firstOpening({file, start}: Article): Promise<Opening> {
  const started = performance.now();
  await using program = openProgram({command: [...built, file]});
  await program.waitFor(start);
  const shown = performance.now();
  const since = (): number => performance.now() - shown;
  const plain = underlined(program);
  await program.waitFor(() => underlined(program) > plain, patience);
  const firstNames = since();
  await program.waitFor(header(/names ✓/), patience);
  const allNames = since();
  await program.waitFor(header(/related ✓/), patience);
  return {text: shown - started, firstNames, allNames, allPasses: since()};
}

/** From the text of a long one to the names around where one reads. */
async function namesAround({file, start}: Article): Promise<number> {
  await using program = openProgram({command: [...built, file]});
  await program.waitFor(start);
  const shown = performance.now();
  const plain = underlined(program);
  await program.waitFor(() => underlined(program) > plain, patience);
  return performance.now() - shown;
}

type Again = {
  readonly text: number;
  /** Whether the first frame with the text had everything. */
  readonly isComplete: boolean;
};

/** Opens the text once, so that its findings are kept, and then again and again. */
async function secondOpenings({file, start}: Article): Promise<readonly Again[]> {
  const home = makeHome();
  const options = {command: [...built, file], home};
  try {
    const names = await openedOnce(options, start);
    return await repeated(async () => {
      const started = performance.now();
      await using program = openProgram(options);
      const rows = await program.waitFor(start);
      const isComplete = header(/related ✓/)(rows) && underlined(program) === names;
      return {text: performance.now() - started, isComplete};
    });
  } finally {
    rmSync(home, {recursive: true, force: true});
  }
}

/** Reads until all is found, leaves, and says how many cells were underlined. */
async function openedOnce(
  options: {readonly command: readonly string[]; readonly home: string},
  start: string,
): Promise<number> {
  await using program = openProgram(options);
  await program.waitFor(start);
  await program.waitFor(header(/related ✓/), patience);
  const names = underlined(program);
  program.press('q');
  await program.exit;
  return names;
}

const header =
  (wanted: RegExp) =>
  (rows: readonly string[]): boolean =>
    wanted.test(rows[0] ?? '');

/** How many cells are underlined, as names are. */
function underlined({screen}: Program): number {
  let count = 0;
  for (let row = 0; row < screen.height; row++) {
    for (let column = 0; column < screen.columns; column++) {
      if (screen.cell(column, row).underline) count++;
    }
  }
  return count;
}
