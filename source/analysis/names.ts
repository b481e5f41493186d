import type {Evidence, Quote} from '../model/analysis.ts';
import type {EntityType} from '../model/entity-types.ts';
import type {Span} from '../model/span.ts';
import type {ReadText} from './text.ts';

/** A proper name where it stands. */
export type Name = {
  readonly span: Span;
  readonly type: EntityType;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

/** The proper names of a text, in order, none overlapping another. */
export function findNames(_text: ReadText, _quotes: readonly Quote[]): readonly Name[] {
  return [];
}
