import {describe, expect, test} from 'vitest';
import {textOf} from '../../source/model/span.ts';
import {layoutOf, locate, nextRow, previousRow, rowSpan} from '../../source/reader/layout.ts';
import {rowAway, viewportOf} from '../../source/reader/viewport.ts';
import {documentOf} from '../helpers.ts';

/** Thirty paragraphs of one row each: "Line 1." to "Line 30.". */
const text = Array.from({length: 30}, (_, at) => `Line ${at + 1}.`).join('\n');
const layout = layoutOf(documentOf(text), 40);

const at = (line: number): number => text.indexOf(`Line ${line}.`);

/** What is shown, rows as their words and gaps as empty ones. */
const shown = (place: number, height: number): string[] =>
  viewportOf(layout, place, height).rows.map(row =>
    row.kind === 'row' ? textOf(text, rowSpan(layout, row.place)) : '',
  );

describe('what is in view', () => {
  test('has the reading line a third down', () => {
    const view = viewportOf(layout, at(10), 12);
    expect(view.reading).toBe(4);
    expect(shown(at(10), 12)[4]).toBe('Line 10.');
  });

  test('has a gap between two paragraphs', () => {
    expect(shown(at(10), 5)).toEqual(['', 'Line 10.', '', 'Line 11.', '']);
  });

  test.each([
    ['at the beginning nothing stands above', 1, 12, 0],
    ['near the beginning the reading line comes down to its third', 2, 12, 2],
    ['at the end it goes down to the last row', 30, 12, 11],
    ['near the end it goes down with the text', 29, 12, 9],
    ['one row high it shows the reading line', 10, 1, 0],
  ])('%s', (_, line, height, reading) => {
    const view = viewportOf(layout, at(line), height);
    expect(view.reading).toBe(reading);
    expect(shown(at(line), height)[reading]).toBe(`Line ${line}.`);
    expect(view.rows).toHaveLength(height);
  });

  test('holds a short text whole', () => {
    const short = layoutOf(documentOf('One.\nTwo.'), 40);
    for (const place of [0, 5]) {
      expect(viewportOf(short, place, 10).rows).toHaveLength(3);
      expect(viewportOf(short, place, 10).span).toEqual({start: 0, end: 9});
    }
  });

  test('spans what it shows', () => {
    const {span} = viewportOf(layout, at(10), 5);
    expect(textOf(text, span)).toBe('Line 10.\nLine 11.');
  });
});

describe('going down and up by rows', () => {
  test.each([
    ['one row down goes over the gap', 10, 1, 11],
    ['one row up goes over the gap', 10, -1, 9],
    ['gaps count as rows', 10, 4, 12],
    ['a target on a gap is the row before it', 10, 5, 12],
    ['it ends with the text', 28, 100, 30],
    ['it ends with the beginning', 3, -100, 1],
    ['at the end it stays', 30, 1, 30],
  ])('%s', (_, from, rows, to) => {
    expect(rowAway(layout, at(from), rows)).toBe(at(to));
  });
});

describe('a layout', () => {
  const long = 'Ellen Ward, the mayor of Leeds, opened the bridge.\n\nTom Baker was there.';
  const narrow = layoutOf(documentOf(long), 20);

  test('finds the row of every unit, and what lies between rows on the one before', () => {
    for (let offset = 0; offset < long.length; offset++) {
      const {start} = rowSpan(narrow, locate(narrow, offset));
      const next = nextRow(narrow, locate(narrow, offset));
      expect(start).toBeLessThanOrEqual(offset);
      if (next) expect(rowSpan(narrow, next).start).toBeGreaterThan(offset);
    }
  });

  test('walks the rows in one order down and in the other one up', () => {
    const words: string[] = [];
    let place = locate(narrow, 0);
    for (;;) {
      words.push(textOf(long, rowSpan(narrow, place)));
      const next = nextRow(narrow, place);
      if (next === null) break;
      expect(previousRow(narrow, next)).toEqual(place);
      place = next;
    }
    expect(words).toEqual([
      'Ellen Ward, the',
      'mayor of Leeds,',
      'opened the bridge.',
      'Tom Baker was there.',
    ]);
    expect(previousRow(narrow, locate(narrow, 0))).toBeNull();
  });
});
