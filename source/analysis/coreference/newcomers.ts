import type {Draft} from '../clusters/cluster.ts';
import {isAdverb, sameSentence} from '../text/grammar.ts';
import {type Token, type TokenText, tokenAt} from '../text/token-text.ts';

/*
"A president" introduces somebody new, unless the words equate them with somebody: "Lee is a lawyer",
"Lee, a lawyer", "as a lawyer".
*/

/** Words before a description that equate it with somebody, besides forms of "be" and pronouns. */
const equating =
  /^(?:[,:;([—–-]|--|\.{3}|…|am|'m|n't|becom(?:e|es|ing)|became|remain(?:s|ed|ing)?|as|like|or|and|into|named|called|dubbed|considered|deemed|elected|appointed|declared|than)$/;

const equates = ({language}: TokenText, lower: string): boolean =>
  equating.test(lower) ||
  language.formsOfBe.has(lower) ||
  language.shortFormsOfBe.has(lower) ||
  language.objectPronouns.has(lower) ||
  language.reflexives.has(lower);

/** Adverbs, and what people say while they think: "it’s, um, a club". */
const isPassedOver = (text: TokenText, token: Token | null): boolean =>
  token !== null && (isAdverb(text, token.lower) || /^(?:both|um|uh|er)$/.test(token.lower));

/** How many of these may come between. */
const mostAdverbs = 2;

/** Words in the longest phrase before a comma at the start of a sentence: "A lawyer from Rome, Lee …". */
const longestOpening = 10;

/** Whether a description begins with "a" or "an" and is not equated with somebody. */
export function isNewcomer(text: TokenText, {kind, first, last}: Draft): boolean {
  const {indefiniteArticles} = text.language;
  if (kind !== 'nominal' || !indefiniteArticles.has(tokenAt(text, first).lower)) return false;
  let at = first - 1;
  while (at >= first - mostAdverbs && isPassedOver(text, sameSentence(text, first, at))) at--;
  const before = sameSentence(text, first, at);
  return before === null ? !opensApposition(text, last) : !equates(text, before.lower);
}

function opensApposition(text: TokenText, last: number): boolean {
  for (let at = last; at < last + longestOpening; at++) {
    const token = sameSentence(text, last - 1, at);
    if (token === null || token.lower === ',') return token !== null;
  }
  return false;
}
