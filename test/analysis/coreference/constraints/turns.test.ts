import {expect, test} from 'vitest';
import type {Told} from '../../encoder/linked.ts';
import {mentionsOf} from '../../entities.ts';

/** The model takes the sailor for Ann Lee, who speaks before him. */
const told: Told = {
  names: {'Ann Lee': 'PER'},
  descriptions: {sailor: 'person'},
  sources: ['Lee', 'sailor'],
  takes: [['sailor', 'Lee']],
};

const talk = (turns: number): string =>
  [
    '“Is it far?” said Ann Lee.',
    '“It is,” said the sailor.',
    ...Array(turns - 2).fill('“Then come.”'),
  ].join('\n');

test('in a long talk nobody answers themselves, whatever the model says', () => {
  expect(mentionsOf(talk(12), told)).toEqual([['Ann Lee']]);
});

test('a few quotations in a row may all be of one speaker', () => {
  expect(mentionsOf(talk(4), told)).toEqual([['Ann Lee', 'the sailor']]);
});
