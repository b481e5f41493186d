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
  const million = {file: texts.millionFile, start: texts.largeStart};
  const home = makeHome();
  try {
    const found = await keepFindings(article, home);
    // In turns, so that what else the machine does meanwhile is the same for both.
    const openings = await repeated(rounds, async () => ({
      first: await firstOpening(article),
      again: await openAgain(article, home, found),
    }));
    const around = await repeated(3, () => namesAround(million));
    return [
      ...firstFigures(openings.map(({first}) => first)),
      told('a million words: names of the first screen, after its text', ms(median(around))),
      ...againFigures(openings),
    ];
  } finally {
    rmSync(home, {recursive: true, force: true});
  }
}

function firstFigures(openings: readonly Opening[]): readonly Figure[] {
  const time = (what: string, part: keyof Opening, most: number): Figure => {
    const value = median(openings.map(opening => opening[part]));
    return limited(
      `an article: ${what}, after its text`,
      ms(value),
      `at most ${most} ms`,
      value <= most,
    );
  };
  return [
    time('names of the first screen', 'firstNames', 400),
    time('all names, and who is who', 'allNames', 600),
    time('all passes', 'allPasses', 900),
  ];
}

function againFigures(
  openings: readonly {readonly first: Opening; readonly again: Again}[],
): readonly Figure[] {
  const first = median(openings.map(({first}) => first.text));
  const again = median(openings.map(({again}) => again.text));
  return [
    told('an article: its text, from the start', ms(first)),
    limited(
      'an article opened again: its text, from the start',
      `${ratio(again / first)}, ${ms(again)}`,
      'all findings in that frame',
      openings.every(({again}) => again.isComplete),
    ),
  ];
}

type Article = {readonly file: string; readonly start: string};

async function repeated<T>(times: number, measure: () => Promise<T>): Promise<readonly T[]> {
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
  await program.waitFor(header(/\d min {3}(?!names )/), patience);
  const allNames = since();
  await program.waitFor(header(/\d min {3}(analysed around here {3})?¶/), patience);
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

/** Opens a text whose findings were kept in `home`; `found`: how many cells they underline. */
async function openAgain({file, start}: Article, home: string, found: number): Promise<Again> {
  const started = performance.now();
  await using program = openProgram({command: [...built, file], home});
  const rows = await program.waitFor(start);
  const text = performance.now() - started;
  return {
    text,
    isComplete:
      header(/\d min {3}(analysed around here {3})?¶/)(rows) && underlined(program) === found,
  };
}

/** Reads until all is found and leaves, which keeps it; says how many cells were underlined. */
async function keepFindings({file, start}: Article, home: string): Promise<number> {
  await using program = openProgram({command: [...built, file], home});
  await program.waitFor(start);
  await program.waitFor(header(/\d min {3}(analysed around here {3})?¶/), patience);
  const found = underlined(program);
  program.press('q');
  await program.exit;
  return found;
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
