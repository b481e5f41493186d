import type {Quote} from '../../model/analysis.ts';
import {type TokenText, tokenFrom} from '../text/token-text.ts';

/** A quotation and its paragraph. */
export type PlacedQuote = {
  readonly quote: Quote;
  /** Index into `TokenText.blocks`. */
  readonly block: number;
  /** Whether it begins the paragraph. */
  readonly opens: boolean;
};

/** A quotation with its paragraph. */
export function placeOf(text: TokenText, quote: Quote): PlacedQuote {
  const token = text.tokens[tokenFrom(text, quote.outer.start)];
  const block = token?.block ?? -1;
  return {quote, block, opens: text.blocks[block]?.start === quote.outer.start};
}

/** Whether a quotation opens and does not close in its paragraph. */
export const runsOn = ({outer, span}: Quote): boolean =>
  outer.start < span.start && outer.end === span.end;
