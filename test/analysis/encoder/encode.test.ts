import {describe, expect, test} from 'vitest';
import {encode, outputNames, type Stretch} from '../../../source/analysis/encoder/encode.ts';
import {pieceWidth} from '../../../source/analysis/encoder/piece-table.ts';
import type {Input, Output, Session} from '../../../source/analysis/encoder/runtime.ts';
import {type Window, windowsOf, windowsOver} from '../../../source/analysis/encoder/windows.ts';
import {type EncoderWords, splitWords} from '../../../source/analysis/encoder/words.ts';
import {vocabulary} from './vocabulary.ts';

/** A table in which a piece's row begins with its number. */
const pieces = {
  embed(ids: Int32Array) {
    const states = new Float32Array(ids.length * pieceWidth);
    for (const [at, id] of ids.entries()) states[at * pieceWidth] = id;
    return states;
  },
};

const numbersOf = (input: Input | undefined): number[] => {
  const data: Iterable<number | bigint> = input?.data ?? [];
  return Array.from(data, Number);
};

/** What the tower that says nothing but what it was given says of a piece. */
type Seen = readonly [piece: number, shape: number, place: number];

const echo = (inputs: Readonly<Record<string, Input>>): Record<string, Output> => {
  const states = numbersOf(inputs.pieces);
  const shapes = numbersOf(inputs.shapes);
  expect(inputs.shapes?.dims).toEqual([1, shapes.length]);
  expect(inputs.pieces?.dims).toEqual([1, shapes.length, pieceWidth]);
  const seen = shapes.map((shape, at) => [states[at * pieceWidth] ?? 0, shape, at]);
  const output = {data: Float32Array.from(seen.flat()), dims: [1, shapes.length, 3]};
  return Object.fromEntries(outputNames.map(name => [name, output]));
};

const towerOf = (run: (inputs: Readonly<Record<string, Input>>) => Record<string, Output>) => {
  const session: Session = {run: async inputs => run(inputs), release: async () => {}};
  return {pieces, session};
};

async function all(stretches: AsyncIterable<Stretch>): Promise<Stretch[]> {
  const found = [];
  for await (const stretch of stretches) found.push(stretch);
  return found;
}

async function read(words: EncoderWords, windows: readonly Window[]): Promise<Stretch[]> {
  return all(encode(words, windows, towerOf(echo)));
}

function seenOf({first, end, rows}: Stretch): Map<number, Seen> {
  const {width, values} = rows.links;
  return new Map(
    Array.from({length: end - first}, (_, at) => {
      const row = values.subarray(at * width, (at + 1) * width);
      return [first + at, [row[0] ?? 0, row[1] ?? 0, row[2] ?? 0]];
    }),
  );
}

const seen = (stretches: readonly Stretch[]): Map<number, Seen> =>
  new Map(stretches.flatMap(stretch => [...seenOf(stretch)]));

const long = 'Ms. Sheinbaum ruled out an intervention.\n'.repeat(200);

describe('the text tower', () => {
  test('reads a window between a start and an end that have no shape', async () => {
    const asked: Readonly<Record<string, Input>>[] = [];
    const tower = towerOf(inputs => {
      asked.push(inputs);
      return echo(inputs);
    });
    const words = splitWords('Sheinbaum said no', vocabulary);
    await all(encode(words, windowsOf(words), tower));
    expect(asked).toHaveLength(1);
    const ids = numbersOf(asked[0]?.pieces).filter((_, at) => at % pieceWidth === 0);
    expect(ids).toEqual([101, ...words.pieces, 102]);
    const [name = 0, said = 0, no = 0] = words.shapes;
    const ofName = Array.from({length: words.pieces.length - 2}, () => name);
    expect(ofName.length).toBeGreaterThan(1);
    expect(numbersOf(asked[0]?.shapes)).toEqual([0, ...ofName, said, no, 0]);
  });

  test('speaks for every word once, in order, by the word’s first piece', async () => {
    const words = splitWords(long, vocabulary);
    const windows = windowsOf(words);
    expect(windows.length).toBeGreaterThan(5);
    const whole = seen(await read(words, windows));
    expect([...whole.keys()]).toEqual(Array.from(words.starts.keys()));
    for (const [word, [piece, shape]] of whole) {
      expect(piece).toBe(words.pieces[words.firstPiece[word] ?? -1]);
      expect(shape).toBe(words.shapes[word]);
    }
  });

  test('says the same of a word whether a part of the text is read or all of it', async () => {
    const words = splitWords(long, vocabulary);
    const windows = windowsOf(words);
    const whole = seen(await read(words, windows));
    const part = seen(await read(words, windowsOver(words, windows, {start: 3000, end: 3400})));
    expect(part.size).toBeGreaterThan(50);
    expect(part.size).toBeLessThan(whole.size / 2);
    for (const [word, said] of part) expect(said).toEqual(whole.get(word));
  });

  test('reads nothing of an empty text, and nothing more when nobody listens', async () => {
    expect(await read(splitWords(' \n', vocabulary), [])).toEqual([]);
    let runs = 0;
    const tower = towerOf(inputs => {
      runs++;
      return echo(inputs);
    });
    const words = splitWords(long, vocabulary);
    for await (const {first} of encode(words, windowsOf(words), tower)) {
      expect(first).toBe(0);
      break;
    }
    expect(runs).toBe(1);
  });

  test.each([
    ['lacks an output', (): Record<string, Output> => ({})],
    [
      'speaks of the text as a whole',
      (): Record<string, Output> => ({names: {data: new Float32Array(9), dims: [1, 9]}}),
    ],
  ])('is refused where it %s', async (_, run) => {
    const words = splitWords('no', vocabulary);
    const encoding = all(encode(words, windowsOf(words), towerOf(run)));
    await expect(encoding).rejects.toThrow('the text tower gives no names of every piece');
  });
});
