import {describe, expect, test} from 'vitest';
import {articleLines} from '../../source/reader/article.ts';
import {paneCursor, paneItems, paneView} from '../../source/reader/panes/panes.ts';
import {previewed} from '../../source/reader/preview.ts';
import {paneRegions} from '../../source/reader/regions.ts';
import {currentQuote, selectedEntity} from '../../source/reader/selectors.ts';
import type {PaneId, ReaderState, Size} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';
import {openerOfText, press, type} from './opened.ts';

/* Twelve quotes by turns, so that the list of them is longer than a screen. */
const text = Array.from({length: 12}, (_, at) => {
  const [who, whose] = at % 2 === 0 ? ['Ellen Ward', 'Ward'] : ['Tom Baker', 'Baker'];
  return `${who} came to the bridge.\n\n“Number ${at + 1} is safe,” ${whose} said.`;
}).join('\n\n');

const open = await openerOfText(text);

const at = (words: string): number => text.indexOf(words);

const shown = (state: ReaderState, id: PaneId): readonly string[] => {
  const region = paneRegions(state).find(one => one.id === id);
  if (!region) throw new Error(`${id} is not on the screen`);
  return paneView(state, region).map(({segments}) => segments.map(one => one.text).join(''));
};

const chosen = (state: ReaderState, id: PaneId): string | undefined => {
  const items = paneItems(state, id);
  return items[paneCursor(state, id, items)]?.text;
};

describe('a list beside the text', () => {
  test.each([
    ['opens at the quote that the text is at', ['s', 's', 's', '3'], 'Number 3'],
    ['opens at the last quote before', ['s', 's', 's', '}', '3'], 'Number 3'],
    ['opens at the first where none is before', ['3'], 'Number 1'],
    ['follows the text', ['3', '1', 's', 's', 's', 's', 's'], 'Number 5'],
    ['follows it back', ['3', '1', 's', 's', 's', 'g'], 'Number 1'],
  ])('%s', (_, keys, words) => {
    expect(chosen(press(open(), ...keys), 'quotes')).toContain(words);
  });

  test('shows and marks what the text is at, though the keys go to the text', () => {
    const state = press(open({columns: 120, rows: 20}), '3', '1', 'G');
    expect(shown(state, 'quotes').filter(row => row.startsWith('▸'))).toEqual([
      expect.stringMatching(/^▸12▌ Baker/),
    ]);
  });

  test('marks where the text is while one moves in it', () => {
    const marks = shown(press(open(), 's', '3', 'j'), 'quotes').flatMap(
      row => /^[▸›] ?\d+/.exec(row)?.[0] ?? [],
    );
    expect(marks).toEqual(['› 1', '▸ 2']);
  });

  test('has whoever is selected', () => {
    const state = press(open(), '2', '1', 'tab', 'tab', 'tab');
    const name = selectedEntity(state)?.name ?? 'nobody';
    expect(name).toBe('Tom Baker');
    expect(chosen(state, 'people')).toContain(name);
  });

  test('stays where the wheel has brought it until the text moves', () => {
    const state = press(open(), '3', '1');
    const {list} = paneRegions(state).find(({id}) => id === 'quotes') ?? {
      list: {column: 0, row: 0},
    };
    const [turned] = update(state, {kind: 'wheeled', column: list.column, row: list.row, by: 4});
    expect(chosen(press(turned, 'ctrl+x'), 'quotes')).toContain('Number 5');
    expect(chosen(press(turned, 's'), 'quotes')).toContain('Number 1');
  });

  test('marks the mention that the text is at in a card', () => {
    const state = press(open({columns: 120, rows: 60}), 'tab', 'enter', 'n', 'n');
    const marked = shown(state, 'card').filter(row => row.includes('▸'));
    expect(marked).toHaveLength(1);
  });
});

describe.each<Size>([
  {columns: 120, rows: 40},
  {columns: 80, rows: 24},
])('moving in a list on $columns×$rows', size => {
  const moved = press(open(size), '3', 'j', 'j', 'j', 'j', 'j');

  test('shows in the text what the cursor is on, and the place stays', () => {
    expect(moved.place).toBe(0);
    expect(previewed(moved).place).toBe(at('“Number 6'));
    expect(currentQuote(previewed(moved))?.outer.start).toBe(at('“Number 6'));
    const reading = articleLines(previewed(moved)).find(({segments}) =>
      segments.some(one => one.text === '▸'),
    );
    expect(reading?.segments.map(one => one.text).join('')).toContain('Number 6');
  });

  test('shows nothing else before it is moved', () => {
    const opened = press(open(size), 'G', '3');
    expect(previewed(opened)).toBe(opened);
  });

  test.each([['escape'], ['1'], ['left']])('%s brings the text back', key => {
    const state = press(moved, key);
    expect([state.focus, previewed(state).place]).toEqual(['article', 0]);
    const again = press(state, '3');
    expect(previewed(again)).toBe(again);
  });

  test('Enter goes there, and back is where one was', () => {
    const state = press(moved, 'enter');
    expect([state.place, previewed(state)]).toEqual([at('“Number 6'), state]);
    expect(press(state, 'ctrl+o').place).toBe(0);
  });

  test('steps go on from what is shown', () => {
    expect(press(moved, 's').place).toBe(at('“Number 7'));
  });

  test('a filter shows the first that fits', () => {
    const filtered = type(press(moved, '/'), 'number 9');
    expect(previewed(filtered).place).toBe(at('“Number 9'));
  });
});

test('moving among the names shows where each is next, selected', () => {
  const state = press(open(), '2', 'j');
  expect(state.track).toBeNull();
  expect(selectedEntity(previewed(state))?.name).toBe('Tom Baker');
  expect(previewed(state).place).toBe(at('Tom Baker'));
});
