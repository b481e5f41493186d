import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Span} from '../../source/model/span.ts';
import {columnsOf, truncate} from '../../source/reader/columns.ts';
import {
  columnsOfLine,
  type Line,
  line,
  markedParagraph,
  padLine,
  paragraph,
  segment,
  spread,
  truncateLine,
  unitAtColumn,
} from '../../source/reader/lines.ts';

const textOfLine = ({segments}: Line): string => segments.map(({text}) => text).join('');

const words = fc.oneof(
  fc.string({maxLength: 12}),
  fc.string({unit: 'grapheme', maxLength: 8}),
  fc.constantFrom('東京都', '👍🏽 ok', 'cafe\u0301', '“so”', '한국어'),
);
const anyLine = fc
  .array(words, {maxLength: 5})
  .map(texts => line(...texts.map(text => segment(text))));
const anyColumns = fc.integer({min: 0, max: 30});

describe('a line of a given width', () => {
  test('is never wider when it is cut', () => {
    fc.assert(
      fc.property(anyLine, anyColumns, (whole, columns) => {
        expect(columnsOfLine(truncateLine(whole, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });

  test('is just as wide when it is filled up', () => {
    fc.assert(
      fc.property(anyLine, anyColumns, (whole, columns) => {
        expect(columnsOfLine(padLine(whole, columns))).toBe(columns);
      }),
    );
  });

  test('is just as wide when two share it', () => {
    fc.assert(
      fc.property(anyLine, anyLine, anyColumns, (left, right, columns) => {
        expect(columnsOfLine(spread(left, right, columns))).toBe(columns);
      }),
    );
  });

  test('is never wider as a row of a paragraph', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({min: 2, max: 20}),
        fc.integer({min: 1, max: 3}),
        (text, columns, limit) => {
          const rows = paragraph(`${text} ${text}`, columns, ['text'], limit);
          expect(rows.length).toBeLessThanOrEqual(limit);
          for (const row of rows) expect(columnsOfLine(row)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

describe('what gives way', () => {
  test.each([
    ['nothing, where there is room', 'Ellen Ward', '¶3', 20, 'Ellen Ward        ¶3'],
    ['the end of the left one', 'Ellen Ward, the mayor', '¶3', 20, 'Ellen Ward, the…  ¶3'],
    [
      'the right one, where the left one would say nothing',
      'Ellen Ward',
      'quote 3',
      12,
      'Ellen Ward  ',
    ],
  ])('%s', (_, left, right, columns, shown) => {
    expect(textOfLine(spread(line(segment(left)), line(segment(right)), columns))).toBe(shown);
  });

  test.each([
    ['东京都知事', 5, '东京…'],
    ['short', 4, 'sho…'],
    ['a word', 3, 'a…'],
    ['none', 0, ''],
  ])('%s in %i columns is %s', (text, columns, shown) => {
    expect(truncate(text, columns)).toBe(shown);
    expect(columnsOf(shown)).toBeLessThanOrEqual(columns);
  });

  test('a whole piece of a line, and an ellipsis says so', () => {
    const pieces = line(segment('Ellen'), segment(' Ward'), segment(', mayor'));
    expect(textOfLine(truncateLine(pieces, 10))).toBe('Ellen War…');
    expect(textOfLine(truncateLine(pieces, 5))).toBe('Elle…');
  });

  test('the rest of a paragraph, and an ellipsis says so', () => {
    const rows = paragraph('The mayor opened the bridge, and then left.', 12, ['text'], 2);
    expect(rows.map(textOfLine)).toEqual(['The mayor', 'opened the …']);
  });
});

describe('the unit at a column', () => {
  test.each([
    ['bridge', 3, 3],
    ['bridge', 99, 6],
    ['東京 bridge', 1, 0],
    ['東京 bridge', 2, 1],
    ['東京 bridge', 5, 3],
    ['👍🏽 ok', 3, 5],
  ])('of %j, %i, is %i', (text, column, unit) => {
    expect(unitAtColumn(text, column)).toBe(unit);
  });
});

describe('a paragraph with marks', () => {
  const marked = (text: string, marks: readonly Span[], columns: number) =>
    markedParagraph(text, marks, columns, 'strong').map(({segments}) =>
      segments
        .map(({text: piece, roles}) => (roles.includes('strong') ? `[${piece}]` : piece))
        .join(''),
    );

  test.each<readonly [string, readonly Span[], readonly string[]]>([
    ['none', [], ['the dam', 'is safe']],
    ['a word', [{start: 4, end: 7}], ['the [dam]', 'is safe']],
    ['over a row’s end', [{start: 4, end: 10}], ['the [dam]', '[is] safe']],
    [
      'overlapping, out of order',
      [
        {start: 8, end: 15},
        {start: 11, end: 15},
        {start: 0, end: 3},
      ],
      ['[the] dam', '[is ][safe]'],
    ],
    ['beyond the text', [{start: 40, end: 50}], ['the dam', 'is safe']],
  ])('keeps its words and breaks: %s', (_, marks, rows) => {
    expect(marked('the dam is safe', marks, 8)).toEqual(rows);
  });
});
