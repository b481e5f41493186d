import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {keyName} from '../../source/model/key.ts';
import {createDecoder} from '../../source/terminal/decode.ts';
import type {InputEvent} from '../../source/terminal/events.ts';
import {maximumPaste} from '../../source/terminal/paste.ts';

const decode = (...chunks: readonly string[]): InputEvent[] => {
  const decoder = createDecoder();
  return [...chunks.flatMap(chunk => decoder.push(chunk)), ...decoder.flush()];
};

/** Events as short words, so that a table reads as a table. */
const words = (events: readonly InputEvent[]): string[] => events.map(word);

function word(event: InputEvent): string {
  switch (event.kind) {
    case 'key':
      return keyName(event.key);
    case 'paste':
      return `paste ${JSON.stringify(event.text)}`;
    case 'reply':
      return event.reply.kind === 'cursor' ? `cursor ${event.reply.column}` : event.reply.kind;
    case 'mouse': {
      const what =
        event.action === 'wheel'
          ? event.direction
          : event.action === 'move'
            ? ''
            : ` ${event.button}`;
      return `${event.action} ${what.trim()} ${event.column},${event.row}`;
    }
  }
}

const keys: readonly (readonly [string, string])[] = [
  ['j', 'j'],
  ['G', 'G'],
  ['é', 'é'],
  ['👍', '👍'],
  [' ', 'space'],
  ['\r', 'enter'],
  ['\n', 'ctrl+j'],
  ['\t', 'tab'],
  ['\u007F', 'backspace'],
  ['\b', 'backspace'],
  ['\u0000', 'ctrl+space'],
  ['\u0004', 'ctrl+d'],
  ['\u001D', 'ctrl+]'],
  ['\u001Bq', 'alt+q'],
  ['\u001BQ', 'alt+Q'],
  ['\u001B\r', 'alt+enter'],
  ['\u001B\u0004', 'ctrl+alt+d'],
  ['\u001B[A', 'up'],
  ['\u001BOA', 'up'],
  ['\u001B[1;3D', 'alt+left'],
  ['\u001B[1;5C', 'ctrl+right'],
  ['\u001B[1;2F', 'shift+end'],
  ['\u001B\u001B[D', 'alt+left'],
  ['\u001B\u001BOD', 'alt+left'],
  ['\u001B[Z', 'shift+tab'],
  ['\u001B[5~', 'pageup'],
  ['\u001B[6;5~', 'ctrl+pagedown'],
  ['\u001B[H', 'home'],
  ['\u001B[1~', 'home'],
  ['\u001B[8~', 'end'],
  ['\u001B[3~', 'delete'],
  ['\u001BOP', 'f1'],
  ['\u001B[11~', 'f1'],
  ['\u001B[[A', 'f1'],
  ['\u001B[1;2R', 'shift+f3'],
  ['\u001B[24~', 'f12'],
  ['\u001B[a', 'shift+up'],
  ['\u001BOd', 'ctrl+left'],
  ['\u001B[5$', 'shift+pageup'],
  ['\u001B[5^', 'ctrl+pageup'],
  ['\u001BO5A', 'ctrl+up'],
  ['\u001BOM', 'enter'],
  ['\u001B[27u', 'escape'],
  ['\u001B[106u', 'j'],
  ['\u001B[106;2u', 'J'],
  ['\u001B[49:33;2u', '!'],
  ['\u001B[100;5u', 'ctrl+d'],
  ['\u001B[105;5u', 'tab'],
  ['\u001B[113;3u', 'alt+q'],
  ['\u001B[27;5;46~', 'ctrl+.'],
  ['\u001B[32;2u', 'shift+space'],
  ['\u001B[57414u', 'enter'],
  ['\u001B[1;1:2A', 'up'],
];

/** Sequences that are known to end, and stand for nothing. */
const swallowed: readonly string[] = [
  '\u001B[1;1:3A',
  '\u001B[106;1:3u',
  '\u001B[106;9u',
  '\u001B[57441u',
  '\u001B[0n',
  '\u001B[?2004;1$y',
  '\u001B[>41;354;0c',
  '\u001B[999z',
  '\u001B[?1;2;4u',
  '\u001BOz',
  '\u001B]10;rgb:ffff/ffff/ffff\u0007',
  '\u001B]11;what is this\u001B\\',
  '\u001B]52;c;cXVpdA==\u001B\\',
  '\u001BP>|XTerm(354)\u001B\\',
  '\u001B_Gi=31;OK\u001B\\',
  '\u0085',
];

const reports: readonly (readonly [string, string])[] = [
  ['\u001B[<0;1;1M', 'press left 0,0'],
  ['\u001B[<2;120;40m', 'release right 119,39'],
  ['\u001B[<32;300;7M', 'drag left 299,6'],
  ['\u001B[<35;3;4M', 'move  2,3'],
  ['\u001B[<64;10;10M', 'wheel up 9,9'],
  ['\u001B[<65;10;10M', 'wheel down 9,9'],
  ['\u001B[<128;10;10M', 'press back 9,9'],
  ['\u001B[M !!', 'press left 0,0'],
  ['\u001B[M#+%', 'release left 10,4'],
  ['\u001B]11;rgb:1e1e/1e1e/2e2e\u0007', 'background'],
  ['\u001B]11;rgb:ff/ff/ff\u001B\\', 'background'],
  ['\u009D11;#ffffff\u009C', 'background'],
  ['\u001B[?62;22;52c', 'attributes'],
  ['\u001B[12;40R', 'cursor 39'],
  ['\u001B[2;1R', 'cursor 0'],
  ['\u001B[I', 'focus'],
  ['\u001B[O', 'focus'],
  ['\u001B[200~two\rlines\u001B[A q\u001B[201~', 'paste "two\\nlines[A q"'],
  ['\u001B[200~\u001B[201~', 'paste ""'],
];

describe('the decoder', () => {
  it.each(keys)('reads %j as %s', (sequence, name) => {
    expect(words(decode(sequence))).toEqual([name]);
  });

  it.each(reports)('reads %j as %s', (sequence, name) => {
    expect(words(decode(sequence))).toEqual([name]);
  });

  it.each(swallowed)('makes no keys of %j', sequence => {
    expect(words(decode(sequence, 'x'))).toEqual(['x']);
  });

  it.each([
    ['operating system command', `\u001B]0;${'q'.repeat(10_000)}\u0007`],
    ['control sequence', `\u001B[${'1;'.repeat(5000)}A`],
    ['keypad sequence', `\u001BO${'1;'.repeat(5000)}A`],
  ])('makes no keys of an endless %s', (_, sequence) => {
    expect(words(decode(sequence, 'x'))).toEqual(['x']);
  });

  it('makes one key of every character that arrives in one read', () => {
    expect(words(decode('jjj]qn\r'))).toEqual(['j', 'j', 'j', ']', 'q', 'n', 'enter']);
  });

  it('holds a lone Esc until it is told that nothing follows', () => {
    const decoder = createDecoder();
    expect(decoder.push('\u001B')).toEqual([]);
    expect(decoder.pending).toBe('key');
    expect(words(decoder.flush())).toEqual(['escape']);
    expect(decoder.pending).toBe('nothing');
    expect(words(decoder.push('j'))).toEqual(['j']);
  });

  it.each([
    ['\u001B\u001B', ['escape', 'escape']],
    ['\u001B\u001B\u001B[A', ['escape', 'alt+up']],
    ['\u001B\u001Bj', ['escape', 'alt+j']],
    ['\u001B[', ['alt+[']],
    ['\u001BO', ['alt+O']],
    ['\u001B]', ['alt+]']],
    ['\u001B[\r', ['alt+[', 'enter']],
    ['\u001B[1;\u001B[A', ['up']],
    ['\u001B[1;5', []],
    ['\u001B]11;rgb:', []],
    ['\u001B]11;rgb:\u001B', ['escape']],
    ['\u001B]11;rg\u001B[A', ['up']],
    ['\u001B]11;rg\u0018j', ['j']],
    ['\u001B\u001B]11;#ffffff\u0007', ['escape', 'background']],
    ['\u001B\u001B[<0;1;1M', ['escape', 'press left 0,0']],
    ['\u001B[200~cut off', ['paste "cut off"']],
  ])('decides %j by what has come', (input, expected) => {
    expect(words(decode(input))).toEqual(expected);
  });

  it('waits for the rest of a report without making keys of it', () => {
    const decoder = createDecoder();
    decoder.push('\u001B]11;rgb:00');
    expect(decoder.pending).toBe('sequence');
    expect(words(decoder.push('00/0000/0000\u001B\\q'))).toEqual(['background', 'q']);
  });

  it('keeps a bounded part of a paste and says that there was more', () => {
    const [event] = decode(`\u001B[200~${'a'.repeat(maximumPaste + 10)}\u001B[201~`);
    expect(event).toMatchObject({kind: 'paste', truncated: true});
    expect(event?.kind === 'paste' && event.text.length).toBe(maximumPaste);
  });

  it('reads a colour in any of its lengths', () => {
    const [event] = decode('\u001B]11;rgb:ffff/80/0\u0007');
    expect(event).toEqual({
      kind: 'reply',
      reply: {kind: 'background', color: {red: 1, green: 128 / 255, blue: 0}},
    });
  });
});

describe('the decoder, whatever comes', () => {
  const token = fc.constantFrom(
    ...keys.map(([sequence]) => sequence),
    ...reports.map(([sequence]) => sequence),
    ...swallowed,
  );
  const fragment = fc.oneof(
    token,
    fc.string({unit: 'binary', maxLength: 8}),
    fc.constantFrom(
      '\u001B',
      '\u001B[',
      '[',
      '<',
      ';',
      '1',
      'M',
      '~',
      '\u001B[200~',
      '\u0007',
      '$',
    ),
  );
  const input = fc.array(fragment, {maxLength: 12}).map(parts => parts.join(''));

  it('gives the same events however the input is cut', () => {
    fc.assert(
      fc.property(input, fc.array(fc.nat(), {maxLength: 8}), (text, cuts) => {
        const places = cuts.map(cut => cut % (text.length + 1)).sort((a, b) => a - b);
        const chunks = [0, ...places].map((start, index) => text.slice(start, places[index]));
        expect(decode(...chunks)).toEqual(decode(text));
        expect(decode(...text.split(''))).toEqual(decode(text));
      }),
      {numRuns: 500},
    );
  });

  it('loses no event of sequences that follow each other', () => {
    fc.assert(
      fc.property(fc.array(token, {maxLength: 20}), tokens => {
        expect(decode(tokens.join(''))).toEqual(tokens.flatMap(one => decode(one)));
      }),
      {numRuns: 500},
    );
  });

  it('never throws and never makes a key of a control character', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), text => {
        for (const event of decode(text)) {
          if (event.kind === 'key') expect(event.key.name).not.toMatch(/[\p{Cc}\p{Cs}]/u);
          if (event.kind === 'paste') expect(event.text).not.toMatch(/(?![\n\t])\p{Cc}/u);
        }
      }),
      {numRuns: 2000},
    );
  });
});
