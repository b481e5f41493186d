import {describe, expect, it} from 'vitest';
import type {PairTower} from '../../source/analysis/encoder/pair-tower.ts';
import {comparison} from '../../source/commands/compare.ts';
import {answerTo, filterLines} from '../../source/commands/filter.ts';

/** A tower by which a claim follows from one that holds all of its words. */
const byWords: PairTower = {
  isSlow: false,
  async judge(a, b) {
    const follows = new Set(b.split(' ')).isSubsetOf(new Set(a.split(' ')));
    return {entails: follows ? 0.97 : 0, contradicts: 0, neutral: follows ? 0.03 : 1};
  },
  vectorOf: async claim => Float32Array.of(claim.startsWith('other') ? 0 : 1, 0.5),
};

const answer = async (asked: object) =>
  JSON.parse(JSON.stringify(await answerTo(JSON.stringify(asked), comparison(byWords))));

describe('compare --jsonl', () => {
  it('answers with a label, how sure it is and how like the claims are', async () => {
    expect(await answer({id: 7, a: 'Ada sold it', b: 'Ada sold it'})).toEqual({
      id: 7,
      label: 'repeats',
      score: 0.97,
      similarity: 1.25,
    });
  });

  it('says which of the two supports which', async () => {
    expect(await answer({id: 7, a: 'Ada sold it', b: 'Ada sold'})).toMatchObject({
      label: 'supports',
      direction: 'a->b',
    });
  });

  it('answers a bad line in its place, goes on, and ends with 1', async () => {
    const written: string[] = [];
    const status = await filterLines(
      (async function* () {
        yield Buffer.from('{"id":1,"a":"x"}\n{"id":2,"a":"x","b":3}\n{"id":3,"a":"x","b":"x"}\n');
      })(),
      async line => {
        written.push(line);
      },
      comparison(byWords),
    );
    expect(status).toBe(1);
    expect(written.map(line => JSON.parse(line))).toMatchObject([
      {id: 1, error: 'no "b"'},
      {id: 2, error: '"b" is not a string'},
      {id: 3, label: 'repeats'},
    ]);
  });
});
