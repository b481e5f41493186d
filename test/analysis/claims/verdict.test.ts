import {describe, expect, it} from 'vitest';
import type {Chances} from '../../../source/analysis/claims/standing.ts';
import {answerTo, labelledFrom, shownAs} from '../../../source/analysis/claims/verdict.ts';
import {standings} from '../../../source/analysis/encoder/pair-tower.ts';
import {answering, type Chance} from './towers.ts';

const chances = (chance: Chance): Chances =>
  Object.fromEntries([...answering(chance)].map((value, at) => [standings[at], value])) as Chances;

describe('what two claims of articles are shown as', () => {
  it.each([
    ['disputes', {disputes: 0.99}],
    ['updates', {updates: 0.99}],
    ['repeats', {repeats: 0.99}],
    ['supports', {backed: 0.99}],
  ] as const)('%s where that is all but certain', (label, chance) => {
    const verdict = shownAs(chances(chance));
    expect(verdict?.label).toBe(label);
    expect(verdict?.direction).toBe(label === 'supports' ? 'b->a' : null);
  });

  it('nothing where they have little to do with each other', () => {
    expect(shownAs(chances({related: 0.05}))).toBeNull();
  });

  it('no more than related where no label is sure enough', () => {
    const spread = {repeats: 0.2, backs: 0.1, disputes: 0.2, updates: 0.1, related: 0.39};
    expect(shownAs(chances(spread))?.label).toBe('related');
  });

  it('the likelier of two labels that say nearly the same, with the doubt of its own', () => {
    const verdict = shownAs(chances({repeats: 0.5, backs: 0.49}));
    expect(verdict?.label).toBe('repeats');
    const sure = shownAs(chances({repeats: 0.99}));
    expect(verdict?.confidence).toBeLessThan(sure?.confidence ?? 0);
    expect(sure?.confidence).toBeGreaterThan(labelledFrom);
  });
});

describe('what is answered about two claims', () => {
  it.each([
    [{repeats: 0.9}, 'repeats'],
    [{backs: 0.5, backed: 0.4}, 'supports'],
    [{disputes: 0.9}, 'disputes'],
    [{related: 0.9}, 'related'],
    [{related: 0.02}, undefined],
  ] as const)('%o: %s', (chance, label) => {
    expect(answerTo(chances(chance))?.label).toBe(label);
  });
});
