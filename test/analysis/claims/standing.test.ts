import {describe, expect, it} from 'vitest';
import {chanceOf, chancesOf, directionOf} from '../../../source/analysis/claims/standing.ts';
import {asked} from '../../../source/analysis/claims/stated.ts';
import {towerSaying} from './towers.ts';

const alike = {overlap: 0.5, containment: 0.5};

describe('how two claims stand to each other', () => {
  it('is the mean of both orders, each told with who says it', async () => {
    const {tower, read} = towerSaying(a => (a === 'Lee: x' ? {disputes: 0.75} : {disputes: 0.25}));
    const chances = await chancesOf(tower, asked('x', 'Lee'), asked('y', null), alike);
    expect(read).toEqual([
      ['Lee: x', 'y'],
      ['y', 'Lee: x'],
    ]);
    expect(chances.disputes).toBeCloseTo(0.5);
  });

  it('turns what supports what with the order', async () => {
    const {tower} = towerSaying(a => (a === 'x' ? {backs: 0.75} : {backed: 0.75}));
    const chances = await chancesOf(tower, asked('x', null), asked('y', null), alike);
    expect(chances.backs).toBeCloseTo(0.75);
    expect(directionOf(chances)).toBe('a->b');
    expect(directionOf({...chances, backs: 0.1, backed: 0.6})).toBe('b->a');
    expect(chanceOf(chances, 'supports')).toBeCloseTo(0.75);
  });

  it('reads one order where that finds nothing', async () => {
    const {tower, read} = towerSaying(() => ({related: 0.125}));
    await chancesOf(tower, asked('x', null), asked('y', null), alike);
    expect(read.length).toBe(1);
  });

  it('lets no plain claim follow from one that is only passed on', async () => {
    const {tower} = towerSaying(a => ({
      repeats: 0.5,
      ...(a === 'x' ? {backed: 0.25} : {backs: 0.25}),
    }));
    const rumour = 'The mayor reportedly left';
    const plain = await chancesOf(tower, asked('x', null), asked('The mayor left', null), alike);
    expect(plain).toMatchObject({repeats: 0.5, related: 0});
    const passed = await chancesOf(tower, asked('x', null), asked(rumour, null), alike);
    expect(passed).toMatchObject({repeats: 0, backed: 0, related: 0.75});
  });

  it.each([
    [null, null, 'disputes'],
    ['2026-03-01', '2026-03-01', 'disputes'],
    ['2026-03-01', '2026-03-02', 'updates'],
  ] as const)('lets figures of one thing clash, of %s and of %s: %s', async (one, other, label) => {
    const {tower} = towerSaying(() => ({repeats: 0.5, backs: 0.25, disputes: 0.125}));
    const three = asked('Three people died in the fire.', null, one);
    const five = asked('Five people died in the fire.', null, other);
    const chances = await chancesOf(tower, three, five, alike);
    expect(chances).toMatchObject({repeats: 0, backs: 0, backed: 0});
    expect(chances[label]).toBeCloseTo(label === 'disputes' ? 0.875 : 0.75);
  });
});
