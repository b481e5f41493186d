import type {MentionKind} from '../../model/analysis.ts';
import type {Cluster, Item} from '../clusters/cluster.ts';
import type {Linker} from '../encoder/linking.ts';
import type {MayJoin} from './constraints/constraint.ts';
import {traitsOfPronoun} from './traits.ts';

/*
Which cluster a mention refers to: every candidate mention is scored, the scores within a cluster are
put together, and the likeliest cluster is chosen.
*/

/** The kinds of mentions that need links of different sureness. */
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
  /** The least probability at which a mention of each kind is linked. */
  readonly link: Readonly<Record<LinkKind, number>>;
  /** How much less a link between two without a name counts, as a logarithm. */
  readonly unnamed: number;
  /** The same for "he" or "she" and somebody in a heading or a caption. */
  readonly aside: number;
  /** How much more a cluster counts that was described by the same words, as a logarithm. */
  readonly described: number;
  /** The same for the last speaker, where a pronoun or "the nurse" speaks. */
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
   * The share of the whole cluster, but no more than its mentions are sure to be in it: after a
   * doubtful "he" the next one is no surer.
   */
  readonly probability: number;
};

/** How many mentions back candidates are: names and descriptions may be far from the last one. */
const longestBack: Readonly<Record<MentionKind, number>> = {name: 100, nominal: 100, pronoun: 40};

/** How many words after a pronoun its name may come. */
const longestAhead = 30;

/** `sure` is the sum weighted by how sure each mention is. */
type Vote = {sum: number; sure: number; best: Item; most: number};

/**
 * The antecedent of the item at `at`; null where it likely has none. `described` is the latest mention
 * of a cluster that was described by the same words before. Constant time.
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
    // Relative to no antecedent, which weighs 1.
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
 * Between its best mention and the sum of all: frequent mentions make a cluster likelier, but not in
 * proportion, or one wrong link would attract all that follow.
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

/** "He" nearly always has an antecedent; "it" and "they" often have none. */
function kindOf({cluster, draft, linkable, article}: Item, antecedent: Item): LinkKind {
  if (cluster.type !== null && antecedent.cluster.type !== null) return 'twoNames';
  if (draft.kind === 'name') return 'name';
  if (draft.kind === 'nominal') return article === 'indefinite' ? 'indefinite' : 'description';
  const {human, number} = traitsOfPronoun(linkable);
  if (human === true && number === 'one') return 'person';
  // "You" in a quotation is seldom somebody in the text.
  if (human === true && linkable.quotation !== 0) return 'addressee';
  return number === 'one' ? 'thing' : 'group';
}

/** Whether a mention is in a heading, a caption or the like that the item is not in. */
const isElsewhere = ({aside}: Item, item: Item): boolean => aside !== null && aside !== item.aside;

/** Whether an item refers back: "she", or "the nurse" without a name yet. */
const isPointing = ({draft, article, cluster}: Item): boolean =>
  draft.kind === 'pronoun' ||
  (article === 'definite' && cluster.type === null && cluster.traits.number === 'one');

/** The last cluster to speak before the item at `at` that it may join. */
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
