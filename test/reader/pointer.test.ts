import {describe, expect, test} from 'vitest';
import {articleLines} from '../../source/reader/article.ts';
import {columnsOf} from '../../source/reader/columns.ts';
import {finderView} from '../../source/reader/finder-view.ts';
import {geometryOf} from '../../source/reader/geometry.ts';
import type {Line} from '../../source/reader/lines.ts';
import {paneView} from '../../source/reader/panes/panes.ts';
import {type PaneRegion, paneRegions} from '../../source/reader/regions.ts';
import {selectedEntity} from '../../source/reader/selectors.ts';
import type {PaneId, ReaderState, Size} from '../../source/reader/state.ts';
import {tabSpans} from '../../source/reader/tabs.ts';
import {update} from '../../source/reader/update.ts';
import {openerOfText, press, type, wide} from './opened.ts';

const text = [
  'Ellen Ward, the mayor of Leeds, opened the bridge on Monday.',
  '“The bridge will carry ten thousand people a day,” she said. “It is safe.”',
  'Tom Baker, an engineer, said the bridge was not safe.',
  '“Nobody asked me,” Baker said.',
  ...Array.from({length: 40}, (_, at) => `The council met for the ${at + 1}th time.`),
].join('\n\n');

const drawer: Size = {columns: 80, rows: 24};
const small: Size = {columns: 40, rows: 12};
const threeColumns: Size = {columns: 180, rows: 50};

const open = await openerOfText(text);

const at = (words: string): number => text.indexOf(words);

type Cell = {readonly column: number; readonly row: number};

const textOfLine = ({segments}: Line): string => segments.map(one => one.text).join('');

/** The cell in which words begin that stand among lines which are drawn from `origin` on. */
function cellOf(lines: readonly Line[], words: string, origin: Cell): Cell {
  const row = lines.findIndex(line => textOfLine(line).includes(words));
  if (row < 0) throw new Error(`“${words}” is not on the screen`);
  const [before = ''] = textOfLine(lines[row] as Line).split(words);
  return {column: origin.column + columnsOf(before), row: origin.row + row};
}

const inArticle = (state: ReaderState, words: string): Cell =>
  cellOf(articleLines(state), words, geometryOf(state).article);

function regionOf(state: ReaderState, id: PaneId): PaneRegion {
  const region = paneRegions(state).find(one => one.id === id);
  if (!region) throw new Error(`${id} is not on the screen`);
  return region;
}

function inPane(state: ReaderState, id: PaneId, words: string): Cell {
  const region = regionOf(state, id);
  return cellOf(paneView(state, region), words, region.list);
}

const click = (state: ReaderState, cell: Cell): ReaderState =>
  update(state, {kind: 'clicked', ...cell})[0];

const wheel = (state: ReaderState, cell: Cell, by: number): ReaderState =>
  update(state, {kind: 'wheeled', ...cell, by})[0];

describe.each([
  ['a wide screen', wide],
  ['a screen with a drawer', drawer],
  ['a small screen', small],
  ['three columns', threeColumns],
])('a click in the text of %s', (_, size) => {
  test('on a name selects who it is', () => {
    const state = click(open(size), inArticle(open(size), 'Ward'));
    expect(selectedEntity(state)?.name).toBe('Ellen Ward');
    expect(state.place).toBe(at('Ellen Ward'));
  });

  test('elsewhere brings the reading line there, and back undoes it', () => {
    const state = click(open(size), inArticle(open(size), 'opened'));
    expect(state.place).toBe(at('opened'));
    expect(press(state, 'ctrl+o').place).toBe(0);
  });
});

const wideWords = '東京都知事は月曜日に新しい橋を訪れた。';
const openWideWords = await openerOfText(`Before.\n\n${wideWords}`);

describe('a click on what is wide', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [9, 4],
  ])('%i columns in is unit %i', (columns, unit) => {
    const state = openWideWords();
    const {column, row} = inArticle(state, wideWords);
    expect(click(state, {column: column + columns, row}).place).toBe(9 + unit);
  });
});

describe('a click in a pane', () => {
  test('on a person goes to the next mention', () => {
    const state = press(open(wide), '2', '1');
    const clicked = click(state, inPane(state, 'people', 'Tom Baker'));
    expect(selectedEntity(clicked)?.name).toBe('Tom Baker');
    expect(clicked.place).toBe(at('Tom Baker'));
  });

  test.each([wide, drawer, small])('on a quote goes to it, on $columns×$rows', size => {
    const state = press(open(size), '3');
    const clicked = click(state, inPane(state, 'quotes', 'Nobody asked'));
    expect(clicked.place).toBe(at('“Nobody'));
    expect(clicked.focus).toBe('article');
  });

  test('in the column of people goes there too', () => {
    const state = open(threeColumns);
    expect(click(state, inPane(state, 'people', 'Leeds')).place).toBe(at('Leeds'));
  });

  test('on a tab shows that pane', () => {
    const state = press(open(wide), '2');
    const {frame} = regionOf(state, 'people');
    const tab = tabSpans(state).find(({id}) => id === 'quotes');
    const clicked = click(state, {column: frame.column + (tab?.start ?? 0) + 1, row: frame.row});
    expect([clicked.side, clicked.focus]).toEqual(['quotes', 'quotes']);
  });

  test('below its rows only moves the focus there', () => {
    const state = press(open(wide), '2', '1');
    const {list} = regionOf(state, 'people');
    const clicked = click(state, {column: list.column + 2, row: list.row + list.rows - 1});
    expect([clicked.focus, clicked.place]).toEqual(['people', 0]);
  });
});

describe('a click on the rail', () => {
  test('goes to that part of the text', () => {
    const state = open(drawer);
    const {article} = geometryOf(state);
    const column = article.column + article.columns - 1;
    const half = click(state, {column, row: article.row + article.rows / 2});
    expect(half.place).toBeGreaterThan(text.length * 0.45);
    expect(half.place).toBeLessThan(text.length * 0.55);
    expect(click(half, {column, row: article.row}).place).toBe(0);
  });
});

describe('a click while something lies over the text', () => {
  test('closes the help and does nothing else', () => {
    const state = click(press(open(wide), '?'), inArticle(open(wide), 'Tom Baker'));
    expect([state.help, state.place, state.track]).toEqual([null, 0, null]);
  });

  test('in the text ends a search as Enter does', () => {
    const searching = type(press(open(wide), '/'), 'not safe');
    const state = click(searching, inArticle(searching, 'Nobody'));
    expect(state.prompt).toBeNull();
    expect(state.place).toBe(at('Nobody'));
    expect(press(state, 'ctrl+o').place).toBe(at('not safe'));
  });

  test('on a row of the finder goes there', () => {
    const finding = type(press(open(wide), 'o'), '@');
    const {list, rows} = finderView(finding);
    const row = rows.findIndex(({line}) => textOfLine(line).includes('Tom Baker'));
    const state = click(finding, {column: list.column + 5, row: list.row + row});
    expect(selectedEntity(state)?.name).toBe('Tom Baker');
  });

  test('beside the finder closes it', () => {
    const state = click(type(press(open(wide), 'o'), '@'), {column: 0, row: 39});
    expect([state.prompt, state.place]).toEqual([null, 0]);
  });
});

describe('the wheel', () => {
  test('scrolls the text under it', () => {
    const state = wheel(open(wide), {column: 20, row: 10}, 2);
    expect(state.place).toBe(at('Tom Baker'));
    expect(state.back).toEqual([]);
    expect(wheel(state, {column: 20, row: 10}, -2).place).toBe(0);
  });

  test('moves through the list under it and leaves the text', () => {
    const state = press(open(wide), '3', '1');
    const {list} = regionOf(state, 'quotes');
    const turned = wheel(state, list, 1);
    expect([turned.lists.quotes.cursor, turned.place]).toEqual([1, 0]);
    expect(wheel(turned, list, -5).lists.quotes.cursor).toBe(0);
  });

  test('scrolls the help, not beyond its ends', () => {
    const help = press(open(drawer), '?');
    const cell = {column: 5, row: 5};
    expect(wheel(help, cell, 1).help).toBe(3);
    expect(wheel(help, cell, -1).help).toBe(0);
    const end = press(help, 'G').help;
    expect(wheel(help, cell, 1000).help).toBe(end);
  });
});

test('on a screen that is too small the mouse does nothing', () => {
  const state = open({columns: 20, rows: 5});
  expect(click(state, {column: 5, row: 2})).toEqual(state);
  expect(wheel(state, {column: 5, row: 2}, 3)).toEqual(state);
});
