import type {Quote} from '../../../model/analysis.ts';
import type {Item} from '../../clusters/cluster.ts';
import {quoteOfTokens} from '../../quotes/inside.ts';
import type {TokenText} from '../../text/token-text.ts';
import {isThirdPerson} from '../traits.ts';
import {type Constraint, keepApart, type Pair} from './constraint.ts';

/*
A speaker is nobody whom their own words call "he" or "she": in “He hates them,” Lee said, he is not
Lee.
*/

/** How many words a speaker may be from the quotation. */
const longestCue = 4;

/** The speaker beside a quotation is nobody whom it calls "he" or "she". */
export const speakers: Constraint = (text, items, quotes) =>
  keepApart(speakersAndSpokenOf(text, items, quotes));

/** Linear. */
function* speakersAndSpokenOf(
  text: TokenText,
  items: readonly Item[],
  quotes: readonly Quote[],
): Generator<Pair> {
  const inside = quoteOfTokens(text, quotes);
  const within = Map.groupBy(
    items.filter(({linkable}) => isThirdPerson(linkable)),
    ({draft}) => inside[draft.first] ?? -1,
  );
  for (const speaker of items) {
    if (!speaker.speaks || isOwner(text, speaker)) continue;
    if ((inside[speaker.draft.first] ?? -1) !== -1) continue;
    const {first, last} = speaker.draft;
    for (const quote of [
      nextQuote(text, inside, first - 1, -1),
      nextQuote(text, inside, last, 1),
    ]) {
      if (quote === null || quotes[quote]?.kind !== 'direct') continue;
      for (const item of within.get(quote) ?? []) yield [speaker, item];
    }
  }
}

/** "His" in "his mother said", and "Lee" in "Lee’s mother said": it is the mother who speaks. */
const isOwner = ({tokens, language}: TokenText, {draft: {last}, linkable: {head}}: Item): boolean =>
  language.possessives.has(head) ||
  [tokens[last - 1], tokens[last]].some(token => token?.lower === "'s");

/** The quotation a few words before or after a token, in its sentence. */
function nextQuote(text: TokenText, inside: Int32Array, from: number, step: 1 | -1): number | null {
  for (let at = from; Math.abs(at - from) <= longestCue; at += step) {
    const token = text.tokens[at];
    if (token === undefined || token.block !== text.tokens[from]?.block) return null;
    const quote = inside[at] ?? -1;
    if (quote !== -1) return quote;
    if (/^[.!?;]$/.test(token.lower)) return null;
  }
  return null;
}
