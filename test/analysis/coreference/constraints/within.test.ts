import {expect, test} from 'vitest';
import type {Told} from '../../encoder/linked.ts';
import {mentionsOf} from '../../entities.ts';

test('whatever the model says, what is owned is not its owner', () => {
  const told: Told = {
    names: {'Ann Lee': 'PER'},
    descriptions: {aide: 'person'},
    pronouns: ['her'],
    takes: [
      ['her', 'Lee'],
      ['aide', 'her'],
      ['aide', 'Lee'],
    ],
  };
  expect(mentionsOf('Ann Lee came. Later her aide left.', told)).toEqual([['Ann Lee', 'her']]);
});

test('whatever the model says, a description is not what is named before its noun', () => {
  const told: Told = {
    names: {Zotrix: 'ORG'},
    descriptions: {group: 'organization'},
    takes: [['group', 'Zotrix']],
  };
  expect(mentionsOf('The Zotrix group left.', told)).toEqual([['Zotrix']]);
});
