import {describe, expect, test} from 'vitest';
import {percent, selectedEntity} from '../../source/reader/selectors.ts';
import {update} from '../../source/reader/update.ts';
import {openerOfText, press} from './opened.ts';

const text = Array.from(
  {length: 30},
  (_, at) => `Ellen Ward came.\n\n“Number ${at + 1} is safe,” Ward said.`,
).join('\n\n');

const open = await openerOfText(text);

const times = (key: string, count: number): string[] => Array<string>(count).fill(key);

describe('a number before a command', () => {
  test.each([
    ['10j', ['1', '0', 'j'], times('j', 10)],
    ['7j', ['7', 'j'], times('j', 7)],
    ['20}', ['2', '0', '}'], times('}', 20)],
    ['5s', ['5', 's'], times('s', 5)],
    ['3n', ['tab', '3', 'n'], ['tab', 'n', 'n', 'n']],
    ['12n', ['tab', '1', '2', 'n'], ['tab', ...times('n', 12)]],
    ['9 down and 8 up', ['9', 'down', '8', 'up'], ['down']],
  ])('repeats it: %s', (_, keys, same) => {
    const state = press(open(), ...keys);
    expect(state.place).toBe(press(open(), ...same).place);
    expect([state.side, state.focus, state.count]).toEqual(['default', 'article', null]);
  });

  test.each([0, 5, 50, 73, 100])('goes %i per cent into the text', share => {
    const state = press(open(), 'G', ...String(share), '%');
    expect(percent(state)).toBe(share);
    expect(state.focus).toBe('article');
  });

  test('is one jump for back', () => {
    const state = press(open(), '}', '5', 's');
    expect(press(state, 'ctrl+o').place).toBe(press(open(), '}').place);
  });

  test('moves in a list as it does in the text', () => {
    const [later] = update(press(open(), '3'), {kind: 'key', key: '6', at: 2000});
    const [moved] = update(later, {kind: 'key', key: 'j', at: 2000});
    expect(moved.lists.quotes.cursor).toBe(6);
  });

  test('leaves alone what takes none', () => {
    const state = press(open(), 'tab', '5', 'enter');
    expect([state.focus, selectedEntity(state)?.name]).toEqual(['card', 'Ellen Ward']);
  });
});

describe('a digit that opens a pane', () => {
  test('does so at once, and the next key is meant for the pane', () => {
    const state = press(open(), '3', 'j', 'j');
    expect([state.side, state.lists.quotes.cursor, state.place]).toEqual(['quotes', 2, 0]);
    expect(press(open(), '3', '1', 's').place).toBe(press(open(), 's').place);
  });

  test('is no number any more after a second', () => {
    const [opened] = update(press(open(), 'tab'), {kind: 'key', key: '3', at: 0});
    const [later] = update(opened, {kind: 'key', key: 'n', at: 1000});
    expect(later.place).toBe(press(open(), 'tab', 'n').place);
    expect(later.side).toBe('quotes');
  });
});

test('% without a number says what it is for', () => {
  expect(press(open(), '%').message).toContain('50% goes to the middle');
});
