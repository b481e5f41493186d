import type {Span} from '../../source/model/span.ts';
import type {Aligner, Scored} from './scorers.ts';

/*
Whether the pronouns and descriptions that an analyzer found stand for whom it says, by the gold
coreference of a text.
*/

/** A found mention that is no name and that the gold has, too. */
export type Linked = Span & {readonly confidence: number; readonly right: boolean};

/** How often the mentions of an entity stand for each thing of the gold: by others than pronouns, by all. */
type Votes = {readonly strong: Map<string, number>; readonly any: Map<string, number>};

/**
 * The linked mentions of a text. One is right where most others of its entity that are no pronouns
 * stand for the same, as the scorer of pronouns has it.
 */
export function linkedMentions({gold, pred}: Scored, align: Aligner): readonly Linked[] {
  const found = (pred.entities ?? []).flatMap(({mentions}, entity) =>
    mentions.map(mention => ({...mention, entity})),
  );
  const known = gold.mentions ?? [];
  const {toGold} = align(known, found);
  const goldOf = (at: number) => known[toGold.get(at) ?? -1];
  const votes = new Map<number, Votes>();
  for (const [at, {entity}] of found.entries()) {
    const stands = goldOf(at);
    if (stands === undefined) continue;
    const here = votes.get(entity) ?? {strong: new Map(), any: new Map()};
    votes.set(entity, here);
    const counted = stands.kind === 'pronoun' ? [here.any] : [here.any, here.strong];
    for (const counts of counted) counts.set(stands.entity, (counts.get(stands.entity) ?? 0) + 1);
  }
  return found.flatMap(({start, end, kind, confidence = 1, entity}, at) => {
    const stands = goldOf(at);
    const here = votes.get(entity);
    if (kind === 'name' || stands === undefined || here === undefined) return [];
    const right = mostOf(here.strong.size > 0 ? here.strong : here.any) === stands.entity;
    return [{start, end, confidence, right}];
  });
}

/** The first of those counted most often. */
function mostOf(counts: ReadonlyMap<string, number>): string | null {
  let [best, most]: [string | null, number] = [null, 0];
  for (const [name, count] of counts) if (count > most) [best, most] = [name, count];
  return best;
}
