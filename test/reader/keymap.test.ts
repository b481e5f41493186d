import {describe, expect, test} from 'vitest';
import {collisions, keymap, rebind, resolve, showKeys} from '../../source/reader/keymap.ts';

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

  test('takes the keys that a person gives', () => {
    const bound = rebind(keymap, {rowDown: ['e', 'ctrl+e'], nextQuote: 'K'});
    expect(bound.ok && resolve(bound.value, 'text', 'e', null)).toEqual({
      kind: 'command',
      command: 'rowDown',
    });
    expect(bound.ok && resolve(bound.value, 'text', 'j', null)).toEqual({kind: 'none'});
  });

  test.each([
    [{fly: ['f']}, 'no command "fly"'],
    [{rowDown: ['hyper+j']}, 'no key "hyper+j"'],
    [{rowDown: 7}, 'a key or a list of keys'],
    [{rowDown: ['k']}, 'two commands share k'],
  ])('says in one line what is wrong with %j', (keys, words) => {
    const bound = rebind(keymap, keys);
    expect(bound).toMatchObject({ok: false, message: expect.stringContaining(words)});
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
