import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {bootstrap, type Estimate, summed, type Tally} from './bootstrap.ts';
import type {ClaimRow, View} from './rows.ts';

/*
How claims stand to each other, by the data's own scorer (score/claims.mjs). It counts over a file:
for an interval it is given one group at a time, and in place of the program what that answered to
all of them.
*/

/** Claims of a group of articles; what else it holds is the scorer's concern. */
export type ClaimGroup = {readonly group: number | string};

/** Of one label: how often it was shown, how often rightly, how many there are, how many were found. */
type Counts = Readonly<Record<'shown' | 'right' | 'gold' | 'found', number>>;

type Report = Readonly<Partial<Record<View, Readonly<Record<string, Counts>>>>>;

/** The labels' counts of each group. */
export type ClaimCounts = readonly Readonly<Record<string, Counts>>[];

const flags = {
  within: '--analyzer',
  across: '--relater',
  compare: '--comparer',
} as const satisfies Record<View, string>;

/** Counts what the filter `command` says of groups. Rejects with the reason where it or the scorer fails. */
export async function countClaims(
  folder: string,
  groups: readonly ClaimGroup[],
  view: View,
  command: string,
): Promise<ClaimCounts> {
  const scratch = mkdtempSync(join(tmpdir(), 'onrecord-score-'));
  const [gold, answers] = [join(scratch, 'gold.jsonl'), join(scratch, 'answers.jsonl')];
  const score = (records: readonly ClaimGroup[], answerer: string): Promise<Report> => {
    writeFileSync(gold, records.map(record => `${JSON.stringify(record)}\n`).join(''));
    return runScorer(folder, ['--gold', gold, flags[view], answerer]);
  };
  try {
    await score(groups, `set -o pipefail; ${command} | tee "${answers}"`);
    const counts: ClaimCounts[number][] = [];
    for (const group of groups) {
      const {[view]: found} = await score([group], `cat "${answers}"`);
      counts.push(found ?? {});
    }
    return counts;
  } finally {
    rmSync(scratch, {recursive: true});
  }
}

async function runScorer(folder: string, args: readonly string[]): Promise<Report> {
  const script = resolve(join(folder, 'score', 'claims.mjs'));
  try {
    const {stdout} = await promisify(execFile)(process.execPath, [script, ...args, '--json'], {
      maxBuffer: 2 ** 28,
    });
    return JSON.parse(stdout);
  } catch (error) {
    const complaint = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const [why] = complaint.trim().split('\n');
    throw why ? new Error(why, {cause: error}) : error;
  }
}

const resamples = 1000;

/** A row's figure; null where there are no groups. */
export function claimFigure({label, measure}: ClaimRow, counts: ClaimCounts): Estimate | null {
  if (counts.length === 0) return null;
  const tallies = counts.map((group): Tally => {
    const {shown = 0, right = 0, gold = 0, found = 0} = group[label] ?? {};
    return [shown, right, gold, found];
  });
  return bootstrap(summed(tallies, measures[measure]), counts.length, resamples);
}

/** No number where there is nothing to have a share of. */
const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

const precision = ([shown = 0, right = 0]: Tally): number => share(right, shown);
const recall = ([, , gold = 0, found = 0]: Tally): number => share(found, gold);

const measures: Readonly<Record<ClaimRow['measure'], (sum: Tally) => number>> = {
  precision,
  recall,
  f1(sum) {
    const [p, r] = [precision(sum) || 0, recall(sum)];
    return p + r === 0 ? 0 : (2 * p * r) / (p + r);
  },
};
