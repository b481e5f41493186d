import {describe, expect, it} from 'vitest';
import type {WrittenRow} from '../../../bench/score/rows.ts';
import {type WrittenPair, writtenFigure} from '../../../bench/score/written.ts';

const row = (measure: WrittenRow['measure']): WrittenRow => ({
  kind: 'written',
  group: 'claims',
  what: '',
  target: {least: null, aim: null},
  measure,
});

/** Pairs by the label that they were written for, with what is answered to them. */
const figureOf = (
  measure: WrittenRow['measure'],
  pairs: readonly (readonly [label: string, answer: string | null, b?: string])[],
) => {
  const gold = pairs.map(
    ([label, , b = 'It holds.'], at): WrittenPair => ({
      id: `${at}`,
      set: 'written',
      a: `Claim ${at % 2}.`,
      b,
      label,
    }),
  );
  const answers = pairs.flatMap(([, label], at) =>
    label === null ? [] : [[`${at}`, {label, similarity: 0}] as const],
  );
  return writtenFigure(row(measure), gold, new Map(answers));
};

describe('written claims, three ways', () => {
  it('takes each label for the way that it stands for', () => {
    const right = [
      ['repeats', 'supports'],
      ['entailed', 'repeats'],
      ['entails', 'supports'],
      ['disputes', 'disputes'],
      ['disputes', 'updates'],
      ['related', 'unrelated'],
      ['trap', 'related'],
    ] as const;
    expect(figureOf('macroF1', right)?.value).toBe(1);
  });

  it('leaves out what may be either way, and reasons where that is asked for', () => {
    const right = [
      ['repeats', 'repeats'],
      ['disputes', 'disputes'],
      ['trap', 'related'],
    ] as const;
    expect(figureOf('macroF1', [...right, ['updates', 'repeats']])?.value).toBe(1);
    expect(figureOf('macroF1', [...right, ['backs', 'supports']])?.value).toBeLessThan(1);
    expect(figureOf('macroF1WithoutBacks', [...right, ['backs', 'supports']])?.value).toBe(1);
  });

  it('counts a pair without an answer as wrong, and each way alike', () => {
    const answered = [
      ['repeats', 'repeats'],
      ['repeats', null],
      ['disputes', 'disputes'],
      ['trap', 'repeats'],
    ] as const;
    // Entails: 1 of 2 right, 2 shown; contradicts: all; neither: none.
    expect(figureOf('macroF1', answered)?.value).toBeCloseTo((0.5 + 1 + 0) / 3, 10);
  });

  it('finds disputes among those that no word of negation gives away', () => {
    const answered = [
      ['disputes', 'disputes', 'It failed.'],
      ['disputes', 'related', 'It fell apart.'],
      ['disputes', 'related', 'It doesn’t hold.'],
      ['disputes', 'related', 'He denied it.'],
      ['trap', 'disputes', 'It held.'],
    ] as const;
    expect(figureOf('plainDisputes', answered)?.value).toBe(0.5);
  });

  it('has no figure of nothing', () => {
    expect(figureOf('macroF1', [])).toBeNull();
  });
});
