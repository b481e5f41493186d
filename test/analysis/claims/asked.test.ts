import {describe, expect, it} from 'vitest';
import {type AskedClaim, verdictOnClaims} from '../../../source/analysis/claims/asked.ts';
import {type Chance, towerSaying} from './towers.ts';

const claim = (text: string, time: string | null = null, by: string | null = null): AskedClaim => ({
  text,
  by,
  time,
});

const asking = (chance: Chance, a: AskedClaim, b: AskedClaim) =>
  verdictOnClaims(towerSaying(() => chance).tower, a, b);

const three = 'Three people died in the fire.';
const five = 'Five people died in the fire.';

describe('the verdict on two claims that somebody asks about', () => {
  it('says how they stand, how sure that is and how like they are', async () => {
    expect(await asking({repeats: 0.9}, claim('Ada left.'), claim('Ada has left.'))).toMatchObject({
      label: 'repeats',
      score: expect.closeTo(0.9, 5),
      similarity: 1,
      direction: null,
    });
  });

  it.each([
    [0.8, 'related', 0.8],
    [0.2, 'unrelated', 0.8],
    [-0.5, 'unrelated', 1],
  ])(
    'where neither says anything of the other goes by their likeness, %s: %s',
    async (likeness, label, score) => {
      const {tower} = towerSaying(() => ({}));
      const vectorOf = async (words: string): Promise<Float32Array> =>
        words === 'Ada left.' ? Float32Array.of(1) : Float32Array.of(likeness);
      const answer = await verdictOnClaims(
        {...tower, vectorOf},
        claim('Ada left.'),
        claim('It rained.'),
      );
      expect(answer).toMatchObject({label, score: expect.closeTo(score, 5)});
    },
  );

  it('hands the tower who says each', async () => {
    const {tower, read} = towerSaying(() => ({}));
    await verdictOnClaims(tower, claim('It will fail.', null, 'Ann Lee'), claim('It is safe.'));
    expect(read[0]).toEqual(['Ann Lee: It will fail.', 'It is safe.']);
  });

  it.each([
    ['2026-11-27', '2026-11-28', 'updates', 0.9],
    ['on Monday', 'on Tuesday', 'updates', 0.9],
    ['2026-11-28', '2026-11-28', 'disputes', 0.9],
    ['2026-11-28', null, 'disputes', 0.7],
    [null, null, 'disputes', 0.7],
  ])('where only a figure differs, of %s and %s: %s', async (earlier, later, label, score) => {
    for (const chance of [{updates: 0.9}, {repeats: 0.9}, {}]) {
      const answer = await asking(chance, claim(three, earlier), claim(five, later));
      expect(answer).toMatchObject({label, score, direction: null, onlyFiguresDiffer: true});
    }
  });

  it('leaves to the tower what differs in more than figures, or in how they are written', async () => {
    const other = claim('Five people were hurt.', '2026-11-28');
    expect(await asking({disputes: 0.9}, claim(three, '2026-11-27'), other)).toMatchObject({
      label: 'disputes',
      onlyFiguresDiffer: false,
    });
    const same = await asking({repeats: 0.9}, claim(three), claim('3 people died in the fire.'));
    expect(same.label).toBe('repeats');
  });

  it('names the words that both have in some form, once each', async () => {
    const a = claim('The dams failed, and the dam will fail again.');
    const {shared} = await asking({}, a, claim('A dam that fails is no dam.'));
    expect(shared).toEqual(['dams', 'failed']);
  });
});
