import {describe, expect, it} from 'vitest';
import {onlyFiguresDiffer} from '../../../source/analysis/claims/figures.ts';
import {bars, standingsOf, verdictOnPair} from '../../../source/analysis/claims/pairs.ts';
import type {PairTower, Standing} from '../../../source/analysis/encoder/pair-tower.ts';

const entails: Standing = {entails: 0.98, contradicts: 0.01, neutral: 0.01};
const contradicts: Standing = {entails: 0.01, contradicts: 0.98, neutral: 0.01};
const neutral: Standing = {entails: 0.01, contradicts: 0.01, neutral: 0.98};

describe('two claims', () => {
  it.each([
    ['repeat where each follows from the other', entails, entails, 'repeats', null],
    ['support where one follows from the other', entails, neutral, 'supports', 'a->b'],
    ['support the other way round', neutral, entails, 'supports', 'b->a'],
    ['dispute where each contradicts the other', contradicts, contradicts, 'disputes', null],
  ])('%s', (_, forth, back, label, direction) => {
    expect(verdictOnPair({forth, back}, 0.7, false, bars.asked)).toMatchObject({label, direction});
  });

  it('are related or not by their likeness where nothing follows', () => {
    const standings = {forth: neutral, back: neutral};
    expect(verdictOnPair(standings, 0.95, false, bars.asked)).toMatchObject({
      label: 'related',
      score: 0.95,
    });
    expect(verdictOnPair(standings, -0.1, false, bars.asked)).toMatchObject({
      label: 'unrelated',
      score: 1,
    });
  });

  it('need less to support each other where they are alike', () => {
    const standings = {forth: {entails: 0.3, contradicts: 0.1, neutral: 0.6}, back: neutral};
    expect(verdictOnPair(standings, 0.8, false, bars.asked)).toMatchObject({
      label: 'supports',
      score: 0.8,
    });
    expect(verdictOnPair(standings, 0.6, false, bars.asked).label).toBe('related');
  });

  it('update rather than dispute where only a figure differs', () => {
    const standings = {forth: contradicts, back: contradicts};
    expect(verdictOnPair(standings, 0.9, true, bars.asked).label).toBe('updates');
  });
});

describe('hearsay', () => {
  const alike: PairTower = {
    isSlow: false,
    judge: async () => entails,
    vectorOf: async () => new Float32Array(),
  };

  it.each([
    ['The mayor has reportedly sold the bridge.', 'The mayor has sold the bridge.', 'b->a'],
    ['The mayor has sold the bridge.', 'Has the mayor sold the bridge?', 'a->b'],
    ['The mayor is said to have sold it.', 'The mayor sold it.', 'b->a'],
    ['Rumour: mayor sold the bridge', 'The mayor has allegedly sold the bridge.', null],
    ['A report says that the mayor sold it.', 'The mayor sold it.', null],
  ])('%s %s', async (a, b, direction) => {
    const verdict = verdictOnPair(await standingsOf(alike, a, b), 0.9, false, bars.asked);
    const label = direction === null ? 'repeats' : 'supports';
    expect(verdict).toMatchObject({label, direction});
  });
});

describe('figures', () => {
  it.each([
    ['The fire killed 12 people.', 'The fire killed 15 people.', true],
    ['The fire killed 12 people.', 'The fire killed 12 people.', false],
    ['The fire killed people.', 'The fire killed 15 people.', false],
    ['The fire killed 12 people.', 'Prices rose by 4.5 percent in May.', false],
    ['The fire killed 12 people.', 'The fire hurt 15 people.', false],
    ['Sales rose 1,200.', 'Sales rose 1,300.', true],
  ])('%s %s', (a, b, differ) => {
    expect(onlyFiguresDiffer(a, b)).toBe(differ);
  });
});
