import {
  type PairTower,
  type Standing,
  standings,
} from '../../../source/analysis/encoder/pair-tower.ts';

/** What a test has the tower say of two claims: chances, the rest being for `none`. */
export type Chance = Partial<Record<Exclude<Standing, 'none'>, number>>;

/** The tower's answer with those chances. */
export function answering(chance: Chance): Float32Array {
  const rest = 1 - Object.values(chance).reduce((sum, value) => sum + value, 0);
  const all: Partial<Record<Standing, number>> = {...chance, none: rest};
  return Float32Array.from(standings, name => all[name] ?? 0);
}

/**
 * A tower that says what `says` has for two claims in their order, and keeps what it was told. To it
 * every claim is as like as any other.
 */
export function towerSaying(says: (a: string, b: string) => Chance, isSlow = false) {
  const read: (readonly [string, string])[] = [];
  const signs: (readonly number[])[] = [];
  const tower: PairTower = {
    isSlow,
    async judge(a, b, seen) {
      read.push([a, b]);
      signs.push(seen);
      return answering(says(a, b));
    },
    vectorOf: async () => Float32Array.of(1),
  };
  return {tower, read, signs};
}
