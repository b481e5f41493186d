import {describe, expect, test} from 'vitest';
import {isMisspelt} from '../../../source/analysis/clusters/misspelt.ts';
import {mentionsOf} from '../entities.ts';

type Kind = 'PER' | 'ORG' | 'LOC';

const chainsOf = (words: string, kind: Kind, names: readonly string[]) =>
  mentionsOf(words, {names: Object.fromEntries(names.map(name => [name, kind] as const))});

const plain = (names: readonly string[]) => names.map(name => name.replace(/#.*/, ''));

describe('a name that is spelled in two ways', () => {
  test.each<[string, string, Kind, string[]]>([
    [
      'has a letter too many once',
      'Zotrabad grew. Zotrrabad is cold. Zotrabad left.',
      'LOC',
      ['Zotrabad', 'Zotrrabad', 'Zotrabad#2'],
    ],
    [
      'has two letters that changed places',
      'Ann Moravec came. Ann Moraevc sang. Moravec left.',
      'PER',
      ['Ann Moravec', 'Ann Moraevc', 'Moravec#2'],
    ],
    [
      'is the surname of one person only',
      'Ann Trelawny came. Trelawney sang.',
      'PER',
      ['Ann Trelawny', 'Trelawney'],
    ],
    [
      'is part of a longer one',
      'United Harbours left. Untied Harbours paid.',
      'ORG',
      ['United Harbours', 'Untied Harbours'],
    ],
    ['has another apostrophe', "Zot’abad grew. Zot'abad left.", 'LOC', ['Zot’abad', "Zot'abad"]],
  ])('is one that %s', (_, words, kind, names) => {
    expect(chainsOf(words, kind, names)).toEqual([plain(names)]);
  });

  test.each<[string, string, Kind, string[]]>([
    ['countries', 'Austria is warm. Australia is warm.', 'LOC', ['Austria', 'Australia']],
    ['short', 'Zotra is warm. Zetra is warm.', 'LOC', ['Zotra', 'Zetra']],
    ['directions', 'The Southeast met the Southwest.', 'LOC', ['Southeast', 'Southwest']],
    ['endings', 'Zotrabad met Zotrabads.', 'LOC', ['Zotrabad', 'Zotrabads']],
    ['numbered', 'Wing 1023456 met Wing 1023457.', 'ORG', ['Wing 1023456', 'Wing 1023457']],
    [
      'of people with other first names',
      'Ann Trelawny met Eve Trelawney.',
      'PER',
      ['Ann Trelawny', 'Eve Trelawney'],
    ],
    ['of man and wife', 'Jan Novotny met Eva Novotna.', 'PER', ['Jan Novotny', 'Eva Novotna']],
  ])('is none where the two are %s', (_, words, kind, names) => {
    expect(chainsOf(words, kind, names)).toEqual(names.map(name => [name]));
  });
});

test.each([
  ['trelawny', 'trelawney', true],
  ['trelawny', 'trelanwy', true],
  ['bauchtman', 'buchtmann', true],
  ['trelawny', 'trlawney', false],
  ['lee', 'lea', false],
  ['trelawny', 'trelawny', false],
])('“%s” and “%s” differ by one slip: %s', (one, other, slip) => {
  expect(isMisspelt(one, other)).toBe(slip);
  expect(isMisspelt(other, one)).toBe(slip);
});
