import type {Quote} from '../../model/analysis.ts';
import type {Span} from '../../model/span.ts';
import type {Item} from '../clusters/cluster.ts';
import {addMention, type Cluster, type Draft, join} from '../clusters/cluster.ts';
import {Described} from '../clusters/described.ts';
import {describePeople} from '../clusters/descriptions.ts';
import {clusterNames} from '../clusters/name-clusters.ts';
import type {Encoding} from '../encoder/encoding.ts';
import {linkerOf} from '../encoder/linking.ts';
import type {Language} from '../lexicon/language.ts';
import type {Name} from '../names/name.ts';
import {mayBeSubject, sameSentence} from '../text/grammar.ts';
import type {TokenText} from '../text/token-text.ts';
import type {MayJoin} from './constraints/constraint.ts';
import {constrain} from './constraints/constraints.ts';
import type {HeadThresholds} from './found-mentions.ts';
import {guessGenders} from './genders.ts';
import {itemsOf} from './items.ts';
import {type Choice, choose, type Linking, type LinkThresholds} from './link-choice.ts';
import {isNamedPerson, isSomeone, joinRepeated, sureness} from './nameless.ts';

/*
Which mentions refer to one thing. Easy ones first: names that rules know to be one, and the
descriptions beside them; then, from first to last, what the model links.
*/

type Thresholds = HeadThresholds & LinkThresholds;

/** Chosen on GUM dev, GAP dev and PolNeAR dev. */
export const thresholds: Thresholds = {
  description: 0.35,
  known: 0.07,
  pronoun: 0.4,
  link: {
    twoNames: 0.7,
    name: 0.6,
    description: 0.4,
    indefinite: 0.55,
    person: 0.1,
    thing: 0.4,
    group: 0.5,
    addressee: 0.85,
  },
  unnamed: 1.2,
  aside: 3,
  described: 2,
  spoke: 1.5,
};

/**
 * Clusters of names with the descriptions and pronouns that refer to them, and of people without a
 * name who are mentioned more than once. In order, those with names first. Linear in the words
 * that were read.
 */
export function clusterMentions(
  text: TokenText,
  encoding: Encoding,
  names: readonly Name[],
  quotes: readonly Quote[],
): readonly Cluster[] {
  const clusters = clusterNames(text, names);
  describePeople(text, clusters);
  const linker = linkerOf(text.text, encoding);
  const items = itemsOf(text, encoding, linker, clusters, quotes, thresholds);
  const mayJoin = constrain(text, items, quotes);
  const limits = limitsWith(text.language);
  if (text.language.rules.has('coreference/said')) joinSaid(text, items, mayJoin);
  if (text.language.rules.has('coreference/guessed-genders')) guessGenders(items, linker);
  link(text, items, {linker, limits, mayJoin});
  if (text.language.rules.has('coreference/repeated')) joinRepeated(text, items, mayJoin);
  return clustersOf(text, items, clusters, mayJoin);
}

/** The thresholds of links; a rule that is off weighs nothing. */
const limitsWith = ({rules}: Language): LinkThresholds => ({
  ...thresholds,
  aside: rules.has('coreference/asides') ? thresholds.aside : 0,
  spoke: rules.has('coreference/spoke') ? thresholds.spoke : 0,
  described: rules.has('coreference/described') ? thresholds.described : 0,
});

/** "A lawyer named Ann Lee" is Ann Lee, and so is the lawyer in "Ann Lee is the lawyer". */
function joinSaid(text: TokenText, items: readonly Item[], mayJoin: MayJoin): void {
  for (const [at, item] of items.entries()) {
    const before = items
      .slice(Math.max(0, at - mostWithin), at)
      .findLast(({draft}) => draft.last === item.draft.first - 1);
    if (before === undefined || text.tokens[item.draft.last]?.lower === "'s") continue;
    const verb = sameSentence(text, item.draft.first, item.draft.first - 1)?.lower ?? '';
    const [named, described] = equates.test(verb) ? [before, item] : [item, before];
    if (!equates.test(verb) && !/^(?:named|called)$/.test(verb)) continue;
    if (named.draft.kind === 'nominal' || described.draft.kind !== 'nominal') continue;
    if (equates.test(verb) && !mayBeSubject(text, named.draft.first)) continue;
    if (described.cluster.type === null && mayJoin(described, named.cluster))
      join(named.cluster, described.cluster);
  }
}

/** How many mentions a description may hold before its head. */
const mostWithin = 3;

const equates = /^(?:is|was|became|becomes|remains|remained)$/;

/** Links each mention whose cluster has not been mentioned before. */
function link(text: TokenText, items: readonly Item[], linking: Linking): void {
  const entered = new Set<Cluster>();
  const described = new Described(text);
  const latest = new Map<Cluster, Item>();
  for (const [at, item] of items.entries()) {
    if (!entered.has(item.cluster)) {
      const known = clusterDescribed(described, item);
      const choice = choose(items, at, (known && latest.get(known)) ?? null, linking);
      if (choice !== null) take(item, choice);
    }
    entered.add(item.cluster);
    if (item.cluster.type === null) continue;
    latest.set(item.cluster, item);
    if (item.draft.kind !== 'pronoun') described.learn(item.cluster);
  }
}

/** The cluster whose role or name a description repeats: "the mayor", "the bank". */
function clusterDescribed(described: Described, item: Item): Cluster | null {
  const {draft, linkable, cluster, article} = item;
  if (draft.kind !== 'nominal' || cluster.type !== null || article === 'indefinite') return null;
  const {first, last} = draft;
  if (cluster.traits.human) return described.person({first, last, head: last - 1});
  return last - first === 2 ? described.body(linkable.head) : null;
}

function take(item: Item, {antecedent, probability}: Choice): void {
  for (const other of item.cluster.items) other.sure = Math.min(other.sure, probability);
  join(antecedent.cluster, item.cluster);
  if (item.draft.kind === 'name') return;
  const reason = 'takes up what was mentioned before';
  const evidence = [{reason, spans: [antecedent.draft.span]}];
  item.draft = {...item.draft, confidence: probability, evidence};
}

/** All clusters, people without a name last; of the clusters of names, `named`, some have been joined. */
function clustersOf(
  text: TokenText,
  items: readonly Item[],
  named: readonly Cluster[],
  mayJoin: MayJoin,
): readonly Cluster[] {
  const clusters = [...new Set(items.map(item => item.cluster))];
  const people = clusters.filter(isNamedPerson);
  const nameless = clusters.filter(({type}) => type === null).filter(one => isSomeone(text, one));
  for (const cluster of nameless) cluster.confidence = sureness(cluster, people, mayJoin);
  for (const cluster of nameless) cluster.type = 'person';
  const all = [...named.filter(({into}) => into === null), ...nameless];
  for (const cluster of all) addItems(cluster);
  return all;
}

/** The first of the longest descriptions that are surely linked; "the candidate" alone says little. */
function descriptionFrom(items: readonly Item[]): Span | null {
  const size = ({first, last}: Draft): number => last - first;
  const [best] = items
    .filter(({article}) => article === 'definite' || article === 'owned')
    .map(({draft}) => draft)
    .filter(draft => draft.confidence >= sureDescription && size(draft) >= 3)
    .toSorted((a, b) => size(b) - size(a));
  return best?.span ?? null;
}

const sureDescription = 0.85;

function addItems(cluster: Cluster): void {
  const known = new Set(cluster.mentions);
  for (const {draft} of cluster.items) if (!known.has(draft)) addMention(cluster, draft);
  if (cluster.type === 'person') cluster.description ??= descriptionFrom(cluster.items);
}
