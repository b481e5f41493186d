import {expect, test} from 'vitest';
import {mentionsOf} from '../entities.ts';

test.each([
  ['Ann Lee left. It was because of her [Ray].', [['Ann Lee'], ['Eve Ray', 'her', 'Ray']]],
  [
    'Ann Lee left. It was because of her (Ray).',
    [
      ['Ann Lee', 'her'],
      ['Eve Ray', 'Ray'],
    ],
  ],
])('a pronoun stands for the name in square brackets behind it: %s', (words, mentions) => {
  const found = mentionsOf(`Eve Ray came. ${words}`, {
    names: {'Eve Ray': 'PER', 'Ann Lee': 'PER', 'Ray#2': 'PER'},
    pronouns: ['her'],
    takes: [['her', 'Lee']],
  });
  expect(found.toSorted()).toEqual(mentions.toSorted());
});
