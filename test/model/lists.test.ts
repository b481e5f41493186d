import {expect, test} from 'vitest';
import {itemAt} from '../../source/model/lists.ts';

test('an item is at its index, and there is none beyond the ends', () => {
  expect([itemAt('abc'.split(''), 0), itemAt('abc'.split(''), 2)]).toEqual(['a', 'c']);
  for (const index of [-1, 3, 0.5])
    expect(() => itemAt(['a', 'b', 'c'], index)).toThrow(RangeError);
});
