import {describe, expect, test} from 'vitest';
import {sectionsOf, splitSections} from '../../../source/analysis/encoder/sections.ts';
import {windowsOf, windowsOver} from '../../../source/analysis/encoder/windows.ts';
import {splitWords} from '../../../source/analysis/encoder/words.ts';
import type {Span} from '../../../source/model/span.ts';
import {vocabulary} from './vocabulary.ts';

const line = 'Sheinbaum said no to Rubio . He said nothing .\n';
const long = line.repeat(20_000);
const whole: Span = {start: 0, end: long.length};

/** What is read for `span`, as text with the number of each word's shape and pieces. */
function seen(text: string, span: Span): readonly string[] {
  const {words, windows} = splitSections(text, sectionsOf(text, span), vocabulary);
  return windowsOver(words, windows, span).map(({first, end, keepFirst, keepEnd}) =>
    [first, end, keepFirst, keepEnd]
      .map(at => `${words.starts[at] ?? 'end'} ${words.shapes[at] ?? ''}`)
      .concat([words.pieces.slice(words.firstPiece[first], words.firstPiece[end]).join()])
      .join(', '),
  );
}

describe('sections', () => {
  const ofWhole = seen(long, whole).join('\n');

  test('a text that is analysed whole is one section, split and windowed as ever', () => {
    const text = line.repeat(5000);
    const words = splitWords(text, vocabulary);
    const span = {start: 0, end: text.length};
    expect(sectionsOf(text, span)).toEqual([span]);
    expect(splitSections(text, [span], vocabulary)).toEqual({words, windows: windowsOf(words)});
  });

  test('of a long text end with a line, and cover it without overlap', () => {
    const sections = sectionsOf(long, whole);
    expect(sections.length).toBe(3);
    expect(sections[0]?.start).toBe(0);
    expect(sections.at(-1)?.end).toBe(long.length);
    for (const [at, {start, end}] of sections.entries()) {
      expect(long[end - 1]).toBe('\n');
      expect(sections[at + 1]?.start ?? long.length).toBe(end);
      expect(end).toBeGreaterThan(start);
    }
  });

  test('around a stretch are some of those of the whole text', () => {
    const all = sectionsOf(long, whole);
    expect(sectionsOf(long, {start: 400_000, end: 500_000})).toEqual([all[1]]);
    expect(sectionsOf(long, {start: 300_000, end: 500_000})).toEqual(all.slice(0, 2));
  });

  test.each([
    ['in a section', {start: 500_000, end: 520_000}],
    ['over the end of one', {start: 350_000, end: 370_000}],
    ['at the end of the text', {start: long.length - 900, end: long.length}],
  ])('a stretch %s is read as it is when the whole text is', (_, span) => {
    const part = seen(long, span);
    expect(part.length).toBeGreaterThan(1);
    expect(ofWhole).toContain(part.join('\n'));
  });

  test('a line longer than several sections is not cut', () => {
    const text = `${'said no '.repeat(100_000)}\n${line}`;
    const [first, ...others] = sectionsOf(text, {start: 0, end: text.length});
    expect(first).toEqual({start: 0, end: 800_001});
    expect(others).toEqual([{start: 800_001, end: text.length}]);
    expect(sectionsOf(text, {start: 700_000, end: 700_001})).toEqual([first]);
  });

  test('a text without words has nothing to read', () => {
    expect(sectionsOf('', {start: 0, end: 0})).toEqual([]);
    expect(splitSections('', [], vocabulary)).toMatchObject({words: {count: 0}, windows: []});
  });
});
