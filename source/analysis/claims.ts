import type {Claim, Entity, Quote} from '../model/analysis.ts';
import type {ReadText} from './text.ts';

/** The assertions of a text, sorted by start. None are found yet. */
export function findClaims(
  _text: ReadText,
  _entities: readonly Entity[],
  _quotes: readonly Quote[],
): readonly Claim[] {
  return [];
}
