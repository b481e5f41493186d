import type {TokenText} from '../text/token-text.ts';
import {type SpelledName, wordsOf} from './name-words.ts';

/*
Second names that a text itself gives for what it has just named: "Istanbul, formerly known as
Constantinople", "the Vela Bank, or Sails Bank".
*/

const otherwise =
  /^[\s,([–—-]*(?:(?:who|which|that) (?:is|was|are|were) )?(?:(?:also|formerly|previously|originally|better|best|commonly|sometimes|now|then),? )*(?:known as|aka|a\.k\.a\.|alias|born|née)\s+(?:the\s+)?["“‘']*$/iu;

const or = /^,\s+or\s+(?:the\s+)?$/;

/** Whether the words between two names say that they are of one. */
export function isOtherName({text}: TokenText, one: SpelledName, other: SpelledName): boolean {
  const between = text.slice(one.span.end, other.span.start);
  // "France, or Italy" are two; two banks in a row are one under two names.
  return otherwise.test(between) || (or.test(between) && shareNoun(one, other));
}

const shareNoun = (one: SpelledName, other: SpelledName): boolean =>
  one.type !== 'person' && wordsOf(other).some(word => wordsOf(one).includes(word));
