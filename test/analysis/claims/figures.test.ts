import {expect, test} from 'vitest';
import {onlyFiguresDiffer} from '../../../source/analysis/claims/figures.ts';

test.each([
  ['The fire killed 12 people.', 'The fire killed 15 people.', true],
  ['Three people died in the fire.', 'Five people died in the fire.', true],
  ['Some 200 people left.', 'Some two thousand people left.', true],
  ['Twenty-five people left.', 'Thirty people left.', true],
  ['Sales rose 1,200.', 'Sales rose 1,300.', true],
  ['It cost $5.', 'It cost $6 million.', true],
  ['The fire killed 12 people.', 'The fire killed 12 people!', false],
  ['The fire killed people.', 'The fire killed 15 people.', false],
  ['The fire killed 12 people.', 'Prices rose by 4.5 percent in May.', false],
  ['The fire killed 12 people.', 'The fire hurt 15 people.', false],
  ['It cost $5.', 'It cost €6.', false],
  ['Prices rose 5%.', 'Prices rose $6.', false],
  ['The fire killed twelve people.', 'The fire killed 12 people.', false],
  ['Some 1,500 people left.', 'Some 1.5 thousand people left.', false],
  ['He came 14th in May.', 'He came 16th in May.', false],
  ['12 people', '15 people', false],
  ['', '', false],
])('whether only figures differ: %s %s', (a, b, differ) => {
  expect(onlyFiguresDiffer(a, b)).toBe(differ);
  expect(onlyFiguresDiffer(b, a)).toBe(differ);
});
