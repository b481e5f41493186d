import type {Quote} from '../../../model/analysis.ts';
import type {Item} from '../../clusters/cluster.ts';
import {placeOf, runsOn} from '../../quotes/placed-quotes.ts';
import {type TokenText, tokenAt} from '../../text/token-text.ts';
import {type Constraint, keepApart, type Pair} from './constraint.ts';

/*
Two paragraphs that follow each other and open with a quotation are two turns of a talk: hardly
anybody answers themselves, so “… ,” said the sailor, is somebody else than whoever said the one
before.
*/

/** Fewer turns than these that follow another are no talk: in the news one person says several. */
const leastTurns = 9;

/** Who speaks in one turn of a talk is not who speaks in the next. */
export const turns: Constraint = (text, items, quotes) =>
  keepApart(neighbours(text, items, turnsIn(text, quotes)));

/** Who speaks in a turn, with each who speaks in the turn before. Linear. */
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

/** "He" and "she" are left out: whoever goes on after a pause is often "he" again. */
const isSpeaker = ({speaks, linkable, draft}: Item): boolean =>
  speaks && linkable.quotation === 0 && draft.kind !== 'pronoun';

/** The blocks that open with a quotation, no speech that runs on from the block before. */
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
