import type {Span} from '../../model/span.ts';
import {isTitle} from '../lexicon/people.ts';
import {type Token, type TokenText, tokenFrom} from '../text/token-text.ts';

/*
Whom a speech addresses: a name between marks, “Yes, my dear Watson, it is” and “Emma! Come here”,
rather than one that the sentence speaks of.
*/

const endearing = /^(?:my|dear|dearest|poor|old|young|good|sweet|darling|oh|o|ah|well|now|yes|no)$/;
const beforeIt = /^(?:[,;:!?.…—–-]+|["“‘'(_])$/;
const afterIt = /^(?:[,;:!?.…—–-]+|["”’')_])$/;

/** Whether a name in a quotation calls whoever is spoken to, by the marks around it. */
export function isAddress(text: TokenText, span: Span): boolean {
  let first = tokenFrom(text, span.start);
  let last = Math.max(first + 1, tokenFrom(text, span.end));
  const at = (index: number): string => text.tokens[index]?.lower ?? '';
  while (isTitle(at(first - 1)) || (at(first - 1) === '.' && isTitle(at(first - 2)))) first--;
  while (endearing.test(at(first - 1))) first--;
  while (/^(?:dear|darling|old|my|love)$/.test(at(last))) last++;
  const [before, after] = [text.tokens[first - 1], text.tokens[last]];
  return opens(text, first, before) && (after === undefined || afterIt.test(after.lower));
}

/** A mark, or nothing, stands before. */
const opens = (text: TokenText, first: number, before: Token | undefined): boolean =>
  before === undefined || before.block !== text.tokens[first]?.block || beforeIt.test(before.lower);
