import type {TokenText} from '../text/token-text.ts';
import type {SpelledName} from './name-words.ts';

/*
Second names that a text itself gives for what it has just named: "Istanbul, formerly known as
Constantinople", "Ann Lee, a rapper who performs as Zot".
*/

const often =
  '(?:(?:also|formerly|formally|previously|originally|better|best|more|most|popularly|commonly|widely|locally|sometimes|simply|once|then|now|still),? )*';
const opening =
  '^(?:\\s?\\([^()]{1,30}\\))?[\\s,.()\\[\\]–—-]*(?:(?:who|which|that|it) (?:is|was|are|were) )?';
const whoever = "(?:(?:the|an?) [\\p{L}' -]{2,40}?,? )?";
const known = `${often}(?:known (?:as|by the name)|aka|a\\.k\\.a\\.|alias|born|née|nee|whose real name is)`;
const acting =
  '(?:who )?(?:perform|record|write|rap|sing|blog|go)(?:s|es|ing)? (?:as|by|under the name(?: of)?)';
const called = '(?:also|formerly|previously|originally|sometimes) (?:called|named|dubbed)';
const before = '[,(]\\s?(?:formerly|originally|previously|since renamed)';
const named = '\\s+(?:the\\s+)?["“‘\']*$';

const otherwise = new RegExp(
  `${opening}${whoever}(?:${known}|${acting}|${called})${named}|^\\s?${before}${named}`,
  'iu',
);
const or = /^,\s+or\s+(?:the\s+)?$/;

/**
 * Whether the words between two names say that they are of one, or for what is no person "the Vela
 * Bank, or Sails Bank".
 */
export function isOtherName(text: TokenText, one: SpelledName, other: SpelledName): boolean {
  const between = text.text.slice(one.span.end, other.span.start);
  if (otherwise.test(between)) return true;
  return other.type !== 'person' && or.test(between) && shareNoun(text, one, other);
}

/** "France, or Italy" are two; two banks in a row are one under two names. */
function shareNoun({tokens}: TokenText, one: SpelledName, other: SpelledName): boolean {
  const words = tokens.slice(one.first, one.last).filter(({shape}) => shape !== 'lower');
  return tokens
    .slice(other.first, other.last)
    .some(({lower, shape}) => shape !== 'lower' && words.some(word => word.lower === lower));
}
