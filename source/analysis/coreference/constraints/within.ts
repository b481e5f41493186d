import type {Draft, Item} from '../clusters/cluster.ts';
import type {Rule} from '../lexicon/rules.ts';
import {auxiliaries, isVerbLike, prepositions, sameSentence} from '../text/grammar.ts';
import {type TokenText, tokenAt} from '../text/token-text.ts';

/*
Which mentions are never the same, whatever the model links: by where they stand to each other.
*/

/** Notes for each of `items`, in order, those near it that are another. Linear in their number. */
export function keepApart(text: TokenText, items: readonly Item[]): void {
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    const on = (rule: Rule): boolean => text.rules.has(rule);
    if (
      before &&
      on('coreference/coordination') &&
      isAnd(text, before.draft.last, item.draft.first)
    )
      item.apart.push(before);
    for (let back = at - 1; back >= 0 && back >= at - mostWithin; back--) {
      const inner = items[back] as Item;
      const owns = isOwner(text, inner.draft, item.draft);
      if (owns ? on('coreference/owners') : on('coreference/modifiers') && isModifier(inner, item))
        item.apart.push(inner);
      if (owns) item.owner ??= inner;
    }
    if (before && on('coreference/objects') && isDoneTo(text, before, item)) setApart(item, before);
    for (let back = at - 1; back >= 0 && back >= at - mostBeside; back--) {
      const other = items[back] as Item;
      if (sameSentence(text, item.draft.first, other.draft.first) === null) break;
      if (on('coreference/two-people') && areTwo(text, other, item)) setApart(item, other);
    }
    if (!on('coreference/complements')) continue;
    for (const other of complements(text, items, at)) setApart(item, other);
  }
}

/** Notes of two that they are not the same. */
export function setApart(one: Item, other: Item): void {
  one.apart.push(other);
  other.apart.push(one);
}

/** How many mentions a description may hold before its head. */
const mostWithin = 3;

/** How many mentions before it in its sentence a description is compared with. */
const mostBeside = 8;

/** "Him" in "Lee asked him", and no "her" that owns what follows: nobody asks himself so. */
function isDoneTo(text: TokenText, {draft: doer}: Item, {draft, linkable}: Item): boolean {
  if (draft.kind !== 'pronoun' || draft.first !== doer.last + 1) return false;
  const verb = sameSentence(text, draft.first, doer.last);
  if (verb === null || !isVerbLike(verb) || auxiliaries.has(verb.lower)) return false;
  if (linkable.head !== 'her') return /^(?:him|them)$/.test(linkable.head);
  const next = sameSentence(text, draft.first, draft.last);
  return next === null || next.shape === 'mark' || prepositions.has(next.lower);
}

/** "Ann’s" in "Ann’s doctor", "her" in "her doctor". */
function isOwner(text: TokenText, {first, last, kind}: Draft, of: Draft): boolean {
  if (first < of.first || last >= of.last) return false;
  return kind === 'pronoun' || text.tokens[last]?.lower === "'s";
}

/** "Acme" in "the Acme director", and "K-pop" in "the K-pop group"; but "the Hunan province". */
const isModifier = ({draft: inner}: Item, {draft, cluster, place}: Item): boolean =>
  !place &&
  cluster.type === null &&
  inner.kind === 'name' &&
  inner.first >= draft.first &&
  inner.last < draft.last;

/** "The driver" and "the nurse" in one sentence, which does not say that one is the other. */
function areTwo(text: TokenText, one: Item, other: Item): boolean {
  if (!isDefinitePerson(one) || !isDefinitePerson(other)) return false;
  if (one.linkable.head === other.linkable.head) return false;
  if (one.cluster.type !== null || other.cluster.type !== null) return false;
  const words = text.tokens.slice(one.draft.last, other.draft.first).map(({lower}) => lower);
  return (
    words.length > 0 && !(words.length < longestCopula && words.some(word => equates.test(word)))
  );
}

const isDefinitePerson = ({article, cluster: {traits}}: Item): boolean =>
  article === 'definite' && traits.human === true && traits.number === 'one';

const longestCopula = 4;
const equates = /^(?:,|is|was|are|were|be|been|became|becomes|as|named|called|:|-|—|–|\()$/;

/** Words after a description in which somebody is named who is not described. */
const longestComplement = 8;

/** "Ann Lee" of "the man who married Ann Lee", "a friend of Ann Lee", "lawyers for Ann Lee". */
function complements(text: TokenText, items: readonly Item[], at: number): readonly Item[] {
  const {draft, cluster} = items[at] as Item;
  if (draft.kind !== 'nominal' || cluster.traits.human !== true) return [];
  const opening = sameSentence(text, draft.last - 1, draft.last)?.lower ?? '';
  if (!openings.test(opening)) return [];
  const end = endOfComplement(text, draft.last + 1);
  const found: Item[] = [];
  for (let next = at + 1; next < items.length; next++) {
    const item = items[next] as Item;
    if (item.draft.first >= end) break;
    if (item.draft.kind === 'name' && item.cluster.traits.human === true) found.push(item);
  }
  return found;
}

const openings = /^(?:who|whom|whose|of|for|with|from|against|to)$/;

function endOfComplement(text: TokenText, first: number): number {
  let end = first;
  while (end < first + longestComplement) {
    const token = sameSentence(text, first - 1, end);
    if (token === null || /^[,;:()"“”—–-]$/.test(tokenAt(text, end).lower)) break;
    end++;
  }
  return end;
}

function isAnd(text: TokenText, first: number, last: number): boolean {
  if (last <= first || last - first > 2) return false;
  const words = text.tokens.slice(first, last).map(({lower}) => lower);
  return /^(?:, )?(?:and|or|&)$/.test(words.join(' '));
}
