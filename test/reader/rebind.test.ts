import {describe, expect, test} from 'vitest';
import {type Command, collisions, type Keymap, keymap} from '../../source/reader/keymap.ts';
import {rebind} from '../../source/reader/rebind.ts';

const keysOf = (bindings: Keymap, command: Command): readonly string[] =>
  bindings.find(binding => binding.command === command)?.keys ?? [];

describe('the keys that a person gives', () => {
  test.each([
    ['e', ['e', 'j', 'down']],
    [
      ['e', 'ctrl+e'],
      ['e', 'ctrl+e', 'j', 'down'],
    ],
    [
      ['j', 'e'],
      ['j', 'e', 'down'],
    ],
    ['-j', ['down']],
    [['-j', '-down', 'e'], ['e']],
    [['-'], ['-', 'j', 'down']],
    [[], []],
  ])('%j are added to those that there are, first; with "-" they are taken away', (given, keys) => {
    const {keymap: bound, faults} = rebind(keymap, {rowDown: given});
    expect([keysOf(bound, 'rowDown'), faults]).toEqual([keys, []]);
  });

  test('may be those that another command gives up, in whatever order', () => {
    const {keymap: bound, faults} = rebind(keymap, {rowDown: 'n', stepForward: ['-n', '.']});
    expect(faults).toEqual([]);
    expect(keysOf(bound, 'rowDown')).toEqual(['n', 'j', 'down']);
    expect(keysOf(bound, 'stepForward')).toEqual(['.']);
  });

  test.each([
    [{fly: ['f']}, 'fly', 'there is no command "fly" ("onrecord --help keys" lists them)'],
    [{rowDown: ['hyper+j']}, 'rowDown', 'there is no key "hyper+j"'],
    [{rowDown: [7]}, 'rowDown', 'there is no key 7'],
    [{rowDown: 7}, 'rowDown', 'give it a key or a list of keys'],
    [{rowDown: ['k']}, 'rowDown', 'k is a key of rowUp ("rowUp": "-k" frees it)'],
    [{rowDown: ['] q']}, 'rowDown', ']q is a key of nextQuote ("nextQuote": "-] q" frees it)'],
    [{rowDown: [']']}, 'rowDown', '] is a key of nextQuote ("nextQuote": "-]" frees it)'],
  ])('%j: one line says what is wrong, and the rest holds', (wrong, command, message) => {
    const {keymap: bound, faults} = rebind(keymap, {...wrong, nextQuote: 'K'});
    expect(faults).toEqual([{command, message}]);
    expect(keysOf(bound, 'rowDown')).toEqual(['j', 'down']);
    expect(keysOf(bound, 'nextQuote')).toContain('K');
    expect(collisions(bound)).toEqual([]);
  });

  test('are kept where others of the same command are wrong', () => {
    const {keymap: bound} = rebind(keymap, {rowDown: ['e', 'hyper+j', 'k']});
    expect(keysOf(bound, 'rowDown')).toEqual(['e', 'j', 'down']);
  });

  test('do not collide with one another', () => {
    const {keymap: bound, faults} = rebind(keymap, {rowDown: 'K', rowUp: 'K'});
    expect(faults).toHaveLength(1);
    expect(collisions(bound)).toEqual([]);
  });
});
