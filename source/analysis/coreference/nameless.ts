import type {Item} from '../clusters/cluster.ts';
import {type Cluster, type Draft, join} from '../clusters/cluster.ts';
import type {TokenText} from '../text/token-text.ts';
import type {MayJoin} from './constraints/constraint.ts';

/*
People who are described but never named: which descriptions are of one person, and how sure it is
that it is none of those named. Decided once everything is linked.
*/

/** What a description says: its noun, its other words, and its owner. */
type Said = {readonly head: string; readonly words: ReadonlySet<string>; readonly owner: Owner};

/** Null where nobody owns what is described, `open` where it is unclear who does. */
type Owner = Cluster | 'open' | null;

export const isNamedPerson = ({type}: Cluster): boolean => type === 'person';

/** The highest confidence in somebody who may be one of those named. */
const doubt = 0.5;

/**
 * Joins people without a name who are described in the same words: "the former chairman" is the one
 * mentioned before, and so is "his daughter". Nearly linear in the items.
 */
export function joinRepeated(text: TokenText, items: readonly Item[], mayJoin: MayJoin): void {
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

/** Whether a description is more than a noun: "the man" may be anybody. */
const isTold = ({words, owner}: Said): boolean =>
  words.size > 0 || (owner !== null && owner !== 'open');

const isSame = (one: Said, other: Said): boolean =>
  one.owner === other.owner &&
  one.words.size === other.words.size &&
  one.words.isSubsetOf(other.words);

function saidBy(text: TokenText, {draft: {first, last}, linkable: {head}, owner}: Item): Said {
  const {determiners, possessives} = text.language;
  const lower = text.tokens.slice(first, last).map(token => token.lower);
  const owned = lower.lastIndexOf("'s") + 1;
  const words = new Set(
    lower.slice(owned, -1).filter(word => !determiners.has(word) && /\p{L}/u.test(word)),
  );
  const isOwned = owned > 0 || possessives.has(lower[0] ?? '');
  return {head, words, owner: isOwned ? (owner?.cluster ?? 'open') : null};
}

const isOnePerson = ({traits}: Cluster): boolean =>
  traits.human === true && traits.number === 'one';

/** Somebody in particular who is described, and mentioned again. */
export const isSomeone = (text: TokenText, cluster: Cluster): boolean =>
  isOnePerson(cluster) &&
  cluster.items.length > 1 &&
  cluster.items.some(({draft}) => draft.kind === 'nominal' && isSomebody(text, draft)) &&
  !isDoubtful(cluster);

/**
 * How sure it is that a person without a name is none of those `named`: as sure as the surest
 * description, but doubtful where they may be one of them. "A guard" after names is somebody else;
 * "the guard" may be one of them, and so may "a guard" who comes before any name.
 */
export function sureness({items}: Cluster, named: readonly Cluster[], mayJoin: MayJoin): number {
  const descriptions = items.filter(({draft}) => draft.kind === 'nominal');
  const surest = Math.max(...descriptions.map(({draft}) => draft.confidence));
  const [first] = descriptions.toSorted((a, b) => a.linkable.at - b.linkable.at);
  const mayBe = (other: Cluster): boolean => items.every(item => mayJoin(item, other));
  const isKnown = (other: Cluster): boolean =>
    other.items.some(({linkable}) => first !== undefined && linkable.at < first.linkable.at);
  const isAnother = first?.article === 'indefinite' && named.some(isKnown);
  return !isAnother && named.some(mayBe) ? Math.min(surest, doubt) : surest;
}

/** Whether none of the descriptions is likely to be one: "the official" in "the official data". */
const isDoubtful = ({items}: Cluster): boolean =>
  items.every(({draft}) => draft.kind === 'pronoun' || draft.confidence < leastSomebody);

/** Below this a word is hardly a description, or a name. */
const leastSomebody = 0.3;

/** "The driver", "a driver", "Ann’s driver", but no "driver", "any driver", "your driver". */
function isSomebody(text: TokenText, {first, last}: Draft): boolean {
  const {articles, definites, possessives} = text.language;
  const words = text.tokens.slice(first, last).map(({lower}) => lower);
  const opening = words[0] ?? '';
  return (
    words.includes("'s") ||
    opening === 'one' ||
    articles.has(opening) ||
    definites.has(opening) ||
    (possessives.has(opening) && opening !== 'your')
  );
}
