import {describe, expect, test} from 'vitest';
import {
  compared,
  formOf,
  type Look,
  linkDistanceRow,
  matchRow,
  nameHead,
  quotedRow,
} from '../../../source/analysis/encoder/link-features.ts';
import {placesOf} from '../../../source/analysis/encoder/places.ts';
import {readingOf} from './encodings.ts';

/* Rows worked out from training/features.py by hand. */

const look = (form: number, words: string): Look => {
  const all = words.split(' ');
  return {form, words: compared(all), head: all[nameHead(all)] ?? ''};
};
const name = (words: string): Look => look(0, words);
const description = (words: string): Look => look(1, words);
const pronoun = (word: string): Look => look(formOf('pronoun', word), word);

describe('how two mentions are written', () => {
  test.each([
    ['alike', name('the world bank'), name('world bank'), 2],
    ['with the same head', name('ann lee'), name('lee'), 1],
    ['with the same head before “of”', name('cartel of the suns'), description('the cartel'), 1],
    ['the one inside the other', name('new york times'), name('new york'), 3],
    ['with a word in common', name('new york times'), name('york post'), 4],
    ['with none', name('ann lee'), description('the mayor'), 0],
    ['as one pronoun', pronoun('she'), pronoun('she'), 5],
    ['as two pronouns', pronoun('she'), pronoun('her'), 6],
    ['as a pronoun and a name', pronoun('she'), name('ann lee'), 0],
  ])('%s', (_, one, other, row) => {
    expect(matchRow(one, other)).toBe(row);
    expect(matchRow(other, one)).toBe(row);
  });
});

test('a pronoun has the form of its person; what is no pronoun we know has the last', () => {
  expect(
    ['him', 'hers', 'its', 'themselves', 'i', 'us', 'you', 'who', 'everybody'].map(word =>
      formOf('pronoun', word),
    ),
  ).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('distances are told apart by their logarithm, and before from after', () => {
  expect(
    [
      [5, 5],
      [5, 4],
      [5, 3],
      [5, 1],
      [2000, 0],
      [5, 6],
      [5, 9],
    ].map(([here = 0, there = 0]) => linkDistanceRow(here, there)),
  ).toEqual([0, 0, 1, 2, 9, 10, 12]);
});

test('mentions stand outside of quotations, in one, in two, or on either side of a mark', () => {
  expect([
    quotedRow(0, 0),
    quotedRow(1, 1),
    quotedRow(2, 0),
    quotedRow(0, 2),
    quotedRow(1, 2),
  ]).toEqual([0, 1, 2, 3, 4]);
});

describe('where words stand', () => {
  const text = 'He said “one”, then "two".\n\n“Three';
  const encoding = readingOf(text, {});
  const shown = (first: number) => {
    const place = placesOf(text, {...encoding, first});
    return Array.from({length: encoding.end - first}, (_, at) => place(first + at));
  };

  test('is told by paragraphs and by quotations, which end with their paragraph', () => {
    expect(shown(0).map(({breaks}) => breaks)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2]);
    expect(shown(0).map(({quotation}) => quotation)).toEqual([
      0, 0, 1, 1, 1, 0, 0, 2, 2, 2, 0, 3, 3,
    ]);
  });

  test('is the same where reading begins inside of a paragraph', () => {
    expect(shown(3).map(({quotation}) => quotation)).toEqual([1, 1, 0, 0, 2, 2, 2, 0, 3, 3]);
  });
});
