import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {clean, cleanLine} from '../../source/import/clean.ts';

/** Written apart from the code under test: units that a terminal or an eye may be fooled by. */
function isHostile(unit: number): boolean {
  const isControl =
    (unit < 0x20 && unit !== 0x0a && unit !== 0x09) || (unit >= 0x7f && unit < 0xa0);
  const isBidi =
    unit === 0x061c || unit === 0x200e || unit === 0x200f || (unit >= 0x2066 && unit <= 0x206f);
  const isSeparatorOrOverride = unit >= 0x2028 && unit <= 0x202e;
  return isControl || isBidi || isSeparatorOrOverride || (unit >= 0xfff9 && unit <= 0xfffb);
}

const hostileUnits = Array.from({length: 0x10000}, (_, unit) => unit)
  .filter(isHostile)
  .map(unit => String.fromCharCode(unit));

const hostilePiece = fc.oneof(
  fc.constantFrom(...hostileUnits),
  fc.constantFrom(
    '\r\n',
    '\r',
    '\n',
    '\t',
    '\u001b[31m',
    '\u001b]0;title\u0007',
    '\u009d8;;',
    '\u009b2J',
  ),
  fc.constantFrom(
    '\ud83d',
    '\ude00',
    '😀',
    '👨‍👩‍👧',
    '\u{e0041}',
    '\u{e007f}',
    '\u{1f3f4}',
    '\ufe0f',
    '\u{e0100}',
  ),
  fc.string({unit: 'binary', maxLength: 4}),
  fc.string({unit: 'grapheme', maxLength: 4}),
  fc.integer({min: 0, max: 0xffff}).map(unit => String.fromCharCode(unit)),
);
const hostileText = fc.array(hostilePiece, {maxLength: 12}).map(pieces => pieces.join(''));

describe('clean', () => {
  test('leaves 100,000 hostile texts as long as they were, with nothing hostile in them', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const safe = clean(text);
        expect(safe.length).toBe(text.length);
        expect(safe.isWellFormed()).toBe(true);
        for (let at = 0; at < safe.length; at++) {
          if (isHostile(safe.charCodeAt(at))) throw new Error(`unit ${at} of ${escape(safe)}`);
        }
        expect(clean(safe)).toBe(safe);
      }),
      {numRuns: 100_000},
    );
  }, 120_000);

  test('keeps every unit that was safe where it was', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const safe = clean(text);
        for (let at = 0; at < text.length; at++) {
          const unit = text.charCodeAt(at);
          if (unit >= 0x20 && unit < 0x7f) expect(safe[at]).toBe(text[at]);
        }
      }),
      {numRuns: 2000},
    );
  });

  test.each([
    ['plain words', 'He said “no”.'],
    ['line feeds and tabs', 'a\n\tb'],
    ['no-break and soft signs', 'a\u00a0b\u00adc\u200bd'],
    ['emoji of several characters', '👨‍👩‍👧 ❤️ 1️⃣ 👍🏽'],
    [
      'the flag of Scotland, spelled with tag characters',
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    ],
    ['an ideograph with its variant', '葛\u{e0100}'],
    ['Arabic and Hebrew', 'قال شالوم שלום'],
  ])('leaves %s alone', (_, text) => {
    expect(clean(text)).toBe(text);
  });

  test.each([
    ['ESC', '\u001b[31mred', '␛[31mred'],
    ['8-bit CSI', '\u009b31mred', '\ufffd31mred'],
    ['backspace over what was written', 'yes\b\b\bno', 'yes␈␈␈no'],
    ['NUL and DEL', 'a\0b\u007f', 'a␀b␡'],
    ['the CR of a CRLF as a space', 'a\r\nb', 'a \nb'],
    ['a CR that would overwrite the line', 'innocent\rguilty', 'innocent␍guilty'],
    ['a direction override', 'user\u202etxt.exe', 'user\ufffdtxt.exe'],
    ['half an emoji', 'a\ud83d', 'a\ufffd'],
    ['a line separator as a line feed', 'a\u2028b\u2029c', 'a\nb\nc'],
    ['an annotation in hiding', 'a\ufff9b\ufffac\ufffb', 'a\ufffdb\ufffdc\ufffd'],
    ['words spelled in tag characters', 'hi\u{e0068}\u{e0069}', 'hi\ufffd\ufffd\ufffd\ufffd'],
    [
      'all but the first of variation selectors in a row',
      '😀\ufe0f\ufe01\u{e0123}',
      '😀\ufe0f\ufffd\ufffd\ufffd',
    ],
  ])('shows %s', (_, text, shown) => {
    expect(clean(text)).toBe(shown);
  });
});

describe('cleanLine', () => {
  test('puts everything on one line', () => {
    expect(cleanLine(' A\ttitle \r\n on\u2028two\n lines\u001b ')).toBe('A title on two lines␛');
  });

  test('holds no line feed, tab or space at an end, whatever it is given', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const line = cleanLine(text);
        expect(line).not.toMatch(/[\n\t]|^\s|\s$/);
        expect(cleanLine(line)).toBe(line);
      }),
      {numRuns: 5000},
    );
  });
});
