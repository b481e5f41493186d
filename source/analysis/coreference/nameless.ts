import type {Item} from '../clusters/cluster.ts';
import {type Cluster, type Draft, join} from '../clusters/cluster.ts';
import {determiners} from '../text/grammar.ts';
import type {TokenText} from '../text/token-text.ts';
import {mayJoin} from './may-join.ts';

/*
People whom the text describes and does not name: which of their descriptions are of one, which are of
somebody named after all, and how sure it is that they are nobody who is. Looked at once all is linked.
*/

/** What a description says: its noun, the words beside it, and whose it is. */
type Said = {readonly head: string; readonly words: ReadonlySet<string>; readonly owner: Owner};

/** Null where nobody owns what is described, `open` where the words do not tell who. */
type Owner = Cluster | 'open' | null;

/**
 * Joins people without a name to each other and to whoever is named, where the same words are said of
 * both: "the former chairman" twice, "his father" beside "his father, Dan". Linear in the items, but
 * for the few people without a name.
 */
export function joinNameless(text: TokenText, items: readonly Item[]): void {
  if (text.rules.has('coreference/repeated')) joinRepeated(text, items);
  if (!text.rules.has('coreference/nameless-named')) return;
  const clusters = [...new Set(items.map(({cluster}) => cluster))];
  const named = clusters.filter(isNamedPerson);
  for (const cluster of clusters) {
    if (cluster.type !== null || !isSomeone(text, cluster)) continue;
    const [one, ...others] = named.filter(other => isSaidOf(text, cluster, other));
    if (one === undefined || others.length > 0) continue;
    for (const item of cluster.items) item.draft = doubted(item.draft);
    join(one, cluster);
  }
}

export const isNamedPerson = ({type}: Cluster): boolean => type === 'person';

const doubted = (draft: Draft): Draft => ({
  ...draft,
  confidence: Math.min(draft.confidence, doubt),
});

/** What a link is held to be that rests on nothing but the same noun. */
const doubt = 0.5;

/** "The former chairman" is the former chairman of before, "his daughter" his daughter. */
function joinRepeated(text: TokenText, items: readonly Item[]): void {
  const before = new Map<string, {readonly item: Item; readonly said: Said}[]>();
  for (const item of items) {
    const {cluster, draft, article} = item;
    if (draft.kind !== 'nominal' || cluster.type !== null || !isOnePerson(cluster)) continue;
    if (!isSomebody(text, draft)) continue;
    const said = saidBy(text, item);
    const same = before.get(said.head) ?? [];
    const first = same.findLast(
      other =>
        other.item.cluster !== cluster &&
        other.item.cluster.type === null &&
        isSame(said, other.said) &&
        Math.max(cluster.items.length, other.item.cluster.items.length) > 1 &&
        mayJoin(item, other.item.cluster),
    );
    if (first && article !== 'indefinite' && isTold(said)) {
      item.draft = {...item.draft, evidence: [{reason: repeats, spans: [first.item.draft.span]}]};
      join(first.item.cluster, cluster);
    }
    same.push({item, said});
    before.set(said.head, same);
  }
}

const repeats = 'describes as was done before';

/** Whether there is more than a noun: "the man" may be any. */
const isTold = ({words, owner}: Said): boolean =>
  words.size > 0 || (owner !== null && owner !== 'open');

const isSame = (one: Said, other: Said): boolean =>
  one.owner === other.owner &&
  one.words.size === other.words.size &&
  one.words.isSubsetOf(other.words);

/** Whether what a nameless person is said to be is said of somebody named too. */
function isSaidOf(text: TokenText, cluster: Cluster, named: Cluster): boolean {
  const described = cluster.items.filter(
    ({draft, article}) => draft.kind === 'nominal' && article !== 'indefinite',
  );
  return (
    described.some(item => {
      const said = saidBy(text, item);
      return said.owner !== 'open' && (isDescribed(text, said, named) || bears(said, named));
    }) && cluster.items.every(item => mayJoin(item, named))
  );
}

const isDescribed = (text: TokenText, said: Said, {items}: Cluster): boolean =>
  items.some(item => {
    if (item.draft.kind !== 'nominal' || item.article === 'indefinite') return false;
    if (item.linkable.head !== said.head) return false;
    const {owner, words} = saidBy(text, item);
    return owner === said.owner && said.words.isSubsetOf(words);
  });

/** Whether a title or what stands beside the name says it: "Mayor Ann Lee" is the mayor. */
const bears = ({head, words, owner}: Said, {roles}: Cluster): boolean =>
  owner === null && roles.some(role => role.head === head && words.isSubsetOf(role.words));

function saidBy({tokens}: TokenText, {draft: {first, last}, linkable: {head}, owner}: Item): Said {
  const lower = tokens.slice(first, last).map(token => token.lower);
  const owned = lower.lastIndexOf("'s") + 1;
  const words = new Set(
    lower.slice(owned, -1).filter(word => !determiners.has(word) && /\p{L}/u.test(word)),
  );
  const isOwned = owned > 0 || owners.has(lower[0] ?? '');
  return {head, words, owner: isOwned ? (owner?.cluster ?? 'open') : null};
}

const owners = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);

const isOnePerson = ({traits}: Cluster): boolean =>
  traits.human === true && traits.number === 'one';

/** Somebody in particular who is described, and mentioned again. */
export const isSomeone = (text: TokenText, cluster: Cluster): boolean =>
  isOnePerson(cluster) &&
  cluster.items.length > 1 &&
  cluster.items.some(({draft}) => draft.kind === 'nominal' && isSomebody(text, draft)) &&
  !isDoubtful(cluster);

/**
 * How sure it is that somebody without a name is a thing of its own: as its surest description, but
 * doubtful where it may be one of those `named`. "A guard" beside names is another, "the guard" may be
 * one of them, as may "a guard" of whom the text tells before it names anybody.
 */
export function sureness({items}: Cluster, named: readonly Cluster[]): number {
  const descriptions = items.filter(({draft}) => draft.kind === 'nominal');
  const surest = Math.max(...descriptions.map(({draft}) => draft.confidence));
  const [first] = descriptions.toSorted((a, b) => a.linkable.at - b.linkable.at);
  const mayBe = (other: Cluster): boolean => items.every(item => mayJoin(item, other));
  const isKnown = (other: Cluster): boolean =>
    other.items.some(({linkable}) => first !== undefined && linkable.at < first.linkable.at);
  const isAnother = first?.article === 'indefinite' && named.some(isKnown);
  return !isAnother && named.some(mayBe) ? Math.min(surest, doubt) : surest;
}

/** Of whom no description is likely one: "the official" in "the official data". */
const isDoubtful = ({items}: Cluster): boolean =>
  items.every(({draft}) => draft.kind === 'pronoun' || draft.confidence < leastSomebody);

/** Below this a word is hardly a description, or a name. */
export const leastSomebody = 0.3;

/** "The driver", "a driver", "Ann’s driver", but no "driver", "any driver", "your driver". */
function isSomebody(text: TokenText, {first, last}: Draft): boolean {
  const words = text.tokens.slice(first, last).map(({lower}) => lower);
  const opening = words[0] ?? '';
  return (
    words.includes("'s") ||
    opening === 'one' ||
    (determiners.has(opening) && !nobodyInParticular.has(opening))
  );
}

const nobodyInParticular = new Set(['any', 'every', 'each', 'no', 'some', 'another', 'your']);
