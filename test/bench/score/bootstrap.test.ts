import {describe, expect, it} from 'vitest';
import {bootstrap, drop, summed} from '../../../bench/score/bootstrap.ts';

const share = ([right = 0, total = 0]: readonly number[]): number =>
  total === 0 ? Number.NaN : right / total;

describe('the interval of a figure', () => {
  /** 100 documents with one answer each, 70 of them right. */
  const tallies = Array.from({length: 100}, (_, at) => [at % 10 < 7 ? 1 : 0, 1]);

  it('lies about the figure as the binomial distribution has it', () => {
    const {value, low, high} = bootstrap(summed(tallies, share), 100, 1000);
    expect(value).toBeCloseTo(0.7);
    // 0.7 ± 1.96 standard errors of 0.046.
    expect(low).toBeGreaterThan(0.57);
    expect(low).toBeLessThan(0.65);
    expect(high).toBeGreaterThan(0.75);
    expect(high).toBeLessThan(0.83);
  });

  it('is the same every time', () => {
    const statistic = summed(tallies, share);
    expect(bootstrap(statistic, 100, 200)).toEqual(bootstrap(statistic, 100, 200));
  });

  it('draws whole documents: what stands in one of them goes together', () => {
    const clumped = Array.from({length: 10}, (_, at) => [at < 7 ? 10 : 0, 10]);
    const apart = bootstrap(summed(tallies, share), 100, 1000);
    const together = bootstrap(summed(clumped, share), 10, 1000);
    expect(together.high - together.low).toBeGreaterThan(2 * (apart.high - apart.low));
  });

  it('subtracts figures of the same draw from each other', () => {
    const worse = tallies.map(([right = 0, total = 0]) => [right * 0.9, total]);
    const [here, there] = [summed(tallies, share), summed(worse, share)];
    const {value, low, high} = bootstrap(drop(here, there), 100, 1000);
    expect(value).toBeCloseTo(0.07);
    expect(high - low).toBeLessThan(0.03);
  });

  it('leaves out draws in which there is nothing to count', () => {
    const rare = [[1, 1], ...Array.from({length: 9}, () => [0, 0])];
    const {low, high} = bootstrap(summed(rare, share), 10, 100);
    expect([low, high]).toEqual([1, 1]);
  });

  it('is no number where nothing is to be counted at all', () => {
    const {value, low} = bootstrap(summed([[0, 0]], share), 1, 10);
    expect([value, low]).toEqual([Number.NaN, Number.NaN]);
  });
});
