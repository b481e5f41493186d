import {describe, expect, test} from 'vitest';
import {newChain} from '../../source/analysis/chains.ts';
import {traitsOfChain} from '../../source/analysis/traits.ts';
import type {Told} from './encoder/linked.ts';
import {entitiesOf, mentionsOf} from './entities-read.ts';

describe('whatever the model says, a description is not', () => {
  test.each<[string, string, Told, string[][]]>([
    [
      'another one in its sentence',
      'The driver hit the nurse. She left.',
      {
        descriptions: {driver: 'person', nurse: 'person'},
        pronouns: ['She'],
        takes: [
          ['nurse', 'driver'],
          ['She', 'nurse'],
        ],
      },
      [['the nurse', 'She']],
    ],
    [
      'whom the words after it name',
      'They heard the driver who robbed Ann Lee.',
      {
        names: {'Ann Lee': 'PER'},
        descriptions: {driver: 'person'},
        takes: [['Lee', 'driver']],
      },
      [['Ann Lee']],
    ],
    [
      'what is named before its noun',
      'The Zotrix group left.',
      {
        names: {Zotrix: 'ORG'},
        descriptions: {group: 'organization'},
        takes: [['group', 'Zotrix']],
      },
      [['Zotrix']],
    ],
    [
      'of another owner',
      'Ann Lee saw her nurse. Eve Ray saw her nurse.',
      {
        names: {'Ann Lee': 'PER', 'Eve Ray': 'PER'},
        descriptions: {nurse: 'person', 'nurse#2': 'person'},
        pronouns: ['her', 'her#2'],
        takes: [
          ['her', 'Lee'],
          ['her#2', 'Ray'],
          ['nurse#2', 'nurse'],
        ],
      },
      [
        ['Ann Lee', 'her'],
        ['Eve Ray', 'her'],
      ],
    ],
  ])('%s', (_, words, told, mentions) => {
    expect(mentionsOf(words, told)).toEqual(mentions);
  });

  test('but may be the other where the words say so', () => {
    const told: Told = {
      descriptions: {driver: 'person', owner: 'person'},
      takes: [['owner', 'driver']],
    };
    expect(mentionsOf('The driver is the owner.', told)).toEqual([['The driver', 'the owner']]);
  });
});

test('a noun before another noun describes nobody', () => {
  const told: Told = {
    names: {'Ann Lee': 'PER'},
    descriptions: {pop: 'person', star: 'person'},
    takes: [
      ['pop', 'Lee'],
      ['star', 'Lee'],
    ],
  };
  expect(mentionsOf('Ann Lee came. The pop star sang.', told)).toEqual([
    ['Ann Lee', 'The pop star'],
  ]);
});

test('“there” is a place without the words before it, and no other name of it', () => {
  const told: Told = {
    names: {Oslo: 'LOC'},
    descriptions: {there: 'place'},
    takes: [['there', 'Oslo']],
  };
  const [oslo] = entitiesOf('Oslo is cold. Ann was very unhappy there.', told);
  expect(oslo?.words).toEqual(['Oslo', 'there']);
  expect(oslo?.aliases).toEqual([]);
});

test('people of one kind are several', () => {
  const people = newChain(0, 'group', ['young', 'zotrians']);
  expect(traitsOfChain(people)).toMatchObject({number: 'several'});
  expect(traitsOfChain({...people, fullest: ['taliban']})).toMatchObject({number: null});
});
