import type {Entity, Mention, MentionId, Source} from '../../model/analysis.ts';

/** The mentions of all entities by their ids. */
export const mentionsById = (entities: readonly Entity[]): ReadonlyMap<MentionId, Mention> =>
  new Map(
    entities.flatMap(({mentions}) => mentions.map(mention => [mention.id, mention] as const)),
  );

/** The mention that names a source; null without one, or if it was linked to somebody else. */
export function mentionNaming(
  {mention, entity}: Source,
  mentions: ReadonlyMap<MentionId, Mention>,
): Mention | null {
  const found = mention === null ? undefined : mentions.get(mention);
  return found?.entity === entity ? found : null;
}
