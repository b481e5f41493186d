import {describe, expect, test} from 'vitest';
import {textOf} from '../../source/model/span.ts';
import {fold, foldMarks} from '../../source/reader/fold.ts';
import {search} from '../../source/reader/search.ts';
import {documentOf} from '../helpers.ts';

/** What a query finds in a text, in the text's own words. */
const found = (text: string, query: string): string[] =>
  search(documentOf(text), query).map(span => textOf(text, span));

describe('searching a text', () => {
  test.each([
    ['takes any case for a query in lower case', 'Mayor Ward met the mayor.', 'mayor', 2],
    ['minds a capital', 'Mayor Ward met the mayor.', 'Mayor', 1],
    ['minds a capital anywhere in the query', 'an iPhone, not an iphone', 'iPhone', 1],
    ['finds what a match ends in again only after it', 'banana', 'ana', 1],
    ['finds signs as they stand', 'It cost $5 (or 5.50) [sic].', '(or 5.50) [sic]', 1],
    ['finds signs between words as they stand', 'a.b c and axb c', 'a.b c', 1],
    ['finds nothing for white space', 'one two', '  ', 0],
    ['finds nothing that is not there', 'one two', 'three', 0],
  ])('%s', (_, text, query, count) => {
    expect(found(text, query)).toHaveLength(count);
  });

  test.each([
    ['an accent that was not typed', 'President Peña Nieto', 'pena', 'Peña'],
    ['an accent that only was typed', 'President Pena Nieto', 'peña', 'Pena'],
    ['curly marks for straight ones', 'He said “it’s over”.', '"it\'s over"', '“it’s over”'],
    ['straight marks for curly ones', "It's over.", 'it’s', "It's"],
    ['a dash for a hyphen', 'the 2019–2020 season', '2019-2020', '2019–2020'],
    ['words over a line end', 'the secretary\nof state', 'secretary of', 'secretary\nof'],
    [
      'words over wide white space',
      'the secretary \u00a0 of state',
      'secretary of',
      'secretary \u00a0 of',
    ],
    ['words after a letter that grows in lower case', 'İİ the İstanbul mayor', 'mayor', 'mayor'],
    ['words after an emoji', '👋🏽 said the mayor', 'mayor', 'mayor'],
  ])('finds %s', (_, text, query, words) => {
    expect(found(text, query)).toEqual([words]);
  });
});

describe('folding', () => {
  test.each([
    'Crème brûlée',
    'İstanbul',
    'ΌΣΟΣ',
    '“so” – ‘no’',
    '👋🏽 한국어',
    'ﬁne ǅ',
    '\tline\n',
  ])('keeps the length of %j', text => {
    expect(fold(text)).toHaveLength(text.length);
    expect(foldMarks(text)).toHaveLength(text.length);
  });

  test('keeps the length of every character that there is', () => {
    const changed: string[] = [];
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (fold(character).length !== character.length) changed.push(character);
    }
    expect(changed).toEqual([]);
  });
});
