import type {Evidence} from '../../model/analysis.ts';
import type {EntityType} from '../../model/entity-types.ts';
import type {Span} from '../../model/span.ts';
import {type TokenText, tokenAt} from '../text/token-text.ts';

/** A proper name where it stands: tokens from `first` up to, not including, `last`. */
export type Name = {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

/** Whether a name for a group is an adjective: "Mexican" in "the Mexican president". */
export function isAdjective(text: TokenText, last: number): boolean {
  const word = text.text.slice(tokenAt(text, last - 1).start, tokenAt(text, last - 1).end);
  const next = text.tokens[last];
  if (/s$/.test(word) && !/(?:ous|ss|ics)$/.test(word)) return false;
  return (
    next !== undefined && (next.shape === 'lower' || next.shape === 'title' || next.lower === '-')
  );
}
