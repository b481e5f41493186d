import {describe, expect, test} from 'vitest';
import {mentionsOf} from './entities-read.ts';

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

describe('a short name of an organisation', () => {
  const chainsOf = (words: string, ...names: readonly string[]) =>
    mentionsOf(words, {names: Object.fromEntries(names.map(name => [name, 'ORG'] as const))});

  test.each([
    [
      'stands in a bracket after the long one, whatever its letters',
      'They left the Harbour Workers Front (Dokari). Dokari lost.',
      ['Harbour Workers Front', 'Dokari', 'Dokari#2'],
    ],
    [
      'may come before the text explains it',
      'QZL lost. The Harbour Workers Front (QZL) is new.',
      ['QZL', 'Harbour Workers Front', 'QZL#2'],
    ],
    [
      'has the capitals of the long one, and small letters out of its words',
      'The Nordic Academy of Music began. NAMus grew.',
      ['Nordic Academy of Music', 'NAMus'],
    ],
    [
      'may leave an abbreviation in the long one out',
      'The Bureau of the UN Legal Envoy for Ports began. BLEP grew.',
      ['Bureau of the UN Legal Envoy for Ports', 'BLEP'],
    ],
    [
      'leaves words out',
      'The Acorn Conservation Trust began. The Acorn Trust grew.',
      ['Acorn Conservation Trust', 'Acorn Trust'],
    ],
    [
      'has a country by another name',
      'The United States Mint began. The U.S. Mint grew.',
      ['United States Mint', 'U.S. Mint'],
    ],
  ])('%s', (_, words, names) => {
    expect(chainsOf(words, ...names)).toEqual([names.map(name => name.replace(/#.*/, ''))]);
  });

  test.each([
    [
      'what fits two',
      'The Acorn Conservation Trust and the Acorn Housing Trust began. The Acorn Trust grew.',
      ['Acorn Conservation Trust', 'Acorn Housing Trust', 'Acorn Trust'],
    ],
    [
      'what lies elsewhere',
      'The University of Southern Moravia began. The University of Moravia grew.',
      ['University of Southern Moravia', 'University of Moravia'],
    ],
    [
      'what only begins with such letters',
      'The Nordic Academy of Music began. NAMex grew.',
      ['Nordic Academy of Music', 'NAMex'],
    ],
    [
      'whoever is named behind the bracket',
      'The Harbour Workers Front (founded in 1990) met Dokari.',
      ['Harbour Workers Front', 'Dokari'],
    ],
  ])('is not %s', (_, words, names) => {
    expect(chainsOf(words, ...names)).toEqual(names.map(name => [name]));
  });
});
