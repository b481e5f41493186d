import fc from 'fast-check';
import {expect, test} from 'vitest';
import {itemAt, lowerBound} from '../../source/model/lists.ts';

test('an item is at its index, and there is none beyond the ends', () => {
  expect([itemAt('abc'.split(''), 0), itemAt('abc'.split(''), 2)]).toEqual(['a', 'c']);
  for (const index of [-1, 3, 0.5])
    expect(() => itemAt(['a', 'b', 'c'], index)).toThrow(RangeError);
});

test('the lower bound is the number of items that are smaller', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({min: 0, max: 9})),
      fc.integer({min: -1, max: 10}),
      (all, n) => {
        const sorted = all.toSorted((a, b) => a - b);
        expect(lowerBound(sorted, item => item < n)).toBe(all.filter(item => item < n).length);
      },
    ),
  );
});
