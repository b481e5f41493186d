import {expect, test} from 'vitest';
import {mentionsOf} from '../entities.ts';

test.each([
  ['Ann Lee left. They had heard of a lawyer in 1868.', false],
  ['Ann Lee left. She is, um, a lawyer.', true],
  ['Ann Lee, who was once a lawyer, left.', true],
  ['Ann Lee worked as a lawyer.', true],
  ['Ann Lee left. A lawyer from Rome, she knew why.', true],
  ['Ann Lee left. A lawyer from Rome knew why.', false],
])('“a” somebody was mentioned before only where the words say so: %s', (words, joins) => {
  const [first] = mentionsOf(words, {
    names: {'Ann Lee': 'PER'},
    descriptions: {lawyer: 'person'},
    takes: [['lawyer', 'Lee']],
  });
  expect(first?.some(mention => mention.endsWith('awyer'))).toBe(joins);
});
