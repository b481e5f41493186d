import {expect, test, vi} from 'vitest';
import {memo} from '../../source/model/memo.ts';

test('computes once for the same objects, and anew for others', () => {
  const compute = vi.fn((a: {n: number}, b: {n: number}) => a.n + b.n);
  const sum = memo(compute);
  const [one, two] = [{n: 1}, {n: 2}];
  expect([sum(one, two), sum(one, two), sum(two, one), sum(one, {n: 2})]).toEqual([3, 3, 3, 3]);
  expect(compute).toHaveBeenCalledTimes(3);
});

test('keeps undefined like any other value', () => {
  const compute = vi.fn((_: object) => undefined);
  const nothing = memo(compute);
  const key = {};
  expect([nothing(key), nothing(key)]).toEqual([undefined, undefined]);
  expect(compute).toHaveBeenCalledTimes(1);
});
