import {describe, expect, it} from 'vitest';
import type {Outcome} from '../../../bench/score/evaluate.ts';
import {type Column, footnotes, scoreRecord, scoreTable} from '../../../bench/score/print.ts';
import {groups, type Row, rows} from '../../../bench/score/rows.ts';

const named = (what: string): Row => {
  const row = rows.find(row => row.what === what);
  if (row === undefined) throw new Error(`no row "${what}"`);
  return row;
};

const f1 = named('worldwide: names F1');
const drop = named('worldwide upper-cased: names F1, drop');
const paws = named('pairs paws: accuracy');

const estimate = (value: number): Outcome => ({
  kind: 'estimate',
  value,
  low: value - 0.01,
  high: value + 0.01,
});

const column = (name: string, outcomes: readonly (readonly [Row, Outcome])[]): Column => ({
  name,
  evaluation: {outcomes: new Map(outcomes), missing: 2, seconds: 3.4},
});

const cells = (row: Row, outcome: Outcome): readonly string[] =>
  (scoreTable([row], [column('now', [[row, outcome]])]).split('\n')[2] ?? '')
    .split('|')
    .map(cell => cell.trim());

describe('the rows of the report', () => {
  it('have names of their own, and every group has one', () => {
    expect(new Set(rows.map(({what}) => what)).size).toBe(rows.length);
    expect(new Set(rows.map(({group}) => group))).toEqual(new Set(groups));
  });

  it('say what is reached: the aim, the least, or less', () => {
    expect(cells(f1, estimate(0.9))).toEqual([
      '',
      f1.what,
      '90.0',
      '89.0–91.0',
      '84',
      '90',
      'aim',
      '',
    ]);
    expect(cells(f1, estimate(0.84)).at(-2)).toBe('least');
    expect(cells(f1, estimate(0.8399)).at(-2)).toBe('BELOW');
  });

  it('count a drop as the better the smaller it is', () => {
    expect(cells(drop, estimate(-0.01)).at(-2)).toBe('aim');
    expect(cells(drop, estimate(0.1)).at(-2)).toBe('least');
    expect(cells(drop, estimate(0.101)).at(-2)).toBe('BELOW');
    expect(cells(drop, estimate(-0.0001))[2]).toBe('0.0');
  });

  it('say that a figure is missing, and under the table why', () => {
    const none: Outcome = {kind: 'none', why: 'no weights'};
    expect(cells(paws, none)).toEqual(['', paws.what, '–', '', '68', '82', '', '']);
    expect(cells(paws, estimate(Number.NaN))).toEqual(['', paws.what, '–', '', '68', '82', '', '']);
    const notes = footnotes([column('now', [[paws, none]])]);
    expect(notes).toContain('now: 3 s, 2 WITHOUT ANSWER.');
    expect(notes).toContain('not measured, 1 rows: no weights');
  });

  it('put another program beside the first, which alone is judged', () => {
    const columns = [
      column('now', [[f1, estimate(0.85)]]),
      column('before', [[f1, estimate(0.8)]]),
    ];
    const line = scoreTable([f1], columns).split('\n')[2];
    expect(line).toMatch(/85\.0 \| 84\.0–86\.0 \| +80\.0 \| 79\.0–81\.0 \| .* least \|$/);
    expect(scoreRecord([f1], columns)).toMatchObject({
      rows: [{what: f1.what, least: 84, aim: 90}],
      columns: [{figures: [{value: 0.85}]}, {figures: [{value: 0.8}]}],
    });
  });
});
