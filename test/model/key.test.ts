import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {canonicalKey, keyName, keyText, namedKeys, parseKeyName} from '../../source/model/key.ts';

describe('the notation of keys', () => {
  it.each([
    ['j', 'j'],
    ['G', 'G'],
    ['shift+g', 'G'],
    [' ', 'space'],
    ['Space', 'space'],
    ['Ctrl+D', 'ctrl+d'],
    ['alt+ctrl+x', 'ctrl+alt+x'],
    ['alt+Left', 'alt+left'],
    ['shift+Tab', 'shift+tab'],
    ['PgDn', 'pagedown'],
    ['esc', 'escape'],
    ['return', 'enter'],
    ['F12', 'f12'],
    ['+', '+'],
    ['ctrl++', 'ctrl++'],
    ['?', '?'],
    ['ctrl+i', 'tab'],
    ['ctrl+m', 'enter'],
  ])('reads %j as %s', (text, name) => {
    const key = parseKeyName(text);
    expect(key && keyName(key)).toBe(name);
  });

  it.each(['', 'ctrl+', 'hyper+x', 'f99', 'nosuchkey', 'jj', '\u001B', 'shift+1', 'ctrl+alt'])(
    'refuses %j',
    text => expect(parseKeyName(text)).toBeNull(),
  );

  it('comes back the same from every key that a terminal can send', () => {
    const name = fc.oneof(
      fc.constantFrom(...namedKeys),
      fc
        .string({unit: 'grapheme-composite', minLength: 1, maxLength: 1})
        .filter(text => [...text].length === 1 && !/[\p{Cc}\p{Cs}]/u.test(text)),
    );
    const key = fc.record({name, ctrl: fc.boolean(), alt: fc.boolean(), shift: fc.boolean()});
    fc.assert(
      fc.property(key.map(canonicalKey), sent => {
        expect(parseKeyName(keyName(sent))).toEqual(sent);
        expect(canonicalKey(sent)).toEqual(sent);
      }),
    );
  });

  it.each([
    ['j', 'j'],
    ['space', ' '],
    ['enter', null],
    ['ctrl+d', null],
    ['alt+j', null],
  ])('types %s as %j', (name, text) => {
    const key = parseKeyName(name);
    expect(key && keyText(key)).toBe(text);
  });
});
