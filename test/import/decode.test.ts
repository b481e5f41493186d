import {describe, expect, test} from 'vitest';
import {decode} from '../../source/import/decode.ts';

const words = 'She said “no” — twice. Ça coûte 3 €.';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
/** Of `words`, in Windows-1252. */
const windows1252 = Buffer.from('She said \x93no\x94 \x97 twice. \xc7a co\xfbte 3 \x80.', 'latin1');
const page = (charset: string, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<!doctype html><html><head><meta charset="${charset}"></head><body><p>`),
    body,
  ]);

describe('decode', () => {
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 LE with a byte order mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16 BE with a byte order mark', utf16be(`\ufeff${words}`)],
    ['UTF-16 LE without a mark', Buffer.from(words, 'utf16le')],
    ['UTF-16 BE without a mark', utf16be(words)],
  ])('reads %s, and is sure of it', (_, bytes) => {
    expect(decode(bytes)).toEqual({ok: true, text: words, warning: null});
  });

  test('reads Windows-1252 and says that it guessed', () => {
    const warning = 'not UTF-8: the encoding was guessed to be Windows-1252';
    expect(decode(windows1252)).toEqual({ok: true, text: words, warning});
  });

  test.each([
    ['windows-1252', windows1252, words],
    ['ISO-8859-1', windows1252, words],
    ['koi8-r', Buffer.from([0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]), 'привет'],
    ['Shift_JIS', Buffer.from([0x93, 0xfa, 0x96, 0x7b]), '日本'],
  ])('believes a page that declares %s', (charset, body, text) => {
    const result = decode(page(charset, body));
    expect(result.ok && result.text.endsWith(text)).toBe(true);
    expect(result.ok && result.warning).toBe(null);
  });

  test('believes the bytes rather than a page that declares what they are not', () => {
    const result = decode(page('iso-8859-1', Buffer.from('“naïve”')));
    expect(result.ok && result.text).toContain('“naïve”');
    const wrong = decode(page('utf-8', windows1252));
    expect(wrong.ok && wrong.text).toContain('“no”');
  });

  test('keeps UTF-8 with a few broken bytes, and says how many', () => {
    const bytes = Buffer.concat([Buffer.from(words), Buffer.from([0xff]), Buffer.from(' end')]);
    expect(decode(bytes)).toEqual({
      ok: true,
      text: `${words}\ufffd end`,
      warning: '1 place is not valid UTF-8 and shown as \ufffd',
    });
  });

  test('takes a CR for a line end where there is no other', () => {
    const result = decode(Buffer.from('one\rtwo\r'));
    expect(result.ok && result.text).toBe('one\ntwo\n');
  });

  test('reads text that quotes terminal escapes', () => {
    const text = 'To clear a screen, programs write \u001b[2J and then \u001b[H, or a NUL: \0.';
    expect(decode(Buffer.from(text))).toEqual({ok: true, text, warning: null});
  });

  test.each([
    ['an image', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0', 'latin1')],
    ['a PDF that is all ASCII', Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
    ['an office document', Buffer.from('PK\x03\x04\x14\0\x06\0mimetype', 'latin1')],
    [
      'an archive of text',
      Buffer.concat([
        Buffer.from('notes.txt'),
        Buffer.alloc(503),
        Buffer.from('words '.repeat(2000)),
      ]),
    ],
  ])('refuses %s as binary', (_, bytes) => {
    expect(decode(bytes)).toEqual({ok: false, reason: 'binary'});
  });

  test.each([
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0])],
    [
      'Cyrillic that declares no charset',
      Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4, 0x20, 0xcd, 0xc9, 0xd2]),
    ],
    [
      'Japanese that declares no charset',
      Buffer.from([0x93, 0xfa, 0x96, 0x7b, 0x8c, 0xea, 0x81, 0x42]),
    ],
  ])('refuses %s as unreadable', (_, bytes) => {
    expect(decode(bytes)).toEqual({ok: false, reason: 'encoding'});
  });
});
