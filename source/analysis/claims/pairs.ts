import type {RelationLabel} from '../../model/analysis.ts';
import type {PairTower, Standing} from '../encoder/pair-tower.ts';
import {isHearsay} from './hearsay.ts';

/*
How two claims stand to each other, by what the pair tower says of both orders. The thresholds are
one set for every kind of text, chosen on the dev files of pairs by training/pairs_dev.py.
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

export const thresholds = {
  /** Of the mean of both orders. */
  contradicts: 0.5,
  /** That the claim follows from what stands before it, and the other way round. */
  forth: 0.7,
  back: 0.85,
  /** Of the lower of the two, from which they say the same. */
  both: 0.4,
  /** Of the cosine of their vectors. */
  related: 0.4,
  /**
   * The same, from which they are so like that the claim follows unless something speaks against it:
   * a tower that learned to be sparing sees in a headline's own words too little.
   */
  like: 0.7,
  forthIfLike: 0.1,
};

/**
 * What the tower says of two claims, both ways, but that from hearsay nothing plain follows. Rejects
 * where the network fails.
 */
export async function standingsOf(tower: PairTower, a: string, b: string): Promise<Standings> {
  const [forth, back] = [await tower.judge(a, b), await tower.judge(b, a)];
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
export const sameness = ({forth, back}: Standings): number => Math.min(forth.entails, back.entails);

/**
 * The label of two claims; `similarity` is the cosine of their vectors, and `figuresDiffer` whether
 * nothing but a figure sets them apart.
 */
export function verdictOnPair(
  standings: Standings,
  similarity: number,
  figuresDiffer: boolean,
): PairVerdict {
  const contradicts = contradiction(standings);
  if (contradicts > thresholds.contradicts) {
    const label = figuresDiffer ? 'updates' : 'disputes';
    return {label, score: contradicts, direction: null};
  }
  const same = sameness(standings);
  if (same > thresholds.both) return {label: 'repeats', score: same, direction: null};
  const near = Math.min(1, Math.max(0, similarity));
  const isLike = similarity > thresholds.like;
  const direction = directionOf(standings, isLike);
  if (direction) {
    const {entails} = direction === 'a->b' ? standings.forth : standings.back;
    return {label: 'supports', score: isLike ? Math.max(near, entails) : entails, direction};
  }
  const label = similarity > thresholds.related ? 'related' : 'unrelated';
  return {label, score: label === 'related' ? near : 1 - near, direction: null};
}

/** Which of two claims follows from the other: the surer way, where both are sure. */
function directionOf({forth, back}: Standings, isLike: boolean): Direction | null {
  const follows = forth.entails > (isLike ? thresholds.forthIfLike : thresholds.forth);
  const precedes = back.entails > thresholds.back;
  if (follows && (!precedes || forth.entails >= back.entails)) return 'a->b';
  return precedes ? 'b->a' : null;
}
