import type {Quote} from '../../../model/analysis.ts';
import type {Item} from '../../clusters/cluster.ts';
import {placeOf, runsOn} from '../../quotes/placed-quotes.ts';
import {type TokenText, tokenAt} from '../../text/token-text.ts';
import {type Constraint, keepApart, type Pair} from './constraint.ts';

/*
Consecutive paragraphs that open with a quotation are turns of a dialogue. Hardly anybody answers
themselves, so “… ,” said the sailor, has another speaker than the turn before.
*/

/** Fewer turns after another are no dialogue: in the news one person often says several in a row. */
const leastTurns = 9;

/** The speaker of one turn is not the speaker of the next. */
export const turns: Constraint = (text, items, quotes) =>
  keepApart(neighbours(text, items, turnsIn(text, quotes)));

/** The speakers of a turn paired with those of the turn before. Linear. */
function* neighbours(
  text: TokenText,
  items: readonly Item[],
  turns: ReadonlySet<number>,
): Generator<Pair> {
  if ([...turns].filter(block => turns.has(block - 1)).length < leastTurns) return;
  const speaking = Map.groupBy(
    items.filter(isSpeaker),
    ({draft}) => tokenAt(text, draft.first).block,
  );
  for (const [block, here] of speaking) {
    if (!turns.has(block) || !turns.has(block - 1)) continue;
    for (const before of speaking.get(block - 1) ?? []) {
      for (const item of here) yield [before, item];
    }
  }
}

/** Pronouns are left out: somebody who continues after a pause is often "he" again. */
const isSpeaker = ({speaks, linkable, draft}: Item): boolean =>
  speaks && linkable.quotation === 0 && draft.kind !== 'pronoun';

/** The blocks that open with a quotation that does not continue the block before. */
function turnsIn(text: TokenText, quotes: readonly Quote[]): ReadonlySet<number> {
  const turns = new Set<number>();
  let before: Quote | null = null;
  for (const quote of quotes) {
    const {block, opens} = placeOf(text, quote);
    if (opens && quote.kind === 'direct' && !(before && runsOn(before))) turns.add(block);
    before = quote;
  }
  return turns;
}
