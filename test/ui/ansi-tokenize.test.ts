import * as original from '@alcalzone/ansi-tokenize';
import {Chalk} from 'chalk';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  styledCharsFromTokens,
  styledCharsToString,
  tokenize,
} from '../../source/ui/ansi-tokenize.ts';

const chalk = new Chalk({level: 3});

/** Pieces of rows as the painter writes them, and some that it does not. */
const piece = fc
  .tuple(
    fc.oneof(
      fc.string({unit: 'grapheme', maxLength: 8}),
      fc.constantFrom(
        '',
        'Sheinbaum',
        '“',
        '界',
        'e\u0301',
        '👍🏽',
        '\n',
        '\u001B[22m',
        '\u001B[31',
      ),
    ),
    fc.constantFrom(
      chalk.bold,
      chalk.dim,
      chalk.underline,
      chalk.inverse.dim,
      chalk.hex('#abcdef'),
      chalk.bgHex('#012345').bold,
      (text: string) => `\u001B]8;;https://example.org/\u0007${text}\u001B]8;;\u0007`,
      (text: string) => text,
    ),
  )
  .map(([text, paint]) => paint(text));

const row = fc.array(piece, {maxLength: 12}).map(pieces => pieces.join(''));

const charactersOf = (text: string) => styledCharsFromTokens(tokenize(text));
const expectedOf = (text: string) => original.styledCharsFromTokens(original.tokenize(text));

describe('styled characters that are remembered', () => {
  test('are those that ansi-tokenize finds, the first time and later', () => {
    fc.assert(
      fc.property(row, text => {
        expect(charactersOf(text)).toEqual(expectedOf(text));
        expect(charactersOf(text)).toBe(charactersOf(text));
      }),
    );
  });

  test('are written out as ansi-tokenize does, also those of several rows together', () => {
    fc.assert(
      fc.property(row, row, fc.nat(20), (one, other, gap) => {
        const blanks = Array.from({length: gap}, () => ({
          type: 'char' as const,
          value: ' ',
          fullWidth: false,
          styles: [],
        }));
        const together = [...charactersOf(one), ...blanks, ...charactersOf(other)];
        const expected = [...expectedOf(one), ...blanks, ...expectedOf(other)];
        expect(styledCharsToString(together)).toBe(original.styledCharsToString(expected));
      }),
    );
  });

  test('of very many rows are not all kept, and stay right', () => {
    const rows = Array.from({length: 5000}, (_, at) => chalk.bold(`row ${at}`));
    for (const text of [...rows, ...rows.slice(0, 10)]) {
      expect(styledCharsToString(charactersOf(text))).toBe(text);
    }
    expect(charactersOf(rows[20] ?? '')).toBe(charactersOf(rows[20] ?? ''));
  });

  test('a text cut at a column is split anew', () => {
    const text = chalk.bold('Sheinbaum');
    expect(tokenize(text, 3)).toEqual(original.tokenize(text, 3));
    expect(tokenize(text)).toEqual(original.tokenize(text));
  });
});
