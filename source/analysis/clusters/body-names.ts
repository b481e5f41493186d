import {nameJoiners, namePrepositions} from '../lexicon/closed-classes.ts';
import {countryNamed, countryOfDemonym} from '../lexicon/countries.ts';
import {folded} from '../lexicon/people.ts';
import {isBodyNoun} from '../lexicon/roles.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {capitalised} from './name-words.ts';

/*
Shorter names of an organisation: without what follows "of", without its country or legal form, with
its noun last, or, of a party, by its members.
*/

/** A name as it is written, and its words for comparison. */
export type Written = {readonly forms: readonly string[]; readonly words: readonly string[]};

/** Words in the longest name of a country that begins a name. */
const longestCountry = 3;

/** The words of the shorter names of a full one: a few, whatever its length. */
export function otherNamesOf(full: Written): readonly (readonly string[])[] {
  const owned = withoutCountry(full);
  const whole = owned ? [full.words, owned] : [full.words];
  const shorter = whole.flatMap(words => [withoutComplement(words), ...turned(words)]);
  return [owned, beforeCountry(full.words), ...members(full.words), ...shorter].filter(
    words => words !== null,
  );
}

/** "Chilean Government" as "Chile Government". */
export function ofCountry({forms, words}: Written): readonly string[] {
  const country = countryOfDemonym(forms[0] ?? '');
  return country ? [...country.split(' ').map(folded), ...words.slice(1)] : words;
}

/** "National Theatre" of "National Theatre of Chile"; a single word would be ambiguous. */
export function withoutComplement(words: readonly string[]): readonly string[] | null {
  const at = words.findIndex(word => namePrepositions.has(word));
  return at >= 2 ? words.slice(0, at) : null;
}

/** "Weather Service" of "Thai Weather Service", "Navy" of "US Navy". */
function withoutCountry({forms, words}: Written): readonly string[] | null {
  for (let count = Math.min(longestCountry, words.length - 1); count > 0; count--) {
    const owner = words.slice(0, count);
    if (countryNamed(capitalised(owner)) || unions.has(owner.join(' ')))
      return ownName(words.slice(count));
  }
  const ofPeople = forms.length > 1 && countryOfDemonym(forms[0] as string) !== undefined;
  return ofPeople ? ownName(words.slice(1)) : null;
}

/** "Zotrix Ports Union" of "Zotrix Ports Union Chile", but not "Bank of" of "Bank of Chile". */
function beforeCountry(words: readonly string[]): readonly string[] | null {
  const own = words.slice(0, -1);
  const land = capitalised(words.slice(-1));
  const isWhole = own.length > 1 && !nameJoiners.has(own.at(-1) as string);
  // "EU-Nigeria" is about two.
  const isLand = countryNamed(capitalised(own)) !== undefined;
  return isWhole && !isLand && countryNamed(land) !== undefined ? own : null;
}

/** Unions of countries whose bodies go without their name: "Security Council". */
const unions = new Set(['united nations', 'african union']);

/** The words, where they are a name by themselves. */
const ownName = (words: readonly string[]): readonly string[] | null =>
  (words.length > 1 && !namePrepositions.has(words[0] as string)) || isBodyNoun(words[0] as string)
    ? words
    : null;

/** "Zotrix Assets" of "Zotrix Assets Bhd" and of "Zotrix Assets Group Ltd". */
export function withoutLegalForm(words: readonly string[]): readonly string[] | null {
  const own = words.findLastIndex(word => !legalForms.has(word.replaceAll('.', ''))) + 1;
  return own > 0 && own < words.length ? words.slice(0, own) : null;
}

const legalForms = wordSet(
  'ag ab as bhd bv co company corp corporation gmbh group holding holdings inc incorporated limited llc llp lp ltd nv oy plc pte pty sa sdn se spa srl',
);

/** "Socialist", "Socialists" of "Socialist Party", "Democrats" of "Democratic Party". */
function members(words: readonly string[]): readonly (readonly string[])[] {
  const [name = '', noun] = words;
  if (words.length !== 2 || noun !== 'party') return [];
  const member = memberOf(name);
  return [[name], [member], [`${member}s`]];
}

/** "democrat" of "democratic", "democrats" and "democrat". */
const memberOf = (word: string): string => word.replace(/s$/, '').replace(/(?<=crat)ic$/, '');

/** "Health Ministry", and "Health" for short, of "Ministry of Health". */
function turned(words: readonly string[]): readonly (readonly string[])[] {
  const [noun = '', of, ...rest] = words;
  if (of !== 'of' || rest.length === 0 || !isBodyNoun(noun)) return [];
  return isOffice.test(noun) ? [[...rest, noun], rest] : [[...rest, noun]];
}

/** Bodies that are called by their field alone. */
const isOffice = /^(?:ministry|department|bureau)$/;
