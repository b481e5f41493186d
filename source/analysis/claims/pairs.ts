import type {RelationLabel} from '../../model/analysis.ts';
import type {PairTower, Standing} from '../encoder/pair-tower.ts';
import {isHearsay} from './hearsay.ts';

/*
How two claims stand to each other, by what the pair tower says of both orders: for two claims that
somebody asks about and for two of an article alike.
*/

/** How each of two claims stands to the other. */
export type Standings = {
  /** How b stands to a. */
  readonly forth: Standing;
  /** How a stands to b. */
  readonly back: Standing;
};

/** Which of two claims supports which; null for what goes both ways. */
export type Direction = 'a->b' | 'b->a';

export type PairVerdict = {
  readonly label: RelationLabel | 'unrelated';
  /** How sure the label is, 0 to 1. */
  readonly score: number;
  readonly direction: Direction | null;
};

/** How sure the tower has to be of what it says: probabilities, from which a label is given. */
export type Bar = {
  /** That they contradict; the same where nothing but a figure sets them apart. Of the mean of both orders. */
  readonly contradicts: number;
  readonly updates: number;
  /** That the claim follows from what stands before it, and the other way round. */
  readonly forth: number;
  readonly back: number;
  /** Of the lower of the two, from which they say the same. */
  readonly both: number;
};

export const bars = {
  /** Two claims that somebody puts side by side: chosen on the dev files of pairs (training/pairs_dev.py). */
  asked: {contradicts: 0.5, updates: 0.5, forth: 0.7, back: 0.85, both: 0.4},
  /** Two of the many claims of an article, of which few say the same, and that are seldom alike. */
  article: {contradicts: 0.5, updates: 0.35, forth: 0.6, back: 0.6, both: 0.6},
} as const satisfies Record<string, Bar>;

/** Cosines of two claims' vectors. */
const likeness = {
  /** From which they are related. */
  related: 0.4,
  /**
   * From which they are so like that the claim follows unless something speaks against it: a tower
   * that learned to be sparing sees in a headline's own words too little.
   */
  like: 0.7,
};

/** That the claim follows, where they are so like. */
const forthIfLike = 0.1;

/** What the tower says of two claims, both ways. Rejects where the network fails. */
export async function standingsOf(tower: PairTower, a: string, b: string): Promise<Standings> {
  return proved(a, b, {forth: await tower.judge(a, b), back: await tower.judge(b, a)});
}

/**
 * The same, but null where the tower is surer than `neither` of one order that they have nothing to do
 * with each other: then the other is not asked for. What the longer one says of the shorter goes first,
 * because a claim follows from one that says more.
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

/** From hearsay nothing plain follows. */
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

/** That one contradicts the other, which goes both ways: the mean of the two orders. */
export const contradiction = ({forth, back}: Standings): number =>
  (forth.contradicts + back.contradicts) / 2;

/** That both say the same: the less sure of the two orders. */
const sameness = ({forth, back}: Standings): number => Math.min(forth.entails, back.entails);

/**
 * The label of two claims by a bar; `similarity` is the cosine of their vectors, null where that was
 * not asked for, and `figuresDiffer` whether nothing but a figure sets them apart.
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
