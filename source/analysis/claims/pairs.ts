import type {RelationLabel} from '../../model/analysis.ts';
import type {PairTower, Standing} from '../encoder/pair-tower.ts';
import {isHearsay} from './hearsay.ts';

/*
How two claims are related, given the pair tower's answers for both orders: for two claims that
somebody asks about and for two of an article alike.
*/

/** How each of two claims stands to the other. */
export type Standings = {
  /** How b stands to a. */
  readonly forth: Standing;
  /** How a stands to b. */
  readonly back: Standing;
};

/** Which of two claims supports the other. */
export type Direction = 'a->b' | 'b->a';

export type PairVerdict = {
  readonly label: RelationLabel | 'unrelated';
  /** How sure the label is, 0 to 1. */
  readonly score: number;
  readonly direction: Direction | null;
};

/** The probabilities from which a label is given. */
export type Bar = {
  /** Of a contradiction, as the mean of both orders; and where only a figure differs. */
  readonly contradicts: number;
  readonly updates: number;
  /** That b follows from a, and a from b. */
  readonly forth: number;
  readonly back: number;
  /** Of the lower of the two, for saying the same. */
  readonly both: number;
};

export const bars = {
  /** Two claims that somebody compares: chosen on the dev files of pairs (training/pairs_dev.py). */
  asked: {contradicts: 0.5, updates: 0.5, forth: 0.7, back: 0.85, both: 0.4},
  /** Two of the many claims of an article, which seldom say the same. */
  article: {contradicts: 0.5, updates: 0.35, forth: 0.6, back: 0.6, both: 0.6},
} as const satisfies Record<string, Bar>;

/** Cosines of two claims' vectors. */
const likeness = {
  /** From which they are related. */
  related: 0.4,
  /**
   * From which they are so alike that one follows unless something speaks against it: the tower is
   * too cautious even about a headline's own words.
   */
  like: 0.7,
};

/** The bar for `forth` where they are so alike. */
const forthIfLike = 0.1;

/** The tower's answers for two claims in both orders. Rejects where the network fails. */
export async function standingsOf(tower: PairTower, a: string, b: string): Promise<Standings> {
  return proved(a, b, {forth: await tower.judge(a, b), back: await tower.judge(b, a)});
}

/**
 * The same, but null where the tower is surer than `neither`, in one order, that they are unrelated:
 * then the other order is not asked for. The longer claim goes first, because a claim follows from
 * one that says more.
 */
export async function standingsIfAny(
  tower: PairTower,
  a: string,
  b: string,
  neither: number,
): Promise<Standings | null> {
  const isLonger = a.length >= b.length;
  const first = isLonger ? await tower.judge(a, b) : await tower.judge(b, a);
  if (first.neutral > neither) return null;
  const second = isLonger ? await tower.judge(b, a) : await tower.judge(a, b);
  return proved(a, b, isLonger ? {forth: first, back: second} : {forth: second, back: first});
}

/** A plain claim does not follow from hearsay. */
function proved(a: string, b: string, {forth, back}: Standings): Standings {
  const [ofA, ofB] = [isHearsay(a), isHearsay(b)];
  return {
    forth: ofA && !ofB ? unproved(forth) : forth,
    back: ofB && !ofA ? unproved(back) : back,
  };
}

const unproved = ({entails, contradicts, neutral}: Standing): Standing => ({
  entails: 0,
  contradicts,
  neutral: neutral + entails,
});

/** The probability that they contradict each other: the mean of the two orders. */
export const contradiction = ({forth, back}: Standings): number =>
  (forth.contradicts + back.contradicts) / 2;

/** The probability that both say the same: the lower of the two orders. */
const sameness = ({forth, back}: Standings): number => Math.min(forth.entails, back.entails);

/**
 * The label of two claims by a bar; `similarity` is the cosine of their vectors, null where that was
 * not asked for, and `figuresDiffer` whether they differ in nothing but a figure.
 */
export function verdictOnPair(
  standings: Standings,
  similarity: number | null,
  figuresDiffer: boolean,
  bar: Bar,
): PairVerdict {
  const contradicts = contradiction(standings);
  if (contradicts > (figuresDiffer ? bar.updates : bar.contradicts)) {
    const label = figuresDiffer ? 'updates' : 'disputes';
    return {label, score: contradicts, direction: null};
  }
  const same = sameness(standings);
  if (same > bar.both) return {label: 'repeats', score: same, direction: null};
  const near = Math.min(1, Math.max(0, similarity ?? 0));
  const isLike = near > likeness.like;
  const direction = directionOf(standings, isLike ? {...bar, forth: forthIfLike} : bar);
  if (direction) {
    const {entails} = direction === 'a->b' ? standings.forth : standings.back;
    return {label: 'supports', score: isLike ? Math.max(near, entails) : entails, direction};
  }
  const label = near > likeness.related ? 'related' : 'unrelated';
  return {label, score: label === 'related' ? near : 1 - near, direction: null};
}

/** Which of two claims follows from the other: the surer way, where both are sure. */
function directionOf({forth, back}: Standings, bar: Bar): Direction | null {
  const follows = forth.entails > bar.forth;
  const precedes = back.entails > bar.back;
  if (follows && (!precedes || forth.entails >= back.entails)) return 'a->b';
  return precedes ? 'b->a' : null;
}
