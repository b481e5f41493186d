import type {Span} from '../../model/span.ts';
import {isTitle} from '../lexicon/people.ts';
import {type Token, type TokenText, tokenFrom} from '../text/token-text.ts';

/*
Who is addressed in a speech: a name between marks, as in “Yes, my dear Watson, it is” and “Emma! Come
here”, rather than a name in the sentence itself.
*/

const endearing = /^(?:my|dear|dearest|poor|old|young|good|sweet|darling|oh|o|ah|well|now|yes|no)$/;
const beforeIt = /^(?:[,;:!?.…—–-]+|["“‘'(_])$/;
const afterIt = /^(?:[,;:!?.…—–-]+|["”’')_])$/;

/** Whether a name in a quotation addresses somebody, judging by the marks around it. */
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

/** Whether nothing but a mark comes before. */
const opens = (text: TokenText, first: number, before: Token | undefined): boolean =>
  before === undefined || before.block !== text.tokens[first]?.block || beforeIt.test(before.lower);
