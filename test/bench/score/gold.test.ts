import {describe, expect, it} from 'vitest';
import {plainNames, spread} from '../../../bench/score/gold.ts';

describe('a limited corpus', () => {
  const ten = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

  it.each([
    [1, [0]],
    [2, [0, 5]],
    [3, [0, 4, 7]],
    [10, ten],
    [Number.POSITIVE_INFINITY, ten],
  ])('of %i has documents from all over the file', (limit, expected) => {
    expect(spread(ten, limit)).toEqual(expected);
  });

  it('of an empty one is empty', () => {
    expect(spread([], 3)).toEqual([]);
  });
});

describe('names for the scorer', () => {
  it('are without the corpus’ own label', () => {
    const gold = {id: 'a', text: 'Oslo', names: [[0, 4, 'LOC', 'Location']]} as const;
    expect(plainNames(gold).names).toEqual([[0, 4, 'LOC']]);
  });
});
