/*
Prints every figure about speed and memory that the README states: `npm run bench`, or parts of it,
`npm run bench -- start keys`. Each is measured in the same run as the Ink hello it is set against.
*/

import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {analysisFigures} from './analysis.ts';
import {articleFigures} from './article.ts';
import {claimFigures} from './claims.ts';
import {hostileFigures} from './hostile/figures.ts';
import {keyFigures} from './keys.ts';
import {memoryFigures} from './memory.ts';
import {type Figure, machine, table} from './report.ts';
import {startFigures} from './start.ts';
import {longText, type Measured, sample, type Texts} from './texts.ts';

const parts = {
  start: startFigures,
  article: articleFigures,
  keys: keyFigures,
  memory: memoryFigures,
  analysis: analysisFigures,
  claims: claimFigures,
  hostile: hostileFigures,
} satisfies Record<string, (texts: Texts) => Promise<readonly Figure[]>>;

type Part = keyof typeof parts;

/** Takes ten minutes, and says nothing that the README does: measured only when it is named. */
const onlyNamed: ReadonlySet<string> = new Set<Part>(['hostile']);

const isPart = (name: string): name is Part => name in parts;

function writeTexts(folder: string): Texts {
  const write = (name: string, text: string): string => {
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, text);
    return file;
  };
  const withWords = (least: number, seed?: number): string =>
    longText(({words}) => words >= least, seed);
  const measured = (words: number): Measured => ({
    file: write(`${words}`, withWords(words)),
    words,
  });
  const large = longText(({bytes}) => bytes >= 10_000_000);
  const article = withWords(1000);
  return {
    sampleStart: firstWords(sample),
    largeFile: write('large', large),
    millionFile: write('million', withWords(1_000_000)),
    largeStart: firstWords(large),
    articleFile: write('article', article),
    articleStart: firstWords(article),
    articleFiles: Array.from({length: 10}, (_, at) =>
      write(`article-${at + 1}`, withWords(800, at + 1)),
    ),
    analysed: measured(50_000),
    analysedSlowly: measured(10_000),
  };
}

const firstWords = (text: string): string => text.trim().split(' ').slice(0, 4).join(' ');

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find(name => !isPart(name));
  if (unknown !== undefined) {
    console.error(`bench: no part "${unknown}"; there are: ${Object.keys(parts).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  try {
    const conditions = machine();
    const texts = writeTexts(folder);
    const figures: Figure[] = [];
    for (const [name, measure] of Object.entries(parts)) {
      const isWanted = names.length === 0 ? !onlyNamed.has(name) : names.includes(name);
      if (isWanted) figures.push(...(await measure(texts)));
    }
    console.log(`${table(figures)}\n\n${conditions}`);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

await main(process.argv.slice(2));
