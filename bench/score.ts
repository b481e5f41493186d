/*
Measures the built program's analysis on annotated texts, every row of which a command can say
something, with intervals and with what is to be reached:

    npm run score -- FOLDER [--only names,coref] [--limit N] [--before COMMAND] [--json]

FOLDER holds score/ (the scorers) and data/ (CORPUS.dev.jsonl, or CORPUS.test.jsonl where it is held
out). --only: groups of rows, see score/rows.ts. --limit: so many documents of each corpus.
--before: another analyzer, a filter like `onrecord analyze --jsonl`, in columns of its own.
*/

import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {evaluate, type Program} from './score/evaluate.ts';
import {type Column, footnotes, scoreRecord, scoreTable} from './score/print.ts';
import {type Group, groups, type Row, rows} from './score/rows.ts';

const program = resolve(import.meta.dirname, '../dist/bin.js');

type Request = {
  readonly folder: string;
  readonly rows: readonly Row[];
  readonly limit: number;
  readonly before: string | null;
  readonly json: boolean;
};

const usage = `usage: npm run score -- FOLDER [--only ${groups.slice(0, 2).join(',')}] [--limit N] [--before COMMAND] [--json]
FOLDER holds score/ and data/. Groups: ${groups.join(', ')}.`;

const read = (argv: readonly string[]) =>
  parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      only: {type: 'string'},
      limit: {type: 'string'},
      before: {type: 'string'},
      json: {type: 'boolean', default: false},
    },
  });

/** The options and words of the command line, or what is wrong with it. */
function wordsOf(argv: readonly string[]): ReturnType<typeof read> | string {
  try {
    return read(argv);
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}\n${usage}`;
    throw error;
  }
}

/** What the command line asks for, or what is wrong with it. */
function understand(argv: readonly string[]): Request | string {
  const words = wordsOf(argv);
  if (typeof words === 'string') return words;
  const {values, positionals} = words;
  const [folder] = positionals;
  if (folder === undefined) return usage;
  if (!existsSync(join(folder, 'score', 'tasks.mjs'))) return `no scorers in ${folder}/score`;
  if (!existsSync(program)) return 'not built yet: npm run build';
  const asked = values.only?.split(',') ?? groups;
  const unknown = asked.find(name => !groups.includes(name as Group));
  if (unknown !== undefined) return `no group "${unknown}"; there are: ${groups.join(', ')}`;
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : Number(values.limit);
  if (!(limit >= 1)) return '--limit takes a number of documents';
  return {
    folder,
    rows: rows.filter(({group}) => asked.includes(group)),
    limit,
    before: values.before ?? null,
    json: values.json,
  };
}

/** On standard error, on one line of a terminal; results alone go to standard output. */
function showProgress(what: string, answered: number, of: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r${answered}/${of} ${what}${answered === of ? '\n' : ''}`);
}

async function main(argv: readonly string[]): Promise<void> {
  if (argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const request = understand(argv);
  if (typeof request === 'string') {
    console.error(`score: ${request}`);
    process.exitCode = 2;
    return;
  }
  const here = `"${process.execPath}" "${program}"`;
  const programs: readonly (readonly [string, Program])[] = [
    [
      'now',
      {
        analyze: `${here} analyze --jsonl`,
        relate: `${here} relate --jsonl`,
        compare: `${here} compare --jsonl`,
      },
    ],
    ...(request.before === null
      ? []
      : [['before', {analyze: request.before, relate: null, compare: null}] as const]),
  ];
  const columns: Column[] = [];
  for (const [name, one] of programs) {
    columns.push({name, evaluation: await evaluate(one, {...request, onProgress: showProgress})});
  }
  if (request.json) console.log(JSON.stringify(scoreRecord(request.rows, columns), null, 2));
  else console.log(`${scoreTable(request.rows, columns)}\n\n${footnotes(columns)}`);
}

await main(process.argv.slice(2));
