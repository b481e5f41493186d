import type {Entity, EntityId, Mention, MentionId, Quote, Source} from '../../model/analysis.ts';
import {mentionsById} from '../confidence/mention-ids.ts';

/*
One identity for each mention. Coreference decides first who "he" in "he said" is, but the turns of a
dialogue may know better. The mention then moves to the other entity, so that text, card and quotes
agree.
*/

/** The entity that a mention moves to, and the source that says so. */
type Relink = {readonly entity: EntityId; readonly source: Source};

/** Entities and quotes that agree on every mention. Linear. */
export function withOneIdentity(
  entities: readonly Entity[],
  quotes: readonly Quote[],
): {readonly entities: readonly Entity[]; readonly quotes: readonly Quote[]} {
  const relinks = relinksOf(entities, quotes);
  if (relinks.size === 0) return {entities, quotes};
  const settled = relinked(entities, relinks);
  const owners = new Map([...mentionsById(settled)].map(([id, {entity}]) => [id, entity]));
  return {
    entities: settled,
    quotes: quotes.map(quote => {
      const owner = quote.source?.mention && owners.get(quote.source.mention);
      return owner && quote.source ? {...quote, source: {...quote.source, entity: owner}} : quote;
    }),
  };
}

/** Where one mention is the source of several quotes, the first decides. */
function relinksOf(
  entities: readonly Entity[],
  quotes: readonly Quote[],
): ReadonlyMap<MentionId, Relink> {
  const mentions = mentionsById(entities);
  const relinks = new Map<MentionId, Relink>();
  for (const {source} of quotes) {
    if (!source?.mention || !source.entity || source.implicit) continue;
    const before = mentions.get(source.mention)?.entity;
    if (before === source.entity || relinks.has(source.mention)) continue;
    relinks.set(source.mention, {entity: source.entity, source});
  }
  for (const entity of entities) followName(entity, relinks);
  return relinks;
}

/** Where all names of somebody have moved, their pronouns follow the first. */
function followName({mentions}: Entity, relinks: Map<MentionId, Relink>): void {
  const named = mentions.filter(({kind}) => kind !== 'pronoun');
  const first = named[0] && relinks.get(named[0].id);
  if (!first || !named.every(({id}) => relinks.has(id))) return;
  for (const {id} of mentions) if (!relinks.has(id)) relinks.set(id, first);
}

function relinked(
  entities: readonly Entity[],
  relinks: ReadonlyMap<MentionId, Relink>,
): readonly Entity[] {
  const mentions = entities
    .flatMap(entity => entity.mentions)
    .map(mention => {
      const relink = relinks.get(mention.id);
      return relink ? movedTo(mention, relink) : mention;
    });
  const byEntity = Map.groupBy(mentions, ({entity}) => entity);
  return entities.flatMap(entity => {
    const own = byEntity.get(entity.id);
    return own ? {...entity, mentions: own.toSorted((a, b) => a.span.start - b.span.start)} : [];
  });
}

/** No surer than its source; the source's last piece of evidence is the one that moved it. */
const movedTo = (mention: Mention, {entity, source}: Relink): Mention => ({
  ...mention,
  entity,
  confidence: Math.min(mention.confidence, source.confidence),
  evidence: source.evidence.slice(-1),
});
