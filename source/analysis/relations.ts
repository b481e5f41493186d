import type {Claim, Entity, Relation} from '../model/analysis.ts';
import type {ReadText} from './text.ts';

/** How the claims of a text stand to each other. None are found yet. */
export function findRelations(
  _text: ReadText,
  _entities: readonly Entity[],
  _claims: readonly Claim[],
): readonly Relation[] {
  return [];
}
