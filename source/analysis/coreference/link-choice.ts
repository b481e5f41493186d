import type {MentionKind} from '../../model/analysis.ts';
import type {Cluster, Item} from '../clusters/cluster.ts';
import type {Linker} from '../encoder/linking.ts';
import type {MayJoin} from './constraints/constraint.ts';
import {traitsOfPronoun} from './traits.ts';

/*
What a mention takes up: every mention before it that may be the same is scored, the scores of those
in one cluster are one vote, and the cluster with the most of the probability is chosen.
*/

/** What decides how sure a link has to be: what kind of mention is linked. */
type LinkKind =
  | 'twoNames'
  | 'name'
  | 'description'
  | 'indefinite'
  | 'person'
  | 'thing'
  | 'group'
  | 'addressee';

export type LinkThresholds = {
  /** The least share of the probability that a mention of each kind is linked at. */
  readonly link: Readonly<Record<LinkKind, number>>;
  /** What counts for less between two that have no name: the log of how many times. */
  readonly unnamed: number;
  /** The same for "he" or "she" and who stands in a heading or a caption. */
  readonly aside: number;
  /** What counts for more where the words say who is described: the log of how many times. */
  readonly described: number;
  /** The same for whoever spoke last, where a pronoun or "the nurse" speaks. */
  readonly spoke: number;
};

/** What links are chosen by. */
export type Linking = {
  readonly linker: Linker;
  readonly limits: LinkThresholds;
  readonly mayJoin: MayJoin;
};

export type Choice = {
  /** The likeliest mention of the cluster. */
  readonly antecedent: Item;
  /**
   * The share of the whole cluster, or how sure its mentions are in it, if that is less: after a
   * doubtful "he" the next one is no surer of whom it is.
   */
  readonly probability: number;
};

/** How many mentions back are looked at: a name or a description may be far from the last one. */
const longestBack: Readonly<Record<MentionKind, number>> = {name: 100, nominal: 100, pronoun: 40};

/** How many words ahead the name of a pronoun may stand. */
const longestAhead = 30;

/** `sure` is the sum weighted by how sure each mention is. */
type Vote = {sum: number; sure: number; best: Item; most: number};

/**
 * What the item at `at` takes up; null where it is likelier nothing. `described` is the latest
 * mention of what its words describe, where they were used of it before. Constant time.
 */
export function choose(
  items: readonly Item[],
  at: number,
  described: Item | null,
  {linker, limits, mayJoin}: Linking,
): Choice | null {
  const item = items[at] as Item;
  if (item.newcomer) return null;
  const votes = new Map<Cluster, Vote>();
  const spoke = item.speaks && isPointing(item) ? lastToSpeak(items, at, mayJoin) : null;
  for (const other of candidates(items, at, described)) {
    const {cluster} = other;
    if (!mayJoin(item, cluster)) continue;
    const more =
      (cluster === described?.cluster ? limits.described : 0) +
      (cluster === spoke ? limits.spoke : 0);
    const less =
      (cluster.type === null && item.cluster.type === null ? limits.unnamed : 0) +
      (traitsOfPronoun(item.linkable).gender !== null && isElsewhere(other, item)
        ? limits.aside
        : 0);
    // Of "nothing" as 1, which keeps every weight within reach.
    const score = linker.score(item.linkable, other.linkable) - linker.none(item.linkable);
    const weight = Math.exp(Math.min(score + more - less, 60));
    const vote = votes.get(cluster) ?? {sum: 0, sure: 0, best: other, most: 0};
    vote.sum += weight;
    vote.sure += weight * other.sure;
    if (weight > vote.most) [vote.best, vote.most] = [other, weight];
    votes.set(cluster, vote);
  }
  return chosen(item, votes.values(), limits);
}

/**
 * Between its best mention and the sum of all: what was mentioned often is likelier meant, but not
 * as often as that, and a wrong link does not draw all that follow after it.
 */
const weightOf = ({sum, most}: Vote): number => Math.sqrt(sum * most);

function chosen(item: Item, votes: Iterable<Vote>, limits: LinkThresholds): Choice | null {
  let all = 1;
  let best: Vote | null = null;
  for (const vote of votes) {
    all += weightOf(vote);
    if (best === null || weightOf(vote) > weightOf(best)) best = vote;
  }
  if (best === null) return null;
  const probability = weightOf(best) / all;
  const least = limits.link[kindOf(item, best.best)];
  if (probability < least) return null;
  return {antecedent: best.best, probability: Math.min(probability, best.sure / best.sum)};
}

/** "He" is nearly always somebody who was mentioned; "it" and "they" are often nobody. */
function kindOf({cluster, draft, linkable, article}: Item, antecedent: Item): LinkKind {
  if (cluster.type !== null && antecedent.cluster.type !== null) return 'twoNames';
  if (draft.kind === 'name') return 'name';
  if (draft.kind === 'nominal') return article === 'indefinite' ? 'indefinite' : 'description';
  const {human, number} = traitsOfPronoun(linkable);
  if (human === true && number === 'one') return 'person';
  // Whom somebody speaks to is seldom somebody in the text.
  if (human === true && linkable.quotation !== 0) return 'addressee';
  return number === 'one' ? 'thing' : 'group';
}

/** Whether a mention stands in a heading, a caption or the like that another does not stand in. */
const isElsewhere = ({aside}: Item, item: Item): boolean => aside !== null && aside !== item.aside;

/** "She", or "the nurse" of whom there is no name yet. */
const isPointing = ({draft, article, cluster}: Item): boolean =>
  draft.kind === 'pronoun' ||
  (article === 'definite' && cluster.type === null && cluster.traits.number === 'one');

/** Who said something last before the item at `at`, of those that it may be. */
function lastToSpeak(items: readonly Item[], at: number, mayJoin: MayJoin): Cluster | null {
  const item = items[at] as Item;
  for (let back = at - 1; back >= Math.max(0, at - longestBack.pronoun); back--) {
    const {speaks, cluster} = items[back] as Item;
    if (speaks && mayJoin(item, cluster)) return cluster;
  }
  return null;
}

function* candidates(items: readonly Item[], at: number, described: Item | null): Generator<Item> {
  const {draft, linkable} = items[at] as Item;
  const first = Math.max(0, at - longestBack[draft.kind]);
  for (let back = at - 1; back >= first; back--) yield items[back] as Item;
  if (described && described.linkable.at < (items[first] as Item).linkable.at) yield described;
  if (draft.kind !== 'pronoun') return;
  for (let ahead = at + 1; ahead < items.length; ahead++) {
    const item = items[ahead] as Item;
    if (item.linkable.at - linkable.at > longestAhead) return;
    if (item.draft.kind === 'name') yield item;
  }
}
