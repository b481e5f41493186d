import {describe, expect, it} from 'vitest';
import type {GoldPair} from '../../../bench/score/gold.ts';
import {comparePairs, pairFigure} from '../../../bench/score/pairs.ts';
import type {PairRow} from '../../../bench/score/rows.ts';
import type {PairScorer} from '../../../bench/score/scorers.ts';

const pair = (set: string, number: number, genre?: string): GoldPair => ({
  id: `${set}.${number}`,
  set,
  a: `a of ${set} ${number}`,
  b: `claim ${Math.floor(number / 2)} of ${set}`,
  ...(genre === undefined ? {} : {genre}),
});

const sets = new Map([
  ['one', [0, 1, 2, 3].map(number => pair('one', number))],
  ['two', [0, 1].map(number => pair('two', number, number === 0 ? 'news' : 'forum'))],
]);

/** Answers with what it was given, its own fields first. */
const echo = `"${process.execPath}" -e "require('readline').createInterface({input: process.stdin}).on('line', line => { const {id, ...given} = JSON.parse(line); console.log(JSON.stringify({id, label: JSON.stringify(given), similarity: Number(id)})); })"`;

describe('pairs of claims', () => {
  it('are compared in one run that does not tell which set they are of', async () => {
    const {answers} = await comparePairs(echo, sets, () => undefined);
    const all = [...sets.values()].flat();
    for (const {id, a, b} of all) expect(JSON.parse(answers.get(id)?.label ?? '')).toEqual({a, b});
    const order = all.toSorted(
      (x, y) => (answers.get(x.id)?.similarity ?? 0) - (answers.get(y.id)?.similarity ?? 0),
    );
    expect(order.map(({set}) => set)).not.toEqual(all.map(({set}) => set));
  });

  const row = (corpus: string, genre: string | null): PairRow => ({
    kind: 'pairs',
    group: 'pairs',
    what: '',
    target: {least: null, aim: null},
    corpus,
    genre,
    measure: 'accuracy',
  });

  const answers = new Map([['one.0', {label: 'repeats', similarity: 1}]]);

  /** Remembers what it is asked to score; the share of pairs with an answer. */
  const scorer = (asked: string[][]): PairScorer => {
    return (gold, said) => {
      asked.push(gold.map(({id}) => id));
      return {missing: 0, accuracy: gold.filter(({id}) => said.has(id)).length / gold.length};
    };
  };

  it('are drawn with the other pairs about the same claim', () => {
    const asked: string[][] = [];
    const figure = pairFigure(row('one', null), {sets, answers}, scorer(asked));
    expect(figure?.value).toBe(1 / 4);
    const halves = new Set(['one.0 one.1', 'one.2 one.3']);
    for (const [a, b, c, d] of asked)
      expect([`${a} ${b}`, `${c} ${d}`].every(x => halves.has(x))).toBe(true);
    expect(asked).toHaveLength(1001);
  });

  it('are those of a genre where one is asked for, and none where there are none', () => {
    const asked: string[][] = [];
    pairFigure(row('two', 'news'), {sets, answers}, scorer(asked));
    expect(asked[0]).toEqual(['two.0']);
    expect(pairFigure(row('three', null), {sets, answers}, scorer([]))).toBeNull();
  });
});
