import {describe, expect, test} from 'vitest';
import {wordsIn} from '../../../source/analysis/encoder/encoding.ts';
import {readPointerTables} from '../../../source/analysis/encoder/pointer-tables.ts';
import {breaksRow, pointerOf, sideRow} from '../../../source/analysis/encoder/pointing.ts';
import {syntheticEncoding, tables} from './synthetic.ts';

const text = 'The mayor said the bridge was closed. The plan is dead.\n\nIt rained.';
const encoding = syntheticEncoding(text, [
  {content: 'the bridge was closed', source: 'The mayor', cue: 'said'},
  {content: 'The plan is dead', source: null},
]);
const pieceAt = (words: string) => {
  const start = text.indexOf(words);
  return wordsIn(encoding.words, {start, end: start + words.length});
};

describe('a piece of speech', () => {
  const point = pointerOf(encoding);

  test('points at its source and its cue', () => {
    const pointed = point(pieceAt('the bridge was closed'));
    expect(pointed?.first).toBe(0);
    expect((pointed?.source[0] ?? 0) + (pointed?.source[1] ?? 0)).toBeGreaterThan(0.99);
    expect(pointed?.cue[2]).toBeGreaterThan(0.99);
  });

  test('points at nobody where nobody says it', () => {
    const pointed = point(pieceAt('The plan is dead'));
    expect(pointed?.nobody).toBeGreaterThan(0.99);
  });

  test('shares one probability among the words around it and nobody', () => {
    const pointed = point(pieceAt('It rained'));
    const sum = pointed?.source.reduce((total, share) => total + share, pointed.nobody);
    expect(sum).toBeCloseTo(1, 5);
    expect(pointed?.cue.reduce((total, share) => total + share)).toBeCloseTo(1, 5);
  });

  test('that was not read points at nothing', () => {
    const unread = {...encoding, pointers: {width: 0, of: () => null}};
    expect(pointerOf(unread)(pieceAt('It rained'))).toBeNull();
  });

  test('prefers a side and a distance as the tables say', () => {
    const sourceSide = tables.sourceSide.slice();
    sourceSide[16] = 5;
    const pointed = pointerOf({
      ...encoding,
      tables: {...encoding.tables, pointer: {...tables, sourceSide}},
    })(pieceAt('It'));
    const best = pointed?.source.indexOf(Math.max(...(pointed.source ?? [])));
    expect(best).toBe(pieceAt('rained').first);
  });
});

/* Rows worked out from training/features.py by hand: by sides of 8 rows, the logarithm of the distance. */
test.each([
  [9, 0],
  [8, 1],
  [6, 2],
  [0, 3],
  [10, 8],
  [11, 9],
  [14, 8],
  [15, 16],
  [16, 17],
  [400, 23],
])('word %i stands to the words from 10 to 14 in row %i', (word, row) => {
  expect(sideRow({first: 10, end: 15}, word)).toBe(row);
});

test.each([
  [0, 2],
  [1, 1],
  [2, 0],
  [3, 0],
  [4, 3],
  [5, 4],
  [8, 5],
])('the paragraphs between word %i and word 3 are row %i', (word, row) => {
  const paragraphs = [0, 1, 2, 2, 2, 3, 4, 5, 6];
  expect(breaksRow({first: 3, end: 4}, word, at => paragraphs[at] ?? 0)).toBe(row);
});

describe('the tables in the weights', () => {
  const written = {
    sourceSide: [...tables.sourceSide],
    sourceBreaks: [...tables.sourceBreaks],
    cueSide: [...tables.cueSide],
    cueBreaks: [...tables.cueBreaks],
    nobody: [...tables.nobody],
    nobodyBias: 0,
  };

  test('are read as they were written', () => {
    expect(readPointerTables(JSON.parse(JSON.stringify(written)))).toEqual(tables);
  });

  test.each([
    ['are no object', null],
    ['have a row too few', {...written, cueSide: written.cueSide.slice(1)}],
    ['have something else than numbers', {...written, nobodyBias: '0'}],
    ['lack a table', {...written, nobody: undefined}],
  ])('are not read where they %s', (_, value) => {
    expect(readPointerTables(value)).toBeNull();
  });
});
