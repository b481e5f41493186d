import type {MentionKind} from '../model/analysis.ts';
import {type Cluster, type Item, mayJoin} from './clusters.ts';
import type {Linker} from './encoder/linking.ts';

/*
What a mention takes up: every mention before it that may be the same is scored, the scores of those
in one cluster are one vote, and the cluster with the most of the probability is chosen.
*/

/** The least share of the probability that a mention of each kind is linked at. */
export type LinkThresholds = {readonly link: Readonly<Record<MentionKind, number>>};

export type Choice = {
  /** The likeliest mention of the cluster. */
  readonly antecedent: Item;
  /** The share of the whole cluster. */
  readonly probability: number;
};

/** How many mentions back are looked at, and how many words ahead for the name of a pronoun. */
const longestBack = 40;
const longestAhead = 30;

type Vote = {weight: number; best: Item; most: number};

/** What the item at `at` takes up; null where it is likelier nothing. Constant time. */
export function choose(
  items: readonly Item[],
  at: number,
  linker: Linker,
  {link}: LinkThresholds,
): Choice | null {
  const item = items[at] as Item;
  const none = linker.none(item.linkable);
  const votes = new Map<Cluster, Vote>();
  let sum = 1;
  for (const other of candidates(items, at)) {
    if (!mayJoin(item, other.cluster)) continue;
    // Of "nothing" as 1, which keeps every weight within reach.
    const weight = Math.exp(Math.min(linker.score(item.linkable, other.linkable) - none, 60));
    sum += weight;
    const vote = votes.get(other.cluster) ?? {weight: 0, best: other, most: 0};
    vote.weight += weight;
    if (weight > vote.most) [vote.best, vote.most] = [other, weight];
    votes.set(other.cluster, vote);
  }
  let best: Vote | null = null;
  for (const vote of votes.values()) if (best === null || vote.weight > best.weight) best = vote;
  if (best === null) return null;
  const probability = best.weight / sum;
  const kind = item.cluster.chain && best.best.cluster.chain ? 'name' : item.draft.kind;
  return probability < link[kind] ? null : {antecedent: best.best, probability};
}

function* candidates(items: readonly Item[], at: number): Generator<Item> {
  for (let back = at - 1; back >= 0 && back >= at - longestBack; back--) yield items[back] as Item;
  const {draft, linkable} = items[at] as Item;
  if (draft.kind !== 'pronoun') return;
  for (let ahead = at + 1; ahead < items.length; ahead++) {
    const item = items[ahead] as Item;
    if (item.linkable.at - linkable.at > longestAhead) return;
    if (item.draft.kind === 'name') yield item;
  }
}
