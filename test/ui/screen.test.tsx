import {stripVTControlCharacters} from 'node:util';
import {renderToString} from 'ink';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {isTooSmall} from '../../source/reader/geometry.ts';
import type {ReaderState, Size} from '../../source/reader/state.ts';
import {createPainter} from '../../source/ui/paint.ts';
import {Screen} from '../../source/ui/screen.tsx';
import {openerOfText, openText, press, type} from '../reader/opened.ts';

const english = [
  'A bridge opens in Leeds',
  'Ellen Ward, the mayor of Leeds, opened the bridge on Monday.',
  '“The bridge will carry ten thousand people a day,” she said. “It is safe.”',
  'Tom Baker, an engineer, said the bridge was not safe.',
  '“Nobody asked me,” Baker said.',
].join('\n\n');

const mixed = [
  '東京都知事の小池百合子氏は月曜日に新しい橋の開通式に出席し、「この橋は安全です」と述べた。',
  'Ellen Ward 👩🏽‍🚀 said “the bridge 🌉 is 安全” and waved 👋🏽 at the crowd ❤️ of 10️⃣ thousand.',
  'Kōbo Abe wrote cafe\u0301s, na\u0308ive, क्षि, กำ, and averyveryveryverylongwordwithoutanybreaksinit.',
].join('\n\n');

const openEnglish = await openerOfText(english);

/** Texts of all kinds, by how they begin, with what opens them. */
const texts = await Promise.all(
  [english, mixed, '.', '\u00ad\u200b'].map(
    async text => [text.slice(0, 12), await openerOfText(text)] as const,
  ),
);

const sizes: readonly Size[] = [
  [80, 24],
  [120, 40],
  [200, 60],
  [100, 20],
  [149, 31],
  [150, 17],
  [59, 18],
  [40, 12],
  [31, 9],
  [30, 8],
  [20, 5],
  [1, 1],
].map(([columns = 0, rows = 0]) => ({columns, rows}));

/** What one may see, from the bare text to everything that lies over it. */
const views: readonly (readonly [string, (state: ReaderState) => ReaderState])[] = [
  ['the text', state => state],
  ['somebody selected', state => press(state, 'tab')],
  ['the card', state => press(state, 'tab', 'enter')],
  ['the people', state => press(state, '2', 'j')],
  ['the quotes', state => press(state, '3', 'j')],
  ['the related claims', state => press(state, 'c', 'r')],
  ['the summary', state => press(state, '4', 'j')],
  ['why', state => press(state, 's', 'w')],
  ['why two claims are related', state => press(state, 'c', 'r', 'w')],
  ['the text alone', state => press(state, 'z')],
  ['the help', state => press(state, '?', 'j')],
  ['a search', state => type(press(state, '/'), 'the bridge')],
  ['a filter', state => type(press(state, '2', '/'), '安全 👋🏽 e')],
  ['the finder', state => type(press(state, 'o'), 'bridge')],
  ['the finder with nothing found', state => type(press(state, 'o'), '東京 😀 zzz')],
  ['the end', state => press(state, 'G')],
];

const painter = createPainter('dark', 3, true);

/**
 * The rows of the screen as they are read, without styles. Drawn on a canvas that is wider than the
 * screen, on which what sticks out is not cut off.
 */
function screenOf(state: ReaderState): readonly string[] {
  const screen = <Screen state={state} painter={painter} onTyped={() => {}} />;
  const drawn = renderToString(screen, {
    columns: state.size.columns + (isTooSmall(state.size) ? 0 : 20),
  });
  return stripVTControlCharacters(drawn).split('\n');
}

describe('the screen', () => {
  const cases = texts.flatMap(([begins, open]) =>
    sizes.map(size => [size.columns, size.rows, begins, open] as const),
  );

  test.each(cases)('of %i×%i holds %j whatever is open', (columns, rows, _, open) => {
    const state = open({columns, rows});
    for (const [name, view] of views) {
      const screen = screenOf(view(state));
      expect(screen.length, name).toBeLessThanOrEqual(rows);
      for (const row of screen) {
        expect(stringWidth(row), `${name}: ${row}`).toBeLessThanOrEqual(columns);
      }
    }
  });

  test.each(sizes.filter(({rows}) => rows >= 8))('of $columns×$rows fills its rows', size => {
    expect(screenOf(openEnglish(size))).toHaveLength(size.rows);
  });

  test('too small for anything says so', () => {
    expect(screenOf(openEnglish({columns: 29, rows: 8})).join('')).toContain('onrecord needs');
  });
});

describe('what is to be seen', () => {
  const seen = (view: (state: ReaderState) => ReaderState, size: Size): string =>
    screenOf(view(openEnglish(size))).join('\n');

  test.each([
    ['the text', {columns: 80, rows: 24}, [], ['Ellen Ward', 'It is safe', '▸', '▌']],
    ['who is selected', {columns: 80, rows: 24}, ['tab', 'tab'], ['◆ Ward 1/']],
    ['the people in a drawer', {columns: 80, rows: 24}, ['2'], ['People', 'Tom Baker']],
    ['the people in a column', {columns: 200, rows: 60}, [], ['2 Names', 'Places', 'Leeds']],
    ['the quotes with their speakers', {columns: 120, rows: 40}, ['3'], ['Baker', '“It is safe.”']],
    ['the keys', {columns: 80, rows: 24}, ['?'], ['Move', 'down a row']],
  ] as const)('%s', (_, size, keys, words) => {
    const screen = seen(state => press(state, ...keys), size);
    for (const word of words) expect(screen).toContain(word);
  });

  test('the search as it is typed, with how many there are', () => {
    const screen = seen(state => type(press(state, '/'), 'bridge'), {columns: 80, rows: 24});
    expect(screen.split('\n').at(-1)).toMatch(/\/ bridge.* of 4/);
  });

  test('the finder over the text, which does not show through', () => {
    const size = {columns: 80, rows: 24};
    const screen = seen(state => type(press(state, 'o'), '@bak'), size);
    expect(screen).toContain('Tom Baker');
    expect(screen).not.toContain('ten thousand people');
  });

  test('nothing that a text could do to a terminal', async () => {
    const text = 'Red \u001B[31malert\u001B]0;title\u0007 \u009b2J \u202egnorw';
    const screen = screenOf(await openText(text, {columns: 80, rows: 24})).join('\n');
    expect(screen).toContain('Red ␛[31malert␛]0;title␇');
    expect(screen).not.toMatch(/[[\p{Cc}\p{Bidi_Control}]--\n]/v);
  });
});
