import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Window, windowsOf, windowsOver} from '../../../source/analysis/encoder/windows.ts';
import {splitWords} from '../../../source/analysis/encoder/words.ts';
import {vocabulary} from './vocabulary.ts';

const wordsOf = (text: string) => splitWords(text, vocabulary);

const written = (text: string): string[] => {
  const {starts, ends} = wordsOf(text);
  return Array.from(starts, (start, at) => text.slice(start, ends[at]));
};

const odd = fc.constantFrom(
  '\u{1F468}\u200D\u{1F469}',
  'e\u0301',
  '\uD800',
  'İ',
  '\uFEFF',
  'Σ',
  '\n',
);
const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 300}),
  fc.string({unit: fc.oneof(odd, fc.string({unit: 'grapheme', maxLength: 3})), maxLength: 300}),
  fc
    .array(fc.constantFrom('said', 'Rubio', '.', 'antidisestablishmentarianism', '“', '\n'), {
      maxLength: 1500,
    })
    .map(parts => parts.join(' ')),
);

describe('words', () => {
  test.each([
    ['Mr. Rubio’s ex-aide', ['Mr', '.', 'Rubio', '’', 's', 'ex', '-', 'aide']],
    ['José and Jose\u0301', ['José', 'and', 'Jose\u0301']],
    ['no\u00A0break\uFEFFmark', ['no', 'break', '\uFEFF', 'mark']],
    ['\u{1F44D}\u{1F3FD} 1\uFE0F\u20E3', ['\u{1F44D}', '\u{1F3FD}', '1\uFE0F\u20E3']],
    ['', []],
    [' \n\t', []],
  ])('%j is split into runs of letters, digits and marks, and single signs', (text, expected) => {
    expect(written(text)).toEqual(expected);
  });

  test('of any text hold every sign that is no white space, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, text => {
        const {count, starts, ends, shapes, pieces, firstPiece} = wordsOf(text);
        let before = 0;
        for (let at = 0; at < count; at++) {
          const start = starts[at] ?? -1;
          expect(text.slice(before, start)).toMatch(/^\p{White_Space}*$/u);
          before = ends[at] ?? -1;
          expect(text.slice(start, before)).toMatch(/^\P{White_Space}+$/u);
          expect(firstPiece[at]).toBeLessThan(firstPiece[at + 1] ?? 0);
        }
        expect(text.slice(before)).toMatch(/^\p{White_Space}*$/u);
        expect([shapes.length, firstPiece.length]).toEqual([count, count + 1]);
        expect(firstPiece[count]).toBe(pieces.length);
        expect(shapes.every(shape => shape >= 1 && shape <= 30)).toBe(true);
      }),
    );
  });
});

describe('shapes', () => {
  const shapesOf = (text: string): number[] => Array.from(wordsOf(text).shapes, shape => shape - 1);

  test.each([
    ['x the', 0],
    ['x The', 1],
    ['x USA', 2],
    ['x I', 3],
    ['x McDonald', 4],
    ['x F.', 5],
    ['x 1999', 6],
    ['x 9th', 7],
    ['THE USA', 8],
    ['x —', 9],
  ])('the second word of %j is written in way %i', (text, way) => {
    expect(Math.floor((shapesOf(text)[1] ?? Number.NaN) / 3)).toBe(way);
  });

  test.each([
    ['inside a sentence', 'a b', 0],
    ['inside a sentence that is hard-wrapped', 'a\nb', 0],
    ['after an end', 'a. b', 1],
    ['after an end, on a new line', 'a.\nb', 2],
    ['after an empty line', 'a\n\nb', 2],
    ['at the start', 'b', 2],
  ])('the last word stands %s', (_, text, place) => {
    expect((shapesOf(text).at(-1) ?? Number.NaN) % 3).toBe(place);
  });

  test('capitals are a line’s only where it has no small letter', () => {
    expect(shapesOf('NEW YORK\nNEW York').map(shape => Math.floor(shape / 3))).toEqual([
      8, 8, 2, 1,
    ]);
  });
});

describe('windows', () => {
  test('of any text hold 254 pieces at most, and together keep every word once', () => {
    fc.assert(
      fc.property(anyText, text => {
        const words = wordsOf(text);
        let kept = 0;
        for (const {first, end, keepFirst, keepEnd} of windowsOf(words)) {
          expect((words.firstPiece[end] ?? 0) - (words.firstPiece[first] ?? 0)).toBeLessThan(255);
          expect(keepFirst).toBe(kept);
          expect(keepEnd).toBeGreaterThan(keepFirst);
          expect(first <= keepFirst && keepEnd <= end).toBe(true);
          kept = keepEnd;
        }
        expect(kept).toBe(words.count);
      }),
    );
  });

  test('over a stretch of a text are those of the whole text that keep its words', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort(
          (a, b) => a - b,
        );
        const span = {start: start ?? 0, end: end ?? 0};
        const words = wordsOf(text);
        const windows = windowsOf(words);
        const touches = ({keepFirst, keepEnd}: Window): boolean =>
          (words.starts[keepFirst] ?? 0) < span.end && (words.ends[keepEnd - 1] ?? 0) > span.start;
        expect(windowsOver(words, windows, span)).toEqual(windows.filter(touches));
      }),
    );
  });
});
