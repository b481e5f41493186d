import {describe, expect, it} from 'vitest';
import {
  cosine,
  pairTower,
  remembering,
  signCount,
} from '../../../source/analysis/encoder/pair-tower.ts';
import {pieceWidth} from '../../../source/analysis/encoder/piece-table.ts';
import {piecesOf} from '../../../source/analysis/encoder/pieces.ts';
import type {Input, Output} from '../../../source/analysis/encoder/runtime.ts';
import {vocabulary} from './vocabulary.ts';

/** A table in which a piece's row begins with its number. */
const table = {
  embed(ids: Int32Array) {
    const states = new Float32Array(ids.length * pieceWidth);
    for (const [at, id] of ids.entries()) states[at * pieceWidth] = id;
    return states;
  },
};

/** A tower that keeps what its network is given, and answers with `outputs`. */
function listening(outputs: Readonly<Record<string, Output>>) {
  const given: Record<'pieces' | 'segments' | 'signs', readonly number[]>[] = [];
  const run = async ({pieces, segments, signs}: Readonly<Record<string, Input>>) => {
    const rows = Array.from<number | bigint>(pieces?.data ?? []).map(Number);
    given.push({
      pieces: rows.filter((_, at) => at % pieceWidth === 0),
      segments: Array.from<number | bigint>(segments?.data ?? []).map(Number),
      signs: Array.from<number | bigint>(signs?.data ?? []).map(Number),
    });
    return outputs;
  };
  return {tower: pairTower({run, release: async () => {}}, table, vocabulary, false), given};
}

const said = Float32Array.of(0.5, 0.25, 0.25, 0, 0, 0, 0);
const labels = {labels: {data: said, dims: [1, 7]}};
const signs = Array.from({length: signCount}, (_, at) => at);

describe('the pair tower', () => {
  it('reads two claims with an end behind each, the second as the other side', async () => {
    const {tower, given} = listening(labels);
    expect(await tower.judge('the man', 'a city', signs)).toEqual(said);
    const [the, man, a, city] = ['the', 'man', 'a', 'city'].flatMap(word => [
      ...piecesOf(word, vocabulary),
    ]);
    expect(given).toEqual([
      {pieces: [101, the, man, 102, a, city, 102], segments: [0, 0, 0, 0, 1, 1, 1], signs},
    ]);
  });

  it.each([
    ['the longer one where only one is long', 200, 10, 83, 10],
    ['the longer one, second', 10, 200, 10, 83],
    ['both where both are long', 200, 200, 46, 47],
    ['neither where they fit', 40, 53, 40, 53],
  ])('cuts %s', async (_, a, b, ofA, ofB) => {
    const {tower, given} = listening(labels);
    await tower.judge('the '.repeat(a), 'a '.repeat(b), signs);
    const segments = given[0]?.segments ?? [];
    expect(segments.length).toBe(ofA + ofB + 3);
    expect(segments.filter(side => side === 1).length).toBe(ofB + 1);
  });

  it('reads a claim alone for its vector', async () => {
    const vector = {data: Float32Array.of(0.6, 0.8), dims: [1, 2]};
    const {tower, given} = listening({vector});
    expect(cosine(await tower.vectorOf('the'), vector.data)).toBeCloseTo(1);
    expect(given[0]?.segments).toEqual([0, 0, 0]);
    expect(given[0]?.signs).toEqual(signs.map(() => 0));
  });

  it('rejects where the network is another one', async () => {
    const {tower} = listening({});
    await expect(tower.judge('a', 'b', signs)).rejects.toThrow('no labels');
    await expect(tower.vectorOf('a')).rejects.toThrow('no vector');
  });
});

describe('a tower that remembers', () => {
  it('reads a claim again only when others came between', async () => {
    const {tower, given} = listening({vector: {data: Float32Array.of(1), dims: [1, 1]}});
    const known = remembering(tower, 2);
    for (const claim of ['man', 'city', 'man', 'the', 'man', 'city']) await known.vectorOf(claim);
    const read = ['man', 'city', 'the', 'city'].map(word => [
      101,
      ...piecesOf(word, vocabulary),
      102,
    ]);
    expect(given.map(({pieces}) => pieces)).toEqual(read);
  });
});
