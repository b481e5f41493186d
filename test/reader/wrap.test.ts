import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {columnsOf, truncate, unitsThatFit} from '../../source/reader/columns.ts';
import {wrapCode, wrapVerse, wrapWords} from '../../source/reader/wrap.ts';

const rowsOf = (text: string, columns: number): string[] =>
  wrapWords(text, {start: 0, end: text.length}, columns).map(({start, end}) =>
    text.slice(start, end),
  );

describe('breaking words into rows', () => {
  test.each([
    [
      'fills rows greedily',
      'The secretary of state said so.',
      13,
      ['The secretary', 'of state said', 'so.'],
    ],
    ['breaks after a hyphen', 'a drug-trafficking group', 9, ['a drug-', 'trafficki', 'ng group']],
    ['cuts what is wider than a row', 'Donaudampfschiff', 6, ['Donaud', 'ampfsc', 'hiff']],
    ['takes a line end for a space', 'hard\nwrapped  \n text', 40, ['hard\nwrapped  \n text']],
    ['breaks between wide characters', '東京都庁舎', 4, ['東京', '都庁', '舎']],
    ['keeps no space at the ends', '  a  b  ', 1, ['a', 'b']],
    ['has no rows for white space', ' \n ', 10, []],
  ])('%s', (_, text, columns, rows) => {
    expect(rowsOf(text, columns)).toEqual(rows);
  });

  test('never makes a row too wide, and shows every word once and in order', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-z]{1,12}$/),
      fc.constantFrom('東京', '👍🏽', 'é', 'naïve', '–', '“so”', 'co-operate', '한국어', '👨‍👩‍👧'),
    );
    fc.assert(
      fc.property(
        fc.array(word, {maxLength: 40}),
        fc.integer({min: 4, max: 30}),
        (list, columns) => {
          const text = list.join(' ');
          const rows = rowsOf(text, columns);
          for (const row of rows) expect(columnsOf(row)).toBeLessThanOrEqual(columns);
          expect(rows.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        },
      ),
      {numRuns: 2000},
    );
  });

  test('ends a row where a verse or a line of code ends', () => {
    const text = 'one\n  two\n\nthree';
    const span = {start: 0, end: text.length};
    const show = (rows: readonly {start: number; end: number}[]) =>
      rows.map(({start, end}) => text.slice(start, end));
    expect(show(wrapVerse(text, span, 20))).toEqual(['one', 'two', '', 'three']);
    expect(show(wrapCode(text, span, 20))).toEqual(['one', '  two', '', 'three']);
  });
});

describe('columns', () => {
  test.each([
    ['plain “quoted” text', 19],
    ['東京', 4],
    ['e\u0301', 1],
    ['❤️', 1],
    ['👍🏽', 2],
    ['soft\u00adhyphen', 10],
    ['a\nb', 3],
  ])('%j takes %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test('a cut never halves a grapheme', () => {
    expect(unitsThatFit('a👍🏽b', 2)).toBe(1);
    expect(truncate('東京都', 5)).toBe('東京…');
    expect(truncate('short', 5)).toBe('short');
  });
});
