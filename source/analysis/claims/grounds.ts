import {standings} from '../encoder/pair-tower.ts';
import {calibration} from './calibration.data.ts';
import {type Likeness, signNames, signsOf} from './signs.ts';
import type {Chances} from './standing.ts';
import type {Stated} from './stated.ts';

/*
What how sure a label is rests on: the tower's chances, alone and together, and what is seen of the two
claims. A weighted sum of these numbers is the log-odds that a label is right.
*/

/** Names of the grounds, in their order; the first is always 1. */
export const groundNames = [
  'always',
  ...standings,
  'agrees',
  'supports',
  'clashes',
  'any',
  ...signNames,
  'nearness',
  'nearnessSquared',
  'lengthOfA',
  'lengthOfB',
  'lengthsDiffer',
] as const;

/**
 * The grounds of two claims, `a` the earlier one. `nearness` is the cosine of their vectors, null where
 * that is not known.
 */
export function groundsOf(
  a: Stated,
  b: Stated,
  chances: Chances,
  likeness: Likeness,
  nearness: number | null,
): readonly number[] {
  const {repeats, backs, backed, disputes, updates, none} = chances;
  const near = nearness ?? calibration.usualNearness;
  const [ofA, ofB] = [Math.log(a.words.length + 1), Math.log(b.words.length + 1)];
  return [
    1,
    ...standings.map(name => logOdds(chances[name])),
    logOdds(repeats + backs + backed),
    logOdds(backs + backed),
    logOdds(disputes + updates),
    logOdds(1 - none),
    ...signsOf(a, b, likeness),
    near,
    near ** 2,
    ofA,
    ofB,
    Math.abs(ofA - ofB),
  ];
}

/** Farther from certainty than the tower is ever right. */
const least = 1e-4;

function logOdds(chance: number): number {
  const bounded = Math.min(1 - least, Math.max(least, chance));
  return Math.log(bounded / (1 - bounded));
}
