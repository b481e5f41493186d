import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {claimFigure, countClaims} from '../../../bench/score/claims.ts';
import type {ClaimRow} from '../../../bench/score/rows.ts';
import {temporaryFolder} from '../../harness/folder.ts';

/** A scorer that counts as shown how often the answers name a group of the gold, and its groups as gold. */
const scorer = `
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
const [, gold, , command] = process.argv.slice(2);
const groups = readFileSync(gold, 'utf8').trim().split('\\n').map(line => JSON.parse(line).group);
const {status, stdout} = spawnSync('bash', ['-c', command], {input: 'asked', encoding: 'utf8'});
if (status !== 0) { console.error('the command ended with status ' + status); process.exit(1); }
const shown = groups.reduce((sum, group) => sum + stdout.split('<' + group + '>').length - 1, 0);
console.log(JSON.stringify({within: {any: {shown, right: 1, gold: groups.length, found: 1}}}));
`;

const folder = temporaryFolder();

beforeAll(() => {
  mkdirSync(join(folder, 'score'), {recursive: true});
  writeFileSync(join(folder, 'score', 'claims.mjs'), scorer);
});

const groups = [{group: 1}, {group: 2}];

describe('counting how claims stand', () => {
  it('runs the program once and scores each group by what it said to all', async () => {
    const log = join(folder, 'runs');
    const command = `{ echo run >> "${log}"; echo "<1> <2> <2>"; }`;
    const counts = await countClaims(folder, groups, 'within', command);
    expect(counts).toEqual([
      {any: {shown: 1, right: 1, gold: 1, found: 1}},
      {any: {shown: 2, right: 1, gold: 1, found: 1}},
    ]);
    expect(readFileSync(log, 'utf8')).toBe('run\n');
  });

  it('rejects with what the scorer complains of, though the program wrote something', async () => {
    const failing = countClaims(folder, groups, 'within', 'echo "<1>"; exit 3');
    await expect(failing).rejects.toThrow('the command ended with status 3');
  });
});

describe('figures of how claims stand', () => {
  const row = (measure: ClaimRow['measure'], label: ClaimRow['label'] = 'disputes'): ClaimRow => ({
    kind: 'claims',
    group: 'claims',
    what: '',
    target: {least: null, aim: null},
    view: 'within',
    label,
    measure,
  });
  const counts = [
    {disputes: {shown: 4, right: 3, gold: 10, found: 2}},
    {disputes: {shown: 1, right: 0, gold: 0, found: 0}},
    {},
  ];

  it.each([
    ['precision', 3 / 5],
    ['recall', 2 / 10],
    ['f1', 0.3],
  ] as const)('%s is of all groups together', (measure, value) => {
    expect(claimFigure(row(measure), counts)?.value).toBeCloseTo(value, 10);
  });

  it('have an interval by group', () => {
    const figure = claimFigure(row('precision'), counts);
    expect(figure?.low).toBeLessThan(0.6);
    expect(figure?.high).toBeGreaterThan(0.6);
  });

  it('are none of what was never shown, and of no groups', () => {
    expect(claimFigure(row('precision', 'updates'), counts)?.value).toBeNaN();
    expect(claimFigure(row('precision'), [])).toBeNull();
  });
});
