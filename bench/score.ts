/*
Measures the built program's analysis on annotated texts, as the README states it:

    npm run score -- FOLDER

FOLDER holds score/score.mjs and data/*.dev.jsonl. Prints one line a task.
*/

import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';

type Task = {
  readonly task: 'names' | 'coref' | 'attribution' | 'newsquotes' | 'quotations' | 'gap';
  readonly data: string;
  /** What the scorer's headline number is. */
  readonly counts: string;
};

const tasks: readonly Task[] = [
  {task: 'names', data: 'gum.dev', counts: 'F1 of names'},
  {task: 'names', data: 'ewt.dev', counts: 'F1 of names'},
  {task: 'names', data: 'worldwide.dev', counts: 'F1 of names'},
  {task: 'coref', data: 'gum.dev', counts: 'CoNLL F1'},
  {task: 'gap', data: 'gap.dev', counts: 'records all right'},
  {task: 'attribution', data: 'polnear.dev', counts: 'F1 of direct and mixed'},
  {task: 'newsquotes', data: 'polnear-quotes.dev', counts: 'F1 of quote and speaker'},
  {task: 'newsquotes', data: 'gum-quotes.dev', counts: 'F1 of quote and speaker'},
  {task: 'quotations', data: 'pdnc.dev', counts: 'quote and speaker, of all'},
];

/** What is read of the scorer's answer. */
type Score = {readonly headline: number; readonly words: number; readonly seconds: number};

const program = resolve(import.meta.dirname, '../dist/bin.js');

/** The scorer takes names of three fields; some files have a fourth, the corpus' own label. */
function goldOf(folder: string, data: string, scratch: string): string {
  const path = join(folder, 'data', `${data}.jsonl`);
  const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean).map(asRecord);
  if (!rows.some(({names}) => names?.some(name => name.length > 3))) return path;
  const plain = rows.map(row => ({...row, names: row.names?.map(name => name.slice(0, 3)) ?? []}));
  const copy = join(scratch, `${data}.jsonl`);
  writeFileSync(copy, plain.map(row => `${JSON.stringify(row)}\n`).join(''));
  return copy;
}

const asRecord = (row: string): {readonly names?: readonly (readonly unknown[])[]} =>
  JSON.parse(row);

/** Runs the scorer on one task; its own complaint, where there is one, goes to standard error. */
function score(folder: string, {task, data}: Task, scratch: string): Score | null {
  const scorer = join(folder, 'score', 'score.mjs');
  const analyzer = `"${process.execPath}" "${program}" analyze --jsonl`;
  const gold = goldOf(folder, data, scratch);
  const run = spawnSync(
    process.execPath,
    [scorer, '--gold', gold, '--task', task, '--analyzer', analyzer, '--json'],
    {encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26},
  );
  return run.status === 0 ? (JSON.parse(run.stdout) as Score) : null;
}

function printRow(task: Task, result: Score | null): void {
  const name = `${task.task} ${task.data}`.padEnd(34);
  if (result === null) console.log(`${name}failed`);
  else {
    const points = (100 * result.headline).toFixed(1).padStart(6);
    const time = `${result.seconds.toFixed(1)} s`.padStart(8);
    console.log(`${name}${points}  ${task.counts.padEnd(26)}${result.words} words${time}`);
  }
}

function complaint(folder: string | undefined): string | null {
  if (folder === undefined) return 'usage: npm run score -- FOLDER (holds score/ and data/)';
  if (!existsSync(join(folder, 'score', 'score.mjs'))) return `no scorer in ${folder}/score`;
  return existsSync(program) ? null : 'not built yet: npm run build';
}

function main(folder: string | undefined): void {
  const wrong = complaint(folder);
  if (folder === undefined || wrong !== null) {
    console.error(wrong);
    process.exitCode = 2;
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'onrecord-score-'));
  const started = performance.now();
  for (const task of tasks) {
    const result = score(folder, task, scratch);
    if (result === null) process.exitCode = 1;
    printRow(task, result);
  }
  rmSync(scratch, {recursive: true});
  console.log(`${((performance.now() - started) / 1000).toFixed(1)} s in all`);
}

main(process.argv[2]);
