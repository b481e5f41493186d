import type {Entity, EntityId, MentionId} from '../../model/analysis.ts';
import {type TokenText, written} from '../text/token-text.ts';
import type {Name} from './name.ts';

/**
 * One entity for each distinct name as it is written, before it is known which names are of one thing.
 * In order of appearance.
 */
export function entitiesOfNames(text: TokenText, names: readonly Name[]): readonly Entity[] {
  const bySurface = Map.groupBy(names.keys(), index => written(text, (names[index] as Name).span));
  return [...bySurface].map(([surface, indices], at) => entityOf(surface, indices, names, at));
}

function entityOf(
  surface: string,
  indices: readonly number[],
  names: readonly Name[],
  at: number,
): Entity {
  const id: EntityId = `e${at}`;
  const first = names[indices[0] as number] as Name;
  return {
    id,
    type: first.type,
    name: surface,
    aliases: [],
    description: null,
    confidence: first.confidence,
    evidence: first.evidence,
    mentions: indices.map(index => {
      const {span, confidence, evidence} = names[index] as Name;
      const mention: MentionId = `m${index}`;
      return {id: mention, span, kind: 'name', entity: id, confidence, evidence};
    }),
  };
}
