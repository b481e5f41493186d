import {describe, expect, test} from 'vitest';
import type {Told} from '../encoder/linked.ts';
import {entitiesOf, mentionsOf} from '../entities.ts';

describe('names of people', () => {
  test.each([
    ['Accents may be left out: Inés Zavála came. Zavala left.', ['Inés Zavála', 'Zavala']],
    [
      'A letter may be wrong: Rodrigo Zavala came. Rodigo Zavala left.',
      ['Rodrigo Zavala', 'Rodigo Zavala'],
    ],
    [
      'A letter may be wrong: Ann Trelawny came. Ann Trelawney left.',
      ['Ann Trelawny', 'Ann Trelawney'],
    ],
  ])('are one for who is written in two ways: %s', (words, names) => {
    const told = Object.fromEntries(names.map(name => [name, 'PER'] as const));
    expect(mentionsOf(words, {names: told})).toEqual([names]);
  });

  test.each([
    ['Daniel Novak met Daniela Novak.', ['Daniel Novak', 'Daniela Novak']],
    ['Martin Lee met Martin Lea.', ['Martin Lee', 'Martin Lea']],
  ])('are two for two that are called alike: %s', (words, names) => {
    const told = Object.fromEntries(names.map(name => [name, 'PER'] as const));
    expect(mentionsOf(words, {names: told})).toEqual(names.map(name => [name]));
  });
});

test('a person may be called by a family name between others', () => {
  const names = {'David Leung Chi-ming': 'PER', 'Leung#2': 'PER'} as const;
  expect(mentionsOf('David Leung Chi-ming came. Leung left.', {names})).toEqual([
    ['David Leung Chi-ming', 'Leung'],
  ]);
});

describe('the type of a name', () => {
  const typesOf = (words: string, names: Told['names']) =>
    Object.fromEntries(entitiesOf(words, {names: names ?? {}}).map(({name, type}) => [name, type]));

  test('is a place where it is known as one, and nobody is called so', () => {
    const told = {Vermont: 'PER', 'Ann Lee': 'PER'} as const;
    expect(typesOf('Vermont senator Ann Lee came.', told)).toMatchObject({Vermont: 'place'});
    const people = {'Ann Vermont': 'PER', 'Vermont#2': 'PER'} as const;
    expect(typesOf('Ann Vermont came. Vermont left.', people)).toEqual({'Ann Vermont': 'person'});
  });

  test('is a place where it is known as one and a governor is of it', () => {
    const told = {Arkansas: 'ORG', 'Ann Lee': 'PER'} as const;
    expect(typesOf('Then Arkansas Gov. Ann Lee came.', told)).toMatchObject({Arkansas: 'place'});
    expect(typesOf('Then Arkansas beat Ann Lee.', told)).toMatchObject({Arkansas: 'organization'});
  });

  test('is a place where the text says in which country it is', () => {
    const told = {'Zotrix, Libya': 'LOC', 'Zotrix#2': 'ORG'} as const;
    expect(mentionsOf('They left Zotrix, Libya. The Zotrix panel sat.', {names: told})).toEqual([
      ['Zotrix, Libya', 'Zotrix'],
    ]);
  });

  test('is a place before “-based”', () => {
    expect(typesOf('The Zotrix-based firm paid.', {Zotrix: 'ORG'})).toEqual({Zotrix: 'place'});
  });
});

describe('a place', () => {
  test.each([
    [
      'with and without what it lies in',
      'He moved to Portland, Oregon, in May. Portland was cold.',
      ['Portland, Oregon', 'Portland#2'],
    ],
    [
      'with the word for what it is',
      'They left Zotrix province. Zotrix is cold.',
      ['Zotrix province', 'Zotrix#2'],
    ],
    [
      'with the form of its state',
      'The Republic of Singapore paid. Singapore left.',
      ['Republic of Singapore', 'Singapore#2'],
    ],
    [
      'by a form of state that no other has',
      'Iran paid. The Islamic Republic left.',
      ['Iran', 'Islamic Republic'],
    ],
    [
      'with its river or mountain before or after it',
      'They left Zotrix River. River Zotrix is cold. Zotrix grew.',
      ['Zotrix River', 'River Zotrix', 'Zotrix#3'],
    ],
    [
      'that is autonomous',
      'They left Zotrix Wend Autonomous Region. Zotrix is cold. ZWAR grew.',
      ['Zotrix Wend Autonomous Region', 'Zotrix#2', 'ZWAR'],
    ],
    [
      'that is called a city',
      'The City of Zotrix paid. Zotrix grew.',
      ['City of Zotrix', 'Zotrix#2'],
    ],
  ])('is one %s', (_, words, names) => {
    const told = Object.fromEntries(names.map(name => [name, 'LOC'] as const));
    expect(mentionsOf(words, {names: told})).toEqual([names.map(name => name.replace(/#.*/, ''))]);
  });
});

test.each([
  [
    'the country of its river',
    'They left Jordan River. Jordan is warm.',
    ['Jordan River', 'Jordan#2'],
  ],
  [
    'the city of its county',
    'They left Denver County. Denver grew.',
    ['Denver County', 'Denver#2'],
  ],
  ['the town of its dam', 'They left Zotrix dam. Zotrix grew.', ['Zotrix dam', 'Zotrix#2']],
  [
    'what has a river and a county',
    'Zotrix River met Zotrix County. Zotrix grew.',
    ['Zotrix River', 'Zotrix County', 'Zotrix#3'],
  ],
])('a place is not %s', (_, words, names) => {
  const told = Object.fromEntries(names.map(name => [name, 'LOC'] as const));
  expect(mentionsOf(words, {names: told})).toEqual(names.map(name => [name.replace(/#.*/, '')]));
});

describe('letters', () => {
  test('stand for the person or the place whose name begins with them', () => {
    const person = {'Ann Maria Lee Orbán': 'PER', AMLO: 'ORG'} as const;
    expect(mentionsOf('Ann Maria Lee Orbán came. AMLO left.', {names: person})).toEqual([
      ['Ann Maria Lee Orbán', 'AMLO'],
    ]);
    const place = {'Zotra Republic of Wend': 'LOC', ZRW: 'ORG'} as const;
    expect(mentionsOf('Zotra Republic of Wend fell. ZRW rose.', {names: place})).toEqual([
      ['Zotra Republic of Wend', 'ZRW'],
    ]);
  });

  test('stand for nobody where they are of two', () => {
    const told = {'Ann Maria Lee': 'PER', 'Acorn Museum Lodge': 'LOC', AML: 'ORG'} as const;
    expect(mentionsOf('Ann Maria Lee saw Acorn Museum Lodge. AML left.', {names: told})).toEqual([
      ['Ann Maria Lee'],
      ['Acorn Museum Lodge'],
      ['AML'],
    ]);
  });
});

describe('a second name', () => {
  test.each<[string, string[], 'PER' | 'ORG', number]>([
    ['Ann Lee (née Wend) left.', ['Ann Lee', 'Wend'], 'PER', 1],
    ['Ann Lee, who is better known as “Zot”, left.', ['Ann Lee', 'Zot'], 'PER', 1],
    ['The Sail Bank, or Acorn Bank, left.', ['Sail Bank', 'Acorn Bank'], 'ORG', 1],
    ['Acorn Bank, formerly known as Sail Bank, left.', ['Acorn Bank', 'Sail Bank'], 'ORG', 1],
    ['Ann Lee, a rapper, called Eve Wend.', ['Ann Lee', 'Eve Wend'], 'PER', 2],
    ['The Sail Bank, or the Port Trust, left.', ['Sail Bank', 'Port Trust'], 'ORG', 2],
  ])('is told from another’s name: %s', (words, names, kind, count) => {
    const told = Object.fromEntries(names.map(name => [name, kind] as const));
    expect(mentionsOf(words, {names: told})).toHaveLength(count);
  });
});
