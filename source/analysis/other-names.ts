import type {Name} from './names.ts';
import type {ReadText} from './text.ts';

const otherwise =
  /^\s*,?\s*(?:(?:who|which) (?:is|was) )?\(?(?:(?:also |formerly |better |previously )?known as|(?:also|formerly|previously) called|aka|a\.k\.a\.|born|whose real name is)\s+(?:the\s+)?["“‘']?$/;
const or = /^,\s+or\s+(?:the\s+)?$/;

/**
 * Whether the text itself gives a second name for what it has just named: "Istanbul, formerly known
 * as Constantinople", and for what is no person "the Vela Bank, or Sails Bank".
 */
export function isOtherName(text: ReadText, one: Name, other: Name): boolean {
  const between = text.text.slice(one.span.end, other.span.start);
  if (otherwise.test(between)) return true;
  return other.type !== 'person' && or.test(between) && shareNoun(text, one, other);
}

/** "France, or Italy" are two; two banks in a row are one under two names. */
function shareNoun({tokens}: ReadText, one: Name, other: Name): boolean {
  const words = tokens.slice(one.first, one.last).filter(({shape}) => shape !== 'lower');
  return tokens
    .slice(other.first, other.last)
    .some(({lower, shape}) => shape !== 'lower' && words.some(word => word.lower === lower));
}
