import {expect, test} from 'vitest';
import type {Told} from '../../encoder/linked.ts';
import {mentionsOf} from '../../entities.ts';

test.each<[string, string, Told, string[][]]>([
  [
    '“he” is not whoever speaks',
    'Karl Lee met Jan Ray. “He hates them,” Lee said.',
    {
      names: {'Karl Lee': 'PER', 'Jan Ray': 'PER', 'Lee#2': 'PER'},
      pronouns: ['He'],
      sources: ['Lee#2'],
      takes: [['He', 'Lee']],
    },
    [['Karl Lee', 'Lee'], ['Jan Ray']],
  ],
  [
    'but may be whose mother speaks',
    'Karl Lee left. “He hates them,” Lee’s mother said.',
    {
      names: {'Karl Lee': 'PER', 'Lee#2': 'PER'},
      pronouns: ['He'],
      sources: ['Lee#2'],
      takes: [['He', 'Lee']],
    },
    [['Karl Lee', 'He', 'Lee']],
  ],
])('whatever the model says, %s', (_, words, told, mentions) => {
  expect(mentionsOf(words, told)).toEqual(mentions);
});
