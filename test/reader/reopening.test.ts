import {describe, expect, test} from 'vitest';
import {documentFromText} from '../../source/import/document.ts';
import {headerLine} from '../../source/reader/frame.ts';
import {rebind} from '../../source/reader/rebind.ts';
import type {ReaderState} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';
import {bridge, openerOfText, press, type} from './opened.ts';

const open = await openerOfText(bridge);

const reread = (state: ReaderState, text: string) =>
  update(state, {kind: 'reread', document: documentFromText(text, {kind: 'stdin'})});

const header = (state: ReaderState): string =>
  headerLine(state)
    .segments.map(({text}) => text)
    .join('');

describe('a file that has changed', () => {
  test('is said, and the header goes on saying it', () => {
    const [state] = update(open(), {kind: 'fileChanged'});
    expect(state.message).toBe('The file has changed. Press R to read it again.');
    expect(header(press(state, 'j'))).toContain('changed, R reads it again');
    expect(header(press({...state, size: {columns: 80, rows: 24}}, 'j'))).toContain('changed · ');
  });

  test('is said with the key that it has', () => {
    const {keymap} = rebind(open().keymap, {reload: ['X']});
    const [state] = update({...open(), keymap}, {kind: 'fileChanged'});
    expect(state.message).toContain('Press X to read it again');
  });

  test('R asks for it', () => {
    expect(update(open(), {kind: 'key', key: 'R', at: 0})[1]).toEqual([{kind: 'reread'}]);
  });
});

describe('a text that is read again', () => {
  const there = press(open(), 'G');

  test.each([
    ['with more before it', `It rained all day.\n\n${bridge}`],
    ['with less before it', bridge.slice(bridge.indexOf('Tom Baker'))],
    ['with its end rewritten', bridge.replace('was safe.', 'was not safe at all.')],
    [
      'with its beginning rewritten',
      bridge.replace('Ward said the bridge was safe', 'They said the bridge was safe'),
    ],
  ])('%s keeps the place', (_, text) => {
    const [state] = reread(there, text);
    const words = text.slice(state.place);
    expect(words).toMatch(/^(Ward|They) said|^the bridge was safe/);
  });

  test('whose place is gone stays as far from the beginning', () => {
    const [state] = reread(there, 'Nothing is left of it.');
    expect(state.place).toBeLessThanOrEqual('Nothing is left of it.'.length);
  });

  test('is analysed anew, and nothing of the old analysis is left', () => {
    const [state, effects] = reread(press(open(), 'tab', 'enter'), `It rained.\n\n${bridge}`);
    expect(effects).toEqual([{kind: 'analyse', window: null}]);
    expect(state.analysis.entities).toEqual([]);
    expect([state.track, state.card, state.focus, state.isOld]).toEqual([
      null,
      null,
      'article',
      false,
    ]);
  });

  test('keeps the search and the pane that is open', () => {
    const searching = press(type(press(open(), '3', '1', '/'), 'bridge'), 'enter');
    const [state] = reread(searching, `The bridge.\n\n${bridge}`);
    expect(state.side).toBe('quotes');
    const count = (one: ReaderState) => one.track?.kind === 'search' && one.track.matches.length;
    expect(count(state)).toBe(Number(count(searching)) + 1);
  });
});
