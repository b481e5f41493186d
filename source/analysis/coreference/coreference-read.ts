import type {Quote} from '../../model/analysis.ts';
import type {Span} from '../../model/span.ts';
import {addMention, type Chain, type Draft, newChain} from '../chains/chains.ts';
import {Described} from '../chains/described.ts';
import {describePeople} from '../chains/descriptions.ts';
import {chainNames} from '../chains/name-chains.ts';
import {type Linker, linkerOf} from '../encoder/linking.ts';
import type {Reading} from '../encoder/reading.ts';
import type {Name} from '../names/names.ts';
import {mayBeSubject, sameSentence} from '../text/grammar.ts';
import type {ReadText} from '../text/text.ts';
import {joinBracketed} from './bracketed.ts';
import {type Cluster, type Item, mayJoin, merge} from './clusters.ts';
import {guessGenders} from './genders.ts';
import {itemsOf} from './items.ts';
import {type Choice, choose, type LinkThresholds} from './link-choice.ts';
import type {HeadThresholds} from './mentions-read.ts';
import {isNamedPerson, isSomeone, joinNameless, leastSomebody, sureness} from './nameless.ts';

/*
Which mentions stand for one thing. Easy ones first: names that rules know to be one, and what
stands beside them; then, from first to last, what the model links.
*/

export type Thresholds = HeadThresholds & LinkThresholds;

/** Tried on GUM dev, GAP dev and PolNeAR dev. */
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
 * Chains of names with all descriptions and pronouns that stand for the same, and of people without
 * a name who are mentioned more than once. In order, those with names first. Linear in the words
 * that were read.
 */
export function chainsRead(
  text: ReadText,
  reading: Reading,
  names: readonly Name[],
  quotes: readonly Quote[],
  limits: Thresholds = thresholds,
): readonly Chain[] {
  const chains = chainNames(
    text,
    names.filter(name => !isHardlyName(text, name)),
  );
  describePeople(text, chains);
  const linker = linkerOf(text.text, reading);
  const items = itemsOf(text, reading, linker, chains, quotes, limits);
  const read = new Set(items.map(({cluster}) => cluster.chain));
  joinSaid(text, items);
  joinBracketed(text, items);
  guessGenders(items, linker);
  link(text, items, linker, limits);
  joinNameless(text, items);
  return chainsOf(text, items, chains, read);
}

/** "A lawyer named Ann Lee" is Ann Lee, and so is the lawyer in "Ann Lee is the lawyer". */
function joinSaid(text: ReadText, items: readonly Item[]): void {
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
    if (described.cluster.chain === null && mayJoin(described, named.cluster))
      merge(named.cluster, described.cluster);
  }
}

/** How many mentions a description may hold before its head. */
const mostWithin = 3;

const equates = /^(?:is|was|became|becomes|remains|remained)$/;

/** Links each mention but those whose cluster stands before it already. */
function link(
  text: ReadText,
  items: readonly Item[],
  linker: Linker,
  limits: LinkThresholds,
): void {
  const entered = new Set<Cluster>();
  const described = new Described(text);
  const latest = new Map<Chain, Item>();
  for (const [at, item] of items.entries()) {
    if (!entered.has(item.cluster)) {
      const chain = chainDescribed(described, item);
      const choice = choose(items, at, (chain && latest.get(chain)) ?? null, linker, limits);
      if (choice !== null) take(item, choice);
    }
    entered.add(item.cluster);
    const {chain} = item.cluster;
    if (chain === null) continue;
    latest.set(chain, item);
    if (item.draft.kind !== 'pronoun') described.learn(chain);
  }
}

/** Whose role or name a definite description without a name repeats: "the mayor", "the bank". */
function chainDescribed(described: Described, item: Item): Chain | null {
  const {draft, linkable, cluster, article} = item;
  if (draft.kind !== 'nominal' || cluster.chain !== null || article === 'indefinite') return null;
  const {first, last} = draft;
  if (cluster.traits.human) return described.person({first, last, head: last - 1});
  return last - first === 2 ? described.body(linkable.head) : null;
}

function take(item: Item, {antecedent, probability}: Choice): void {
  for (const other of item.cluster.items) other.sure = Math.min(other.sure, probability);
  merge(antecedent.cluster, item.cluster);
  if (item.draft.kind === 'name') return;
  const reason = 'takes up what was mentioned before';
  const evidence = [{reason, spans: [antecedent.draft.span]}];
  item.draft = {...item.draft, confidence: probability, evidence};
}

/** `read` are the chains that had a mention among `items`; the others are as rules left them. */
function chainsOf(
  text: ReadText,
  items: readonly Item[],
  chains: readonly Chain[],
  read: ReadonlySet<Chain | null>,
): readonly Chain[] {
  const kept = new Set<Chain>();
  const unnamed: Chain[] = [];
  const clusters = [...new Set(items.map(item => item.cluster))];
  const named = clusters.filter(isNamedPerson);
  for (const cluster of clusters) {
    if (cluster.chain) kept.add(cluster.chain);
    else if (!isSomeone(text, cluster)) continue;
    const chain = cluster.chain ?? newChain(chains.length + unnamed.length, 'person', []);
    if (cluster.chain === null) {
      chain.confidence = sureness(cluster, named);
      unnamed.push(chain);
    }
    addItems(chain, cluster.items);
  }
  return [...chains.filter(chain => kept.has(chain) || !read.has(chain)), ...unnamed];
}

/** A common word that the model hardly takes for a name. */
const isHardlyName = ({tokens}: ReadText, {first, last, confidence}: Name): boolean =>
  confidence < leastSomebody && last - first === 1 && tokens[first]?.shape === 'lower';

/** Surely linked and of three words at least, "the candidate" says little; the first of the longest. */
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

function addItems(chain: Chain, items: readonly Item[]): void {
  const known = new Set(chain.mentions);
  for (const {draft} of items) if (!known.has(draft)) addMention(chain, draft);
  if (chain.type === 'person') chain.description ??= descriptionFrom(items);
}
