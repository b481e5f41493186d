import {describe, expect, it} from 'vitest';
import {groundNames, groundsOf} from '../../../source/analysis/claims/grounds.ts';
import type {Chances} from '../../../source/analysis/claims/standing.ts';
import {asked, type Stated} from '../../../source/analysis/claims/stated.ts';
import {answerTo, shownAs} from '../../../source/analysis/claims/verdict.ts';
import {standings} from '../../../source/analysis/encoder/pair-tower.ts';
import {answering, type Chance} from './towers.ts';

const chances = (chance: Chance): Chances =>
  Object.fromEntries([...answering(chance)].map((value, at) => [standings[at], value])) as Chances;

const claim = (words: string, by: string, sentence: number): Stated => ({
  ...asked(words, by),
  place: {article: 0, sentence, block: sentence},
});

const one = claim('The harbour was sold to foreign investors.', 'Carl Dean', 2);
const other = claim('Investors from abroad bought the harbour.', 'Emma Reed', 12);

/** What two claims that share words are shown as where the tower says `chance` of them. */
const shown = (chance: Chance, overlap = 0.6, nearness = 0.8) => {
  const said = chances(chance);
  return shownAs(said, groundsOf(one, other, said, {overlap, containment: overlap}, nearness));
};

describe('what two claims of articles are shown as', () => {
  it('rests on grounds that each have a name', () => {
    const grounds = groundsOf(one, other, chances({}), {overlap: 0, containment: 0}, null);
    expect(grounds.length).toBe(groundNames.length);
    expect(grounds.every(Number.isFinite)).toBe(true);
  });

  it('repeats, and surely, where that is all but certain', () => {
    const verdict = shown({repeats: 0.99});
    expect(verdict?.label).toBe('repeats');
    expect(verdict?.confidence).toBeGreaterThan(0.5);
  });

  it('nothing where they have little to do with each other', () => {
    expect(shown({related: 0.02}, 0, 0.1)).toBeNull();
  });

  it('surer the likelier the tower finds it', () => {
    const sure = [0.6, 0.8, 0.99].map(repeats => shown({repeats})?.confidence ?? 0);
    expect(sure).toEqual(sure.toSorted((a, b) => a - b));
  });
});

describe('what is answered about two claims', () => {
  it.each([
    [{repeats: 0.95}, 'repeats'],
    [{backs: 0.6, backed: 0.38}, 'supports'],
    [{disputes: 0.95}, 'disputes'],
    [{related: 0.95}, 'related'],
    [{related: 0.02}, undefined],
  ] as const)('%o: %s', (chance, label) => {
    expect(answerTo(chances(chance))?.label).toBe(label);
  });

  it('which of two supports which', () => {
    expect(answerTo(chances({backed: 0.98}))?.direction).toBe('b->a');
    expect(answerTo(chances({backs: 0.98}))?.direction).toBe('a->b');
    expect(answerTo(chances({repeats: 0.98}))?.direction).toBeNull();
  });
});
