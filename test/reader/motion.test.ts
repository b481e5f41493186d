import {describe, expect, test} from 'vitest';
import {articleLines} from '../../source/reader/article.ts';
import {articleViewport} from '../../source/reader/selectors.ts';
import {openReader, type ReaderState, type Size} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';
import {documentOf} from '../helpers.ts';
import {press} from './opened.ts';

/** One paragraph of many rows, so that no gap stands between them. */
const text = Array.from({length: 3000}, (_, at) => `word${at}`).join(' ');

const open = (size: Size = {columns: 80, rows: 40}): ReaderState =>
  openReader(documentOf(text), size);

/** The rows of text that are shown, by where they begin. */
const shown = (state: ReaderState): readonly number[] =>
  articleViewport(state).rows.flatMap(row => (row.kind === 'row' ? [row.place.row] : []));

const sharedBy = (a: ReaderState, b: ReaderState): number =>
  shown(a).filter(row => shown(b).includes(row)).length;

describe('a page', () => {
  test.each<Size>([
    {columns: 80, rows: 40},
    {columns: 80, rows: 24},
    {columns: 40, rows: 12},
  ])('keeps two rows of $columns×$rows, from the very beginning on', size => {
    const pages = [open(size)];
    for (let at = 0; at < 4; at++) pages.push(press(pages.at(-1) as ReaderState, 'space'));
    for (const [at, page] of pages.entries()) {
      const next = pages[at + 1];
      if (next) expect(sharedBy(page, next)).toBe(2);
    }
    const [first, second] = pages as [ReaderState, ReaderState];
    expect(shown(press(second, 'b'))).toEqual(shown(first));
  });

  test('up from the end keeps two rows', () => {
    const end = press(open(), 'G');
    expect(sharedBy(end, press(end, 'b'))).toBe(2);
  });

  test('and half a page never move the other way', () => {
    for (const key of ['d', 'space']) {
      let state = open();
      for (let at = 0; at < 40; at++) {
        const next = press(state, key);
        expect(next.place).toBeGreaterThanOrEqual(state.place);
        state = next;
      }
      expect(state.place).toBe(press(open(), 'G').place);
    }
    for (const key of ['u', 'b']) {
      let state = press(open(), 'G');
      for (let at = 0; at < 40; at++) {
        const next = press(state, key);
        expect(next.place).toBeLessThanOrEqual(state.place);
        state = next;
      }
      expect(state.place).toBe(0);
    }
  });
});

describe('the row that was read last', () => {
  const rowOf = (state: ReaderState): string | undefined =>
    articleLines(state)
      .map(({segments}) => segments.map(one => one.text).join(''))
      .find(row => row.includes('─ '));

  test('is marked when a page was turned, until the next key', () => {
    const first = open();
    const last = articleLines(first)
      .at(-1)
      ?.segments.map(one => one.text)
      .join('')
      .trim();
    const turned = press(first, 'space');
    expect(rowOf(turned)).toContain(last?.slice(0, 20));
    expect(rowOf(press(turned, 'j'))).toBeUndefined();
  });

  test('is marked for a while and no longer', () => {
    const [turned, effects] = update(open(), {kind: 'key', key: 'space', at: 0});
    expect(effects).toEqual([{kind: 'unmark', lastRead: turned.lastRead}]);
    const lastRead = turned.lastRead ?? -1;
    expect(rowOf(update(turned, {kind: 'unmarked', lastRead})[0])).toBeUndefined();
    const [other] = update(turned, {kind: 'unmarked', lastRead: lastRead + 1});
    expect(rowOf(other)).toBeDefined();
  });
});
