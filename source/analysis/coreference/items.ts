import type {Quote} from '../../model/analysis.ts';
import type {Item} from '../clusters/cluster.ts';
import {type Cluster, type Draft, newCluster, openTraits} from '../clusters/cluster.ts';
import {endsTitle} from '../clusters/titles.ts';
import type {Encoding} from '../encoder/encoding.ts';
import type {Linkable, Linker} from '../encoder/linking.ts';
import {inPart} from '../encoder/part-spans.ts';
import {quoteOfTokens} from '../quotes/inside.ts';
import {sameSentence} from '../text/grammar.ts';
import {spanOf, type TokenText, tokenAt} from '../text/token-text.ts';
import {isAside} from './asides.ts';
import {noteOwners} from './constraints/within.ts';
import {type Found, findMentions, type HeadThresholds, wordsOfName} from './found-mentions.ts';
import {isNewcomer} from './newcomers.ts';
import {isFirstPerson, traitsOfDescription, traitsOfNames, traitsOfPronoun} from './traits.ts';

/*
The mentions of a text before they are linked: names in the clusters that rules have put them in, each
description and pronoun in a cluster of its own.
*/

/**
 * All mentions that were read, in order of their heads. "I" and "my" in a quotation are left out: they
 * are its speaker, who is found later.
 */
export function itemsOf(
  text: TokenText,
  encoding: Encoding,
  linker: Linker,
  clusters: readonly Cluster[],
  quotes: readonly Quote[],
  thresholds: HeadThresholds,
): readonly Item[] {
  const known = knownOf(clusters);
  const inside = quoteOfTokens(text, quotes);
  const items: Item[] = [];
  for (const {draft, cluster} of known.names) {
    const words = wordsOfName(text, encoding, draft.span);
    const linkable = words && linker.linkable(words, 'name');
    if (linkable) items.push(itemIn(text, encoding, cluster, draft, linkable));
  }
  for (const found of findMentions(text, encoding, known.tokens, thresholds)) {
    if (isTitle(text, found, known)) continue;
    const linkable = linker.linkable(found.words, found.kind);
    if (linkable === null || (isFirstPerson(linkable) && inside[found.first] !== -1)) continue;
    const described = known.describing(found);
    if (described) items.push(itemIn(text, encoding, described.cluster, described.draft, linkable));
    else {
      const [cluster, draft] = [clusterOf(found, linkable), draftOf(text, found)];
      items.push(itemIn(text, encoding, cluster, draft, linkable, found.type === 'place'));
    }
  }
  items.sort((a, b) => a.linkable.at - b.linkable.at);
  noteOwners(text, items);
  return items;
}

type Known = {readonly draft: Draft; readonly cluster: Cluster};

/** What rules have clustered: names and their tokens, and descriptions beside names. */
function knownOf(clusters: readonly Cluster[]) {
  const names: Known[] = [];
  const tokens = new Set<number>();
  const people = new Set<number>();
  const descriptions = new Map<number, Known>();
  for (const cluster of clusters) {
    cluster.traits = traitsOfNames(cluster);
    for (const draft of cluster.mentions) {
      if (draft.kind === 'name') names.push({draft, cluster});
      for (let at = draft.first; at < draft.last; at++) {
        if (draft.kind !== 'name') descriptions.set(at, {draft, cluster});
        else tokens.add(at);
        if (draft.kind === 'name' && cluster.type === 'person') people.add(at);
      }
    }
  }
  const used = new Set<Draft>();
  /** The description beside a person's name that contains the head of `found`. */
  const describing = ({kind, type, last}: Found): Known | null => {
    const known = descriptions.get(last - 1);
    if (kind !== 'nominal' || type !== 'person' || !known || used.has(known.draft)) return null;
    used.add(known.draft);
    return known;
  };
  return {names, tokens, people, describing};
}

function itemIn(
  text: TokenText,
  encoding: Encoding,
  cluster: Cluster,
  draft: Draft,
  linkable: Linkable,
  place = false,
): Item {
  const speaks = inPart(encoding, 'source', linkable.at) > 0.5;
  const article = articleOf(text, draft);
  const aside = asideOf(text, draft);
  const item: Item = {
    draft,
    linkable,
    owner: null,
    cluster,
    article,
    newcomer: text.language.rules.has('coreference/newcomers') && isNewcomer(text, draft),
    place,
    speaks,
    aside,
    sure: 1,
  };
  cluster.items.push(item);
  return item;
}

function asideOf(text: TokenText, {first}: Draft): number | null {
  const number = tokenAt(text, first).block;
  const block = text.blocks[number];
  return block && isAside(text, block) ? number : null;
}

function articleOf(text: TokenText, {kind, first, last}: Draft): Item['article'] {
  if (kind !== 'nominal') return null;
  const {definites, indefinites, possessives} = text.language;
  const words = text.tokens.slice(first, last);
  const opening = words[0]?.lower ?? '';
  if (definites.has(opening)) return 'definite';
  if (indefinites.has(opening)) return 'indefinite';
  const owned =
    possessives.has(opening) ||
    words.some(({lower, shape}) => lower === "'s" || (shape !== 'lower' && shape !== 'mark'));
  return owned ? 'owned' : 'indefinite';
}

const clusterOf = ({kind, type, first}: Found, linkable: Linkable): Cluster =>
  newCluster(
    first,
    null,
    kind === 'pronoun'
      ? traitsOfPronoun(linkable)
      : type
        ? traitsOfDescription(linkable.head, type)
        : openTraits,
  );

const draftOf = (text: TokenText, {first, last, kind, probability}: Found): Draft => ({
  span: spanOf(text, {first, last}),
  first,
  last,
  kind,
  confidence: probability,
  evidence: [],
});

type Tokens = {readonly tokens: ReadonlySet<number>; readonly people: ReadonlySet<number>};

/** Whether a description is a title before a name: "Venezuelan president". */
const isTitle = (text: TokenText, {kind, last}: Found, {tokens, people}: Tokens): boolean =>
  kind === 'nominal' &&
  ((tokens.has(last) && sameSentence(text, last - 1, last) !== null) ||
    endsTitle(text, last - 1, people));
