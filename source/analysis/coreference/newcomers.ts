import type {Draft} from '../clusters/cluster.ts';
import {sameSentence} from '../text/grammar.ts';
import type {TokenText} from '../text/token-text.ts';

/*
"A president" is nobody who was mentioned before, unless the words say so: "Lee is a lawyer", "Lee, a
lawyer", "as a lawyer".
*/

/** What says of somebody that they are a thing, or stands before it where that is said. */
const saysSo =
  /^(?:[,:;([—–-]|--|\.{3}|…|'s|'m|'re|n't|is|was|are|were|am|be|been|being|becom(?:e|es|ing)|became|remain(?:s|ed|ing)?|as|like|or|and|into|named|called|dubbed|considered|deemed|elected|appointed|declared|than|him|her|them|himself|herself|themselves|myself|it|itself|me|you)$/;

/** Adverbs, and what is said while somebody thinks: "it’s, um, a club". */
const adverb =
  /^(?:not|also|still|now|once|just|only|then|never|always|already|even|both|um|uh|er)$|ly$/;

/** Adverbs that are looked over. */
const mostAdverbs = 2;

/** Words in which a phrase that opens its sentence ends with a comma: "A lawyer from Rome, Lee …". */
const longestOpening = 10;

/** Whether a description begins with "a" or "an" and is said of nobody who stands before it. */
export function isNewcomer(text: TokenText, {kind, first, last}: Draft): boolean {
  if (kind !== 'nominal' || !/^an?$/.test(text.tokens[first]?.lower ?? '')) return false;
  let at = first - 1;
  while (at >= first - mostAdverbs && adverb.test(sameSentence(text, first, at)?.lower ?? '')) at--;
  const before = sameSentence(text, first, at);
  return before === null ? !opensApposition(text, last) : !saysSo.test(before.lower);
}

function opensApposition(text: TokenText, last: number): boolean {
  for (let at = last; at < last + longestOpening; at++) {
    const token = sameSentence(text, last - 1, at);
    if (token === null || token.lower === ',') return token !== null;
  }
  return false;
}
