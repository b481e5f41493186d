import type {Cluster, Item} from '../clusters/cluster.ts';
import type {Linker} from '../encoder/linking.ts';
import type {Gender} from '../lexicon/people.ts';
import {traitsOfPronoun} from './traits.ts';

/*
Whether people whose names do not tell are women or men: by most of the pronouns that are likely
theirs. Decided for the whole text before the first pronoun is linked, so that one doubtful "she" does
not make a woman of Chris, who is "he" everywhere else.
*/

/** How many mentions back a pronoun looks. */
const longestBack = 30;

/** By how much, and how many times, one gender has to outweigh the other. */
const least = 1;
const times = 3;

type Votes = Record<Gender, number>;

/** Gives named people a gender where most of their pronouns have one. */
export function guessGenders(items: readonly Item[], linker: Linker): void {
  const votes = new Map<Cluster, Votes>();
  for (const [at, item] of items.entries()) {
    const {gender} = traitsOfPronoun(item.linkable);
    if (item.draft.kind !== 'pronoun' || gender === null) continue;
    for (const [cluster, share] of sharesOf(items, at, gender, linker)) {
      const vote = votes.get(cluster) ?? {female: 0, male: 0};
      vote[gender] += share;
      votes.set(cluster, vote);
    }
  }
  for (const [cluster, {female, male}] of votes) {
    const [more, less] = female > male ? [female, male] : [male, female];
    if (more - less < least || more < times * less) continue;
    cluster.traits = {...cluster.traits, gender: female > male ? 'female' : 'male'};
  }
}

/** How likely a pronoun refers to each person of unknown gender, by their best mention. */
function sharesOf(
  items: readonly Item[],
  at: number,
  gender: Gender,
  linker: Linker,
): Iterable<readonly [Cluster, number]> {
  const {linkable} = items[at] as Item;
  const best = new Map<Cluster, number>();
  let sum = 1;
  for (let back = at - 1; back >= Math.max(0, at - longestBack); back--) {
    const {cluster, linkable: there} = items[back] as Item;
    const {human, number, gender: known} = cluster.traits;
    if (human === false || number === 'several' || (known ?? gender) !== gender) continue;
    const weight = Math.exp(Math.min(linker.score(linkable, there) - linker.none(linkable), 60));
    sum += Math.max(0, weight - (best.get(cluster) ?? 0));
    best.set(cluster, Math.max(weight, best.get(cluster) ?? 0));
  }
  return [...best]
    .filter(([{type, traits}]) => type !== null && traits.gender === null)
    .map(([cluster, weight]) => [cluster, weight / sum] as const);
}
