import type {Quote} from '../../model/analysis.ts';
import type {TokenText} from '../text/token-text.ts';

/** For each token the index of the quotation around it, or -1. Linear. */
export function quoteOfTokens(text: TokenText, quotes: readonly Quote[]): Int32Array {
  const inside = new Int32Array(text.tokens.length).fill(-1);
  let at = 0;
  text.tokens.forEach((token, index) => {
    while (at < quotes.length && (quotes[at]?.outer.end ?? 0) <= token.start) at++;
    const quote = quotes[at];
    if (quote && quote.outer.start <= token.start) inside[index] = at;
  });
  return inside;
}
