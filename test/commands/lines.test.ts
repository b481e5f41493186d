import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Line, linesOf} from '../../source/commands/lines.ts';

async function* chunksOf(bytes: Uint8Array, sizes: readonly number[]) {
  let start = 0;
  for (const size of sizes) {
    yield bytes.subarray(start, start + size);
    start += size;
  }
  yield bytes.subarray(start);
}

async function read(bytes: Uint8Array, sizes: readonly number[], limit = 1e6) {
  const lines: Line[] = [];
  for await (const line of linesOf(chunksOf(bytes, sizes), limit)) lines.push(line);
  return lines;
}

describe('lines of a byte stream', () => {
  it.each([
    ['one\ntwo\n', ['one', 'two']],
    ['no end', ['no end']],
    ['', []],
    ['\n\nx', ['', '', 'x']],
    ['a\u2028b\n', ['a\u2028b']],
    ['crlf\r\n', ['crlf\r']],
  ])('reads %j', async (text, lines) => {
    expect(await read(Buffer.from(text), [])).toEqual(lines);
  });

  it('does not mind where the chunks are cut, not even inside a character', async () => {
    const cut = fc.array(fc.nat({max: 7}), {maxLength: 40});
    const lines = fc.array(
      fc.string({unit: 'binary'}).map(line => line.replaceAll('\n', '')),
      {
        minLength: 1,
      },
    );
    await fc.assert(
      fc.asyncProperty(lines, cut, async (wanted, sizes) => {
        const bytes = Buffer.from(wanted.map(line => `${line}\n`).join(''));
        const whole = wanted.map(line => Buffer.from(line).toString());
        expect(await read(bytes, sizes)).toEqual(whole);
      }),
    );
  });

  it('gives null for a line over the limit, whole lines around it', async () => {
    const bytes = Buffer.from(`ok\n${'x'.repeat(50)}\nfine\n`);
    expect(await read(bytes, [10, 10, 10, 10], 20)).toEqual(['ok', null, 'fine']);
  });
});
