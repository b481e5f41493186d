import {expect, test} from 'vitest';
import {miscellaneousType} from '../../../source/analysis/names/name-kinds.ts';

test.each([
  ['Clean Water Act', 'law'],
  ['World Cup', 'event'],
  ['Boeing 747', 'product'],
  ['Rolling Review', 'work'],
  ['Gibberish', null],
])('the words of “%s” say %s', (name, type) => {
  expect(miscellaneousType(name)).toBe(type);
});
