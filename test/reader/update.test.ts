import {describe, expect, test} from 'vitest';
import {analyzeDocument} from '../../source/analysis/analyze.ts';
import {documentFromText} from '../../source/import/document.ts';
import {passes} from '../../source/model/analysis.ts';
import {selectedEntity} from '../../source/reader/selectors.ts';
import {openReader, type ReaderState, type Size} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';

const text = [
  'Ellen Ward, the mayor of Leeds, opened the bridge on Monday.',
  '“The bridge will carry ten thousand people a day,” she said. “It is safe.”',
  'Tom Baker, an engineer, said the bridge was not safe.',
  '“Nobody asked me,” Baker said.',
  'Ward left early.',
].join('\n');

const document = documentFromText(text, {kind: 'stdin'});
const analysis = analyzeDocument(document);

const open = (size: Size = {columns: 120, rows: 40}): ReaderState =>
  update(openReader(document, size), {kind: 'analysed', analysis, done: [...passes]})[0];

/** The state after some keys, all pressed at once. */
const press = (state: ReaderState, ...keys: string[]): ReaderState =>
  keys.reduce((now, key) => update(now, {kind: 'key', key, at: 0})[0], state);

const at = (words: string): number => text.indexOf(words);

describe('keys in the text', () => {
  test.each([
    ['Tab takes the first name', ['tab'], 'Ellen Ward'],
    ['s steps to the first quote', ['s'], '“The bridge'],
    ['s s steps to the second piece', ['s', 's'], '“It is safe'],
    ['S after the first comes to the last', ['s', 'S'], '“Nobody'],
    ['] q is s', [']', 'q'], '“The bridge'],
    ['} goes to the next paragraph', ['}', '}'], 'Tom Baker'],
    ['ctrl+o undoes a jump', ['s', 's', 'ctrl+o'], '“The bridge'],
    ['L goes forward again', ['s', 's', 'ctrl+o', 'L'], '“It is safe'],
    ['G goes to the end', ['G'], 'Ward left'],
    ['a key without meaning does nothing', ['s', 'ctrl+x'], '“The bridge'],
  ])('%s', (_, keys, words) => {
    expect(press(open(), ...keys).place).toBe(at(words));
  });

  test('n steps through everything that stands for the selected one', () => {
    const state = press(open(), 'tab');
    const entity = selectedEntity(state);
    expect(entity?.name).toBe('Ellen Ward');
    const places = entity?.mentions.map(({span}) => span.start) ?? [];
    expect(places.length).toBeGreaterThan(2);
    expect(press(state, 'n').place).toBe(places[1]);
    expect(press(state, 'n', 'N').place).toBe(places[0]);
    expect(press(state, 'N').place).toBe(places.at(-1));
  });

  test('Enter opens the card, q closes it, and only then quits', () => {
    const card = press(open(), 'tab', 'enter');
    expect(card.side).toBe('card');
    const [closed, effects] = update(card, {kind: 'key', key: 'q', at: 0});
    expect([closed.side, effects]).toEqual([null, []]);
    expect(update(closed, {kind: 'key', key: 'q', at: 0})[1]).toEqual([{kind: 'quit'}]);
  });

  test('Esc clears the selection and never quits', () => {
    const [state, effects] = update(press(open(), 'tab'), {kind: 'key', key: 'escape', at: 0});
    expect([state.track, effects]).toEqual([null, []]);
    expect(update(state, {kind: 'key', key: 'escape', at: 0})[1]).toEqual([]);
  });

  test('y copies the current quote, Y with who said it and where', () => {
    const state = press(open(), 's', 's', 's');
    expect(update(state, {kind: 'key', key: 'y', at: 0})[1]).toMatchObject([
      {kind: 'copy', text: '“Nobody asked me,”'},
    ]);
    const [effect] = update(state, {kind: 'key', key: 'Y', at: 0})[1];
    expect(effect).toMatchObject({
      text: expect.stringContaining('— Tom Baker, standard input, ¶4'),
    });
  });
});

describe('searching', () => {
  const type = (state: ReaderState, value: string) => update(state, {kind: 'typed', value})[0];

  test('moves to the first match as it is typed, and back when it is cancelled', () => {
    const start = press(open(), '}');
    const typed = type(press(start, '/'), 'not safe');
    expect(typed.place).toBe(at('not safe'));
    expect(press(typed, 'escape').place).toBe(start.place);
  });

  test('Enter keeps the match; n steps on, ctrl+o goes back to before', () => {
    const found = press(type(press(open(), '/'), 'bridge'), 'enter');
    expect(found.place).toBe(at('bridge'));
    expect(press(found, 'n').place).toBe(text.indexOf('bridge', at('bridge') + 1));
    expect(press(found, 'ctrl+o').place).toBe(0);
  });

  test('the finder goes to what it found, and drops what comes too late', () => {
    const finding = type(press(open(), 'o'), '@baker');
    expect(selectedEntity(press(finding, 'enter'))?.name).toBe('Tom Baker');
    const stale = {kind: 'matched', query: '@war', matches: [{index: 0, ranges: []}]} as const;
    expect(update(finding, stale)[0]).toBe(finding);
  });

  test.each([
    [':¶3', 'Tom Baker'],
    [':100%', 'Ward left'],
  ])('%s goes there', (query, words) => {
    const {place} = press(type(press(open(), ':'), query), 'enter');
    expect(place).toBeGreaterThanOrEqual(at(words));
  });
});

describe('what happens meanwhile', () => {
  test('a resize keeps the place', () => {
    const state = press(open(), 's', 's');
    const [narrow] = update(state, {kind: 'resized', size: {columns: 40, rows: 12}});
    expect(narrow.place).toBe(state.place);
  });

  test('an analysis that arrives moves nothing and keeps who is selected', () => {
    const state = press(open(), 'tab', 'n');
    const again = analyzeDocument(document);
    const [next] = update(state, {kind: 'analysed', analysis: again, done: [...passes]});
    expect(next.place).toBe(state.place);
    expect(selectedEntity(next)?.name).toBe('Ellen Ward');
  });

  test('an analysis that fails leaves the text and says so', () => {
    const [state] = update(open(), {kind: 'analysisFailed', message: 'the analysis ended early'});
    expect(state.status.failure).toBe('the analysis ended early');
  });

  test('on a screen that is too small one can still leave', () => {
    const tiny = open({columns: 20, rows: 5});
    expect(update(tiny, {kind: 'key', key: 'j', at: 0})[0].place).toBe(0);
    expect(update(tiny, {kind: 'key', key: 'q', at: 0})[1]).toEqual([{kind: 'quit'}]);
  });
});
