import {describe, expect, test} from 'vitest';
import {probabilityOf} from '../../source/analysis/confidence/odds.ts';
import {crossValidated, type Example, fitLogistic, type Terms} from '../../training/logistic.ts';

type Name = 'always' | 'doubt' | 'score';

const free: Terms<Name> = {features: ['always', 'doubt', 'score'], isAgainst: () => false};

/** `right` of `count` examples that have a doubt or not. */
const examples = (count: number, right: number, doubt: number): readonly Example<Name>[] =>
  Array.from({length: count}, (_, at) => ({
    features: new Map<Name, number>([
      ['always', 1],
      ['doubt', doubt],
    ]),
    right: Number(at < right),
    weight: 1,
    group: `article ${at % 20}`,
  }));

const plain = new Map<Name, number>([['always', 1]]);
const doubted = new Map<Name, number>([
  ['always', 1],
  ['doubt', 1],
]);

describe('a logistic regression', () => {
  const weights = fitLogistic([...examples(1000, 900, 0), ...examples(1000, 600, 1)], free);

  test('says of things as often as they are right that they are', () => {
    expect(probabilityOf(weights, plain)).toBeCloseTo(0.9, 2);
    expect(probabilityOf(weights, doubted)).toBeCloseTo(0.6, 2);
  });

  test('has no weight for what no example has', () => {
    expect(Object.keys(weights)).toEqual(['always', 'doubt']);
  });

  test('lets a doubt make nothing surer', () => {
    const against: Terms<Name> = {...free, isAgainst: name => name === 'doubt'};
    const all = [...examples(1000, 600, 0), ...examples(1000, 900, 1)];
    expect(fitLogistic(all, free).doubt).toBeGreaterThan(1);
    expect(fitLogistic(all, against).doubt).toBeUndefined();
  });

  test('counts an example as much as it weighs', () => {
    const light = examples(1000, 0, 0).map(one => ({...one, weight: 0.1}));
    const fit = fitLogistic([...examples(900, 900, 0), ...light], free);
    expect(probabilityOf(fit, plain)).toBeCloseTo(0.9, 2);
  });
});

test('in cross-validation no article helps to judge itself', () => {
  // Every article is all right or all wrong: whoever saw it would know.
  const all = examples(400, 0, 0).map((one, at) => ({...one, right: Number(at % 20 < 10)}));
  const probabilities = crossValidated(all, free);
  const meanOf = (right: number): number => {
    const here = probabilities.filter((_, at) => all[at]?.right === right);
    return here.reduce((sum, one) => sum + one, 0) / here.length;
  };
  expect(Math.abs(meanOf(1) - meanOf(0))).toBeLessThan(0.1);
});
