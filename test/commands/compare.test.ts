import {describe, expect, it} from 'vitest';
import {comparison} from '../../source/commands/compare.ts';
import {answerTo, filterLines} from '../../source/commands/filter.ts';
import {towerSaying} from '../analysis/claims/towers.ts';

/** A tower by which claims repeat each other that are the same, and one backs another that it begins with. */
const {tower} = towerSaying((a, b) => {
  if (a === b) return {repeats: 0.97};
  if (a.startsWith(b)) return {backs: 0.8};
  return b.startsWith(a) ? {backed: 0.8} : {disputes: 0.6};
});

const filter = comparison(tower);

const answer = async (asked: object) =>
  JSON.parse(JSON.stringify(await answerTo(JSON.stringify(asked), filter)));

describe('compare --jsonl', () => {
  it('answers with a label, how sure it is and how like the claims are', async () => {
    expect(await answer({id: 7, a: 'Ada sold it', b: 'Ada sold it'})).toEqual({
      id: 7,
      label: 'repeats',
      score: 0.97,
      similarity: 1,
    });
  });

  it('says which of the two supports which', async () => {
    expect(await answer({id: 7, a: 'Ada sold it', b: 'Ada sold'})).toMatchObject({
      label: 'supports',
      direction: 'a->b',
    });
  });

  it('takes who says each claim, and when', async () => {
    const pair = {
      id: 7,
      a: 'Ada sold 12 books',
      b: 'Ada sold 15 books',
      aBy: 'Ada Brook',
      bBy: null,
    };
    expect(await answer({...pair, aTime: '2026-11-27', bTime: 'Friday'})).toMatchObject({
      label: 'disputes',
    });
    expect(await answer({...pair, aTime: '2026-11-27', bTime: '2026-11-28'})).toMatchObject({
      label: 'updates',
    });
  });

  it.each(['aBy', 'bBy', 'aTime', 'bTime'])('says that %s must be a string', async field => {
    const wrong = await answer({id: 7, a: 'x', b: 'x', [field]: 2026});
    expect(wrong).toEqual({id: 7, error: `"${field}" must be a string`});
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
      filter,
    );
    expect(status).toBe(1);
    expect(written.map(line => JSON.parse(line))).toMatchObject([
      {id: 1, error: '"b" is missing'},
      {id: 2, error: '"b" must be a string'},
      {id: 3, label: 'repeats'},
    ]);
  });
});
