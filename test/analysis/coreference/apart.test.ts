import {describe, expect, test} from 'vitest';
import {newCluster} from '../../../source/analysis/clusters/cluster.ts';
import {traitsOfNames} from '../../../source/analysis/coreference/traits.ts';
import type {Told} from '../encoder/linked.ts';
import {entitiesOf, mentionsOf} from '../entities.ts';

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
    [
      'one thing where it is of several',
      'Zotrix met Acme. Both companies left.',
      {
        names: {Zotrix: 'ORG', Acme: 'ORG'},
        descriptions: {companies: 'organization'},
        takes: [['companies', 'Acme']],
      },
      [['Zotrix'], ['Acme']],
    ],
    [
      'another than what the verb says it is',
      'Zotrix met Acme. Acme is the company of Eve Ray.',
      {
        names: {Zotrix: 'ORG', Acme: 'ORG', 'Acme#2': 'ORG', 'Eve Ray': 'PER'},
        descriptions: {company: 'organization'},
        takes: [['company', 'Zotrix']],
      },
      [['Zotrix'], ['Acme', 'Acme', 'the company'], ['Eve Ray']],
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

test('a count with a hyphen makes no more than one of somebody', () => {
  const told: Told = {
    names: {'Ann Lee': 'PER'},
    descriptions: {old: 'person'},
    takes: [['old', 'Lee']],
  };
  expect(mentionsOf('Ann Lee came. The 27-year-old sang.', told)).toEqual([
    ['Ann Lee', 'The 27-year-old'],
  ]);
});

test('what the verb says is not of what is named within its subject', () => {
  const told: Told = {names: {'Ann Lee': 'PER'}, descriptions: {nurse: 'person'}};
  expect(mentionsOf('Ann Lee is a nurse.', told)).toEqual([['Ann Lee', 'a nurse']]);
  expect(mentionsOf('The mother of Ann Lee is a nurse.', told)).toEqual([['Ann Lee']]);
});

describe('whatever the model says', () => {
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
  ])('%s', (_, words, told, mentions) => {
    expect(mentionsOf(words, told)).toEqual(mentions);
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
  const people = {...newCluster(0, 'group'), fullest: ['young', 'zotrians']};
  expect(traitsOfNames(people)).toMatchObject({number: 'several'});
  expect(traitsOfNames({...people, fullest: ['taliban']})).toMatchObject({number: null});
});
