import type {Direction, RelationLabel} from '../../model/analysis.ts';
import {type PairTower, type Standing, standings} from '../encoder/pair-tower.ts';
import {onlyFiguresDiffer} from './figures.ts';
import {isHearsay} from './hearsay.ts';
import {type Likeness, signsOf} from './signs.ts';
import {type Stated, told} from './stated.ts';

/*
How two claims stand to each other as far as the pair tower can tell, for two of an article, of two
articles, and two that somebody asks about alike. What is made of that is decided in verdict.ts.
*/

/** Probabilities of every way in which the second of two claims stands to the first; they add up to 1. */
export type Chances = Readonly<Record<Standing, number>>;

/** Where one order is this sure that there is nothing, the other is not read. */
const nothingAt = 0.45;

/**
 * What the tower says of two claims, as the mean of both orders: the second is read only where the
 * first leaves something to decide. Rejects where the network fails.
 */
export async function chancesOf(
  tower: PairTower,
  a: Stated,
  b: Stated,
  likeness: Likeness,
): Promise<Chances> {
  const signs = signsOf(a, b, likeness);
  const [one, other] = [told(a), told(b)];
  const forth = named(await tower.judge(one, other, signs));
  if (forth.none > nothingAt) return forth;
  const back = turned(named(await tower.judge(other, one, signs)));
  return counted(a, b, vouched(a, b, mean(forth, back)));
}

const named = (values: Float32Array): Chances =>
  Object.fromEntries(standings.map((standing, at) => [standing, values[at] ?? 0])) as Chances;

/** The same pair, told in the other order. */
const turned = (chances: Chances): Chances => ({
  ...chances,
  backs: chances.backed,
  backed: chances.backs,
});

const mean = (a: Chances, b: Chances): Chances =>
  Object.fromEntries(standings.map(name => [name, (a[name] + b[name]) / 2])) as Chances;

/** A plain claim does not follow from one that is only passed on. */
function vouched(a: Stated, b: Stated, chances: Chances): Chances {
  const [ofA, ofB] = [isHearsay(a.words), isHearsay(b.words)];
  if (ofA === ofB) return chances;
  const lost = chances.repeats + (ofA ? chances.backs : chances.backed);
  return {
    ...chances,
    repeats: 0,
    ...(ofA ? {backs: 0} : {backed: 0}),
    related: chances.related + lost,
  };
}

/**
 * Two claims that differ in nothing but a figure do not agree: what speaks for that speaks for an update
 * where they are of two days, else for what is likelier of the two.
 */
function counted(a: Stated, b: Stated, chances: Chances): Chances {
  if (!onlyFiguresDiffer(a.words, b.words)) return chances;
  const {repeats, backs, backed, updates, disputes} = chances;
  const isLater = a.day !== null && b.day !== null && a.day !== b.day;
  const label = isLater || updates > disputes ? 'updates' : 'disputes';
  const agreed = repeats + backs + backed;
  return {...chances, repeats: 0, backs: 0, backed: 0, [label]: chances[label] + agreed};
}

/** The chance of a label, whichever way round. */
export const chanceOf = (chances: Chances, label: RelationLabel): number =>
  label === 'supports' ? chances.backs + chances.backed : chances[label];

export const directionOf = ({backs, backed}: Chances): Direction =>
  backs >= backed ? 'a->b' : 'b->a';
