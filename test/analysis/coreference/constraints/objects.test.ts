import {expect, test} from 'vitest';
import type {Told} from '../../encoder/linked.ts';
import {mentionsOf} from '../../entities.ts';

test.each<[string, string, Told, string[][]]>([
  [
    '“him” is not whoever asks him',
    'Jan Ray left. Karl Lee asked him.',
    {
      names: {'Jan Ray': 'PER', 'Karl Lee': 'PER'},
      pronouns: ['him'],
      takes: [['him', 'Lee']],
    },
    [['Jan Ray'], ['Karl Lee']],
  ],
  [
    'but “her” may own what follows',
    'Ann Lee called her nurse.',
    {names: {'Ann Lee': 'PER'}, pronouns: ['her'], takes: [['her', 'Lee']]},
    [['Ann Lee', 'her']],
  ],
])('whatever the model says, %s', (_, words, told, mentions) => {
  expect(mentionsOf(words, told)).toEqual(mentions);
});
