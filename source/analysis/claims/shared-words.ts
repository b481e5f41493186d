import type {Span} from '../../model/span.ts';
import {keyOf} from '../lexicon/stems.ts';
import {isStopword} from '../lexicon/stopwords.ts';
import {rangeOf, type TokenText, tokensIn} from '../text/token-text.ts';
import type {Weigh} from './signs.ts';
import type {Stated} from './stated.ts';

/* The words that two claims share, where they stand: what a relation rests on, as far as it can be shown. */

/** How many shared words are pointed at. */
const mostNamed = 5;

/** The keys that two claims share, those that tell most first. */
export const sharedKeys = (a: Stated, b: Stated, weigh: Weigh): readonly string[] =>
  [...a.keys]
    .filter(([key]) => b.keys.has(key))
    .toSorted(([x, ofX], [y, ofY]) => weigh(y, ofY) - weigh(x, ofX))
    .slice(0, mostNamed)
    .map(([key]) => key);

/** Where the words of those keys first stand in a claim; a key whose word was put in stands nowhere. */
export function placesOf(text: TokenText, span: Span, keys: readonly string[]): readonly Span[] {
  const places = new Map<string, Span>();
  for (const {lower, start, end} of tokensIn(text, rangeOf(text, span))) {
    if (isStopword(lower)) continue;
    const key = keyOf(lower);
    if (keys.includes(key) && !places.has(key)) places.set(key, {start, end});
  }
  return keys.flatMap(key => places.get(key) ?? []);
}
