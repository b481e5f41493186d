import type {Entity, Quote} from '../model/analysis.ts';
import type {ReadText} from './text.ts';

/** Quotes with their speakers, and the entities with the mentions that quotes have added. */
export type Attributed = {
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
};

/** Who said what: sources and cues of the marked quotes, and reported speech without marks. */
export function attribute(
  _text: ReadText,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): Attributed {
  return {quotes, entities};
}
