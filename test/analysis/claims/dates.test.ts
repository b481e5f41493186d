import {expect, test} from 'vitest';
import {isSameTime} from '../../../source/analysis/claims/dates.ts';

test.each([
  ['2026-11-28', '2026-11-28', true],
  ['2026-11-28', '2026-11-28T09:30:00Z', true],
  ['2026-11-28', '2026-11', true],
  ['2026-11-28', '2026-11-29', false],
  ['2025', '2026-11-29', false],
  ['on Monday', 'Monday', true],
  ['May 3', 'On May 3, 2026', true],
  ['on Monday', 'on Tuesday', false],
  ['last year', 'this year', false],
  ['in May', 'in Mayfair', false],
  ['2026-11-28', 'on Monday', null],
  ['2026-11-28', null, null],
  [null, null, null],
  ['', '2026', null],
  ['in', '—', null],
])('whether %j and %j are one time', (a, b, same) => {
  expect(isSameTime(a, b)).toBe(same);
  expect(isSameTime(b, a)).toBe(same);
});
