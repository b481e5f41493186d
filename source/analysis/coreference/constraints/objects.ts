import type {Item} from '../../clusters/cluster.ts';
import {isVerbLike, sameSentence} from '../../text/grammar.ts';
import type {TokenText} from '../../text/token-text.ts';
import {type Constraint, keepApart, type Pair} from './constraint.ts';

/** In "Lee asked him" he is not Lee, or it would say "himself". */
export const objects: Constraint = (text, items) => keepApart(doersAndObjects(text, items));

function* doersAndObjects(text: TokenText, items: readonly Item[]): Generator<Pair> {
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    if (before && isDoneTo(text, before, item)) yield [before, item];
  }
}

/** Whether an item is the object of a verb right before it; "her" before a noun is not. */
function isDoneTo(text: TokenText, {draft: doer}: Item, {draft, linkable}: Item): boolean {
  if (draft.kind !== 'pronoun' || draft.first !== doer.last + 1) return false;
  const {auxiliaries, prepositions} = text.language;
  const verb = sameSentence(text, draft.first, doer.last);
  if (verb === null || !isVerbLike(verb) || auxiliaries.has(verb.lower)) return false;
  if (linkable.head !== 'her') return /^(?:him|them)$/.test(linkable.head);
  const next = sameSentence(text, draft.first, draft.last);
  return next === null || next.shape === 'mark' || prepositions.has(next.lower);
}
