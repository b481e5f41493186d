import {describe, expect, test} from 'vitest';
import {geometryOf, isTooSmall, type Rect} from '../../source/reader/geometry.ts';
import type {ReaderState} from '../../source/reader/state.ts';
import {openerOfText, press} from './opened.ts';

const text = 'Ellen Ward opened the bridge.\n\n“It is safe,” Ward said.';

const opener = await openerOfText(text);

/** Every width and height at which something changes, and their neighbours. */
const widths = [30, 31, 59, 60, 61, 99, 100, 101, 149, 150, 151, 200, 300];
const heights = [8, 9, 17, 18, 19, 21, 22, 24, 60];

const open: readonly (readonly [string, (state: ReaderState) => ReaderState])[] = [
  ['nothing but what opens by itself', state => state],
  ['the people', state => press(state, '2')],
  ['the related claims', state => press(state, '4')],
  ['the card', state => press(state, 'tab', 'enter')],
  ['the text alone', state => press(state, 'z')],
];

/** The cells that two rectangles share. */
function shared(a: Rect, b: Rect): number {
  const columns =
    Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row);
  return Math.max(0, columns) * Math.max(0, rows);
}

describe.each(open)('with %s open', (_, view) => {
  const states = widths.flatMap(columns => heights.map(rows => view(opener({columns, rows}))));

  test('everything lies between the header and the footer, and nothing over another', () => {
    for (const state of states) {
      const {article, people, side, drawer, card} = geometryOf(state);
      const rects = [article, people, side, drawer, card].filter(rect => rect !== null);
      const {columns, rows} = state.size;
      const body: Rect = {column: 0, row: 1, columns, rows: rows - 2};
      for (const rect of rects) {
        expect(shared(rect, body), `${columns}×${rows}`).toBe(rect.columns * rect.rows);
        const others = rects.filter(other => other !== rect);
        expect(others.map(other => shared(rect, other)).filter(Boolean)).toEqual([]);
      }
    }
  });

  test('the words keep to their pane, and leave the rail its column', () => {
    for (const state of states) {
      const {article, text: words, rail} = geometryOf(state);
      expect(words.columns).toBeGreaterThan(0);
      expect(words.columns).toBeLessThanOrEqual(74);
      expect(words.column + words.columns).toBeLessThanOrEqual(article.columns - (rail ? 2 : 0));
    }
  });
});

test.each([
  [30, 8, false],
  [29, 8, true],
  [30, 7, true],
])('%i×%i is too small: %s', (columns, rows, isSo) => {
  expect(isTooSmall({columns, rows})).toBe(isSo);
});
