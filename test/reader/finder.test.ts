import {describe, expect, test} from 'vitest';
import {documentFromText} from '../../source/import/document.ts';
import {textOf} from '../../source/model/span.ts';
import {
  entryOf,
  exactMatches,
  type FinderEntry,
  finderEntries,
  finderResults,
  parseQuery,
  placeQuery,
  prefixes,
} from '../../source/reader/finder.ts';
import {finderView} from '../../source/reader/finder-view.ts';
import {fold} from '../../source/reader/fold.ts';
import {helpView} from '../../source/reader/help.ts';
import type {Line} from '../../source/reader/lines.ts';
import {percent} from '../../source/reader/selectors.ts';
import {update} from '../../source/reader/update.ts';
import {openerOf, openText, press, type} from './opened.ts';

const text = [
  'Ellen Ward, the mayor of Leeds, opened the bridge on Monday.',
  '“The bridge is safe,” Ward said.',
  'What comes next',
  'Tom Baker, an engineer, said the bridge was not safe.',
].join('\n\n');

const plain = documentFromText(text, {kind: 'stdin'});
const open = await openerOf({
  ...plain,
  blocks: plain.blocks.map((block, at) =>
    at === 2 ? {kind: 'heading', level: 2, span: block.span, marks: []} : block,
  ),
});
const state = open();

/** The texts that the finder offers for what was typed, best first. */
const offered = (value: string): string[] => {
  const finding = type(press(state, 'o'), value);
  return finderResults(finding).map(match => entryOf(finding, match)?.text ?? '');
};

const textOfLine = ({segments}: Line): string => segments.map(one => one.text).join('');

const entries = (...texts: string[]): FinderEntry[] =>
  texts.map((words, index) => ({
    index,
    kind: 'claim',
    text: words,
    detail: '',
    folded: fold(words),
    target: {kind: 'place', offset: 0},
  }));

describe('what fits best', () => {
  test('is the whole text, then its beginning, a word’s beginning, anything', () => {
    const list = entries('Embargoed', 'The bar', 'Barge', 'Bar', 'Debar the bar');
    expect(exactMatches(list, 'bar').map(({index}) => list[index]?.text)).toEqual([
      'Bar',
      'Barge',
      'The bar',
      'Debar the bar',
      'Embargoed',
    ]);
  });

  test('is a name before a claim that begins with a part of it, the very name first', () => {
    const named = (text: string, index: number): FinderEntry => ({
      ...(entries(text)[0] as FinderEntry),
      kind: 'entity',
      index,
    });
    const list = [
      ...entries('Trump has gone', 'The Trump directive'),
      named('Trump Tower', 2),
      named('Donald Trump · Trump', 3),
    ];
    const found = (query: string) => exactMatches(list, query).map(({index}) => index);
    expect(found('trump')).toEqual([3, 0, 2, 1]);
    expect(
      exactMatches(list.slice(2).concat(list.slice(0, 2)), 'trum').map(one => one.index),
    ).toEqual([2, 3, 0, 1]);
  });

  test('says which letters fit', () => {
    const list = entries('Peña Nieto said “no”');
    const [match] = exactMatches(list, 'nieto');
    expect(match?.ranges.map(range => textOf(list[0]?.text ?? '', range))).toEqual(['Nieto']);
    expect(exactMatches(list, 'pena')[0]?.ranges).toEqual([{start: 0, end: 4}]);
  });

  test('stays before what fits only nearly', () => {
    const finding = type(press(state, 'o'), 'ward');
    const exact = finderResults(finding);
    const fuzzy = [{index: finderEntries(finding).length - 1, ranges: []}, ...exact.slice(0, 1)];
    const [after] = update(finding, {kind: 'matched', query: 'ward', matches: fuzzy});
    expect(finderResults(after)).toEqual([...exact.slice(0, -1), fuzzy[0], exact.at(-1)]);
  });
});

describe('a command', () => {
  test.each([
    [':q', 'quit'],
    [':quit', 'quit'],
    [':e', 'edit'],
    [':edit', 'edit'],
    [':h', 'help'],
    [':rowdown', 'rowDown'],
    [':text', 'textOnly'],
  ])('%s is found by its name, its short one too: %s', (value, command) => {
    const finding = type(press(state, ':'), value);
    const [first] = finderResults(finding);
    expect(first && entryOf(finding, first)?.target).toEqual({kind: 'command', command});
  });

  test(':q quits', () => {
    const finding = type(press(state, ':'), ':q');
    expect(update(finding, {kind: 'key', key: 'enter', at: 0})[1]).toEqual([{kind: 'quit'}]);
  });

  test(':w says why there is nothing to write, before and after Enter', () => {
    expect(offered(':w')[0]).toBe('There is nothing to write: onrecord never changes the text.');
    const said = press(type(press(state, ':'), ':w'), 'enter');
    expect([said.prompt, said.place]).toEqual([null, 0]);
    expect(said.message).toContain('nothing to write');
  });

  test('comes after everything that one can go to, unless one asks for commands', () => {
    const finding = type(press(state, 'o'), 'the');
    const kinds = finderResults(finding).map(match => entryOf(finding, match)?.kind);
    const first = kinds.indexOf('command');
    expect(first).toBeGreaterThan(0);
    expect(new Set(kinds.slice(first))).toEqual(new Set(['command', 'extra']));
    expect(kinds.at(-1)).toBe('extra');
  });
});

describe(':help', () => {
  const asked = (value: string) => press(type(press(state, ':'), value), 'enter');

  test.each([
    [':help quotes', 'quotes'],
    [':h q', 'quit'],
    [':help textOnly', 'textOnly'],
  ])('%s opens the help at that command', (value, command) => {
    const help = asked(value);
    expect([help.prompt, help.helpOn]).toEqual([null, command]);
    const {help: does} = state.keymap.find(one => one.command === command) ?? {help: ''};
    const small = press(type(press(open({columns: 80, rows: 12}), ':'), value), 'enter');
    const shown = helpView(small).map(textOfLine);
    expect(shown.find(row => row.startsWith('▸'))).toContain(does.split(' ')[0]);
  });

  test(':help alone opens it at its beginning, with nothing marked', () => {
    expect(asked(':help')).toMatchObject({help: 0, helpOn: null});
  });
});

describe('the last row', () => {
  test.each([
    ['bridge', 'bridge'],
    ['@bridge', 'bridge'],
    [' The bridge ', 'The bridge'],
  ])('for “%s” searches the text for “%s”', (value, words) => {
    expect(offered(value).at(-1)).toBe(`search the text for “${words}”`);
    const finding = type(press(state, 'o'), value);
    const last = press(finding, ...Array<string>(200).fill('down'));
    const found = press(last, 'enter');
    expect(found.track).toMatchObject({kind: 'search', query: words});
    expect(found.place).toBe(text.indexOf(words));
    expect(press(found, 'ctrl+o').place).toBe(0);
  });

  test('says so where the words are not in the text', () => {
    const finding = type(press(state, 'o'), 'zorro');
    expect(press(finding, 'enter')).toMatchObject({
      prompt: null,
      track: null,
      message: '“zorro” is not in the text.',
    });
  });

  test.each([[''], [':'], ['@'], [':quit']])('is none for “%s”', value => {
    expect(offered(value).join()).not.toContain('search the text for');
  });
});

describe('a first sign narrows', () => {
  test.each(Object.entries(prefixes))('%s to one kind', (sign, kind) => {
    const finding = type(press(state, 'o'), sign);
    const kinds = finderResults(finding).map(({index}) => finderEntries(finding)[index]?.kind);
    expect(new Set(kinds)).toEqual(new Set([kind]));
  });

  test.each([
    ['@ward', 'Ellen Ward'],
    ['"safe', 'The bridge is safe,'],
    ['#next', 'What comes next'],
    [':down half', 'down half a page'],
  ])('%s finds %s', (value, words) => {
    expect(offered(value)[0]).toContain(words);
  });

  test('" to what stands between quotation marks, as the list of quotes has it', () => {
    const finding = type(press(state, 'o'), '"');
    const said = state.analysis.quotes.filter(({kind}) => kind === 'direct' || kind === 'partial');
    expect(state.analysis.quotes.length).toBeGreaterThan(said.length);
    expect(finderResults(finding)).toHaveLength(said.length);
  });

  test('and the words after it are folded', () => {
    expect(parseQuery('@ Peña ')).toEqual({kind: 'entity', query: 'pena'});
    expect(parseQuery('Peña')).toEqual({kind: null, query: 'pena'});
  });

  test('@ offers nobody who is not there', () => {
    expect(offered('@zorro')).toEqual(['search the text for “zorro”']);
  });
});

describe('a number is a place', () => {
  test.each([
    [':¶2', text.indexOf('“The bridge')],
    [':4', text.indexOf('Tom Baker')],
    [': p4', text.indexOf('Tom Baker')],
    [':0', 0],
    [':12', text.length],
    [':', null],
    ['50%', null],
    [':1%2', null],
  ])('%s', (value, place) => {
    expect(placeQuery(state, value)).toBe(place);
  });
});

describe('a share of the text is the place that the header gives for it', () => {
  const words = 'The bridge was not safe, Tom Baker said. ';
  const texts = {
    'one long paragraph': words.repeat(60),
    'a long last paragraph': `${words}\n\n${words.repeat(60)}`,
    'a short last paragraph': `${words.repeat(60)}\n\n${words}`,
  };

  test.each(Object.entries(texts))('with %s', async (_, long) => {
    const opened = await openText(long);
    for (const share of [0, 1, 25, 50, 75, 99, 100]) {
      const there = press(type(press(opened, ':'), `:${share}%`), 'enter');
      expect(percent(there)).toBe(share);
    }
    expect(placeQuery(opened, ':999%')).toBe(placeQuery(opened, ':100%'));
    expect(percent(press(opened, 'G'))).toBe(100);
  });
});

describe('the list', () => {
  test('keeps the chosen one in view, and the cursor on what there is', () => {
    let finding = type(press(state, 'o'), ':');
    for (let down = 0; down < 300; down++) {
      const {rows} = finderView(finding);
      const cursor = finding.prompt?.kind === 'finder' ? finding.prompt.cursor : -1;
      expect(rows.map(({match}) => match)).toContain(cursor);
      finding = press(finding, 'down');
    }
    expect(finding.prompt).toMatchObject({cursor: finderResults(finding).length - 1});
    expect(press(finding, 'down').prompt).toEqual(finding.prompt);
  });
});
