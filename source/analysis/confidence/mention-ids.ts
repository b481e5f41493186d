import type {Entity, Mention, MentionId} from '../../model/analysis.ts';

/** The mentions of all entities by their ids. */
export const mentionsById = (entities: readonly Entity[]): ReadonlyMap<MentionId, Mention> =>
  new Map(
    entities.flatMap(({mentions}) => mentions.map(mention => [mention.id, mention] as const)),
  );
