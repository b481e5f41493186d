import {readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import {expect, test} from 'vitest';
import {windowsOf} from '../../../source/analysis/encoder/windows.ts';
import {type EncoderWords, splitWords} from '../../../source/analysis/encoder/words.ts';
import {vocabulary} from './vocabulary.ts';

/*
What training/fixtures.py wrote: more than ten thousand lines of English, and of what English seldom
has, as the Python that trains the model reads them.
*/

type Row = {
  readonly text: string;
  readonly words: readonly number[];
  readonly shapes: string;
  readonly windows: readonly (readonly [number, number])[];
  readonly best: readonly number[];
};

const [first, ...lines] = gunzipSync(
  readFileSync(new URL('../../fixtures/words.jsonl.gz', import.meta.url)),
)
  .toString('utf8')
  .split('\n');
const pieces = new Map<string, readonly number[]>(Object.entries(JSON.parse(first ?? '').pieces));
const rows: readonly Row[] = lines.map(line => JSON.parse(line));

test('the fixture is the ten thousand lines that it is meant to be', () => {
  const filled = rows.flatMap(({text}) => text.split('\n')).filter(line => line.trim() !== '');
  expect(filled.length).toBeGreaterThan(10_000);
});

test('words, shapes, pieces and windows are those that the model was trained on', () => {
  for (const row of rows) {
    const words = splitWords(row.text, vocabulary);
    expect(asRow(row.text, words), row.text.slice(0, 200)).toEqual(row);
    expect(piecesIn(words), row.text.slice(0, 200)).toEqual(piecesOf(row.text, words));
  }
});

function asRow(text: string, words: EncoderWords): Row {
  const {starts, ends, shapes} = words;
  const windows = windowsOf(words);
  return {
    text,
    words: Array.from(starts).flatMap((start, at) => {
      const end = ends[at] ?? 0;
      return [start - (ends[at - 1] ?? 0), end - start];
    }),
    shapes: Array.from(shapes, shape => String.fromCharCode(48 + shape)).join(''),
    windows: windows.map(({first, end}) => [first, end]),
    best: windows.map(({keepFirst, keepEnd}) => keepEnd - keepFirst),
  };
}

/** The pieces of all words in a row, with an end after each word. */
function piecesIn({count, pieces, firstPiece}: EncoderWords): string {
  const perWord = Array.from({length: count}, (_, at) =>
    pieces.subarray(firstPiece[at], firstPiece[at + 1]).join(','),
  );
  return perWord.join(' ');
}

/** The same of the pieces that Python gave each word. */
function piecesOf(text: string, {starts, ends}: EncoderWords): string {
  return Array.from(starts, (start, at) => pieces.get(text.slice(start, ends[at]))?.join(',')).join(
    ' ',
  );
}
