import {countryNamed} from '../lexicon/countries.ts';
import {folded} from '../lexicon/people.ts';
import type {Name} from '../names/name.ts';
import {type TokenText, tokenAt, written} from '../text/token-text.ts';

/*
The words of a name as names are compared: without case, accents, marks, articles and genitives.
*/

/** Words that have no letter in an acronym. */
const small = new Set(['of', 'and', 'for', 'the', 'in', 'de', 'la', 'on', 'to']);

/** A name with its words as they are written, or as the text spells them elsewhere (spellings.ts). */
export type SpelledName = Name & {readonly forms: readonly string[]};

/** The words of a name as they are written, without articles, marks and genitives. */
export function formsOf(text: TokenText, {first, last}: Name): readonly string[] {
  const forms: string[] = [];
  for (let at = first; at < last; at++) {
    const token = tokenAt(text, at);
    if (token.shape !== 'mark' && token.lower !== 'the' && token.lower !== "'s")
      forms.push(written(text, token).replaceAll(/[’‘]/g, "'"));
  }
  return forms;
}

export const wordsOf = ({forms}: SpelledName): string[] => forms.map(folded);

/**
 * The same, with a country at the start, or the United Nations, in full: "United States Mint" for "US
 * Mint", "United Nations Council" for "UN Council".
 */
export function wordsOfThing({forms}: SpelledName): readonly string[] {
  const [first = '', ...others] = forms;
  // "state" in "state Supreme Court" is no part of the name.
  if (others.length > 1 && /^(?:state|federal)$/.test(first) && others[0] !== 'of')
    return others.map(folded);
  const country = others.length > 0 ? ownerNamed(first) : undefined;
  return [...(country?.split(' ') ?? [first]), ...others].map(folded);
}

const ownerNamed = (form: string): string | undefined =>
  /^U\.?N\.?$/.test(form) ? 'united nations' : countryNamed(form);

export const keyOf = (name: SpelledName): string => wordsOf(name).join(' ');

export const initialsOf = (words: readonly string[]): string =>
  words.map(word => (small.has(word) ? '' : word[0])).join('');

/** The words as a country's name would be written. */
export const capitalised = (words: readonly string[]): string =>
  words.length === 1 && (words[0] as string).length <= 3
    ? (words[0] as string).toUpperCase()
    : words
        .map(word => (small.has(word) ? word : word[0]?.toUpperCase() + word.slice(1)))
        .join(' ');

/**
 * Words that begin so many names that they stand for none of them alone, and that make another name
 * of one: "Southern" in "University of Southern …".
 */
export const tooCommon =
  /^(?:new|north|south|east|west|(?:north|south|east|west)ern|united|national|international|american|british|european|world|university|department|ministry|house|state|federal|supreme|high|royal|bank|city|great|general|republic|democratic|central|first|air|san|los|st)$/;
