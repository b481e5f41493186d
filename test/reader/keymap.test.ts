import {describe, expect, test} from 'vitest';
import {collisions, keymap, resolve, showKeys} from '../../source/reader/keymap.ts';

describe('the keymap', () => {
  test('gives no key two meanings', () => {
    expect(collisions(keymap)).toEqual([]);
  });

  test('says so when a key has two meanings, or begins a chord elsewhere', () => {
    const [row] = keymap;
    const other = {...row, command: 'top'} as (typeof keymap)[number];
    expect(collisions([...keymap, {...other, keys: ['s']}])).toHaveLength(1);
    expect(collisions([...keymap, {...other, keys: [']']}])).not.toEqual([]);
  });

  test.each([
    ['j', null, {kind: 'command', command: 'rowDown'}],
    [']', null, {kind: 'chord', key: ']'}],
    ['q', ']', {kind: 'command', command: 'nextQuote'}],
    ['ctrl+x', null, {kind: 'none'}],
  ] as const)('reads %s after %s', (key, chord, expected) => {
    expect(resolve(keymap, 'text', key, chord)).toEqual(expected);
  });

  test.each([
    ['ctrl+d', '^D'],
    ['shift+tab', 'Shift-Tab'],
    ['] q', ']q'],
    ['f1', 'F1'],
  ])('shows %s as %s', (keys, shown) => {
    expect(showKeys(keys)).toBe(shown);
  });
});
