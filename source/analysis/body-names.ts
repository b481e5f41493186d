import {countryNamed, countryOfDemonym} from './lexicon/countries.ts';
import {folded} from './lexicon/people.ts';
import {isBodyNoun} from './lexicon/roles.ts';
import {capitalised, initialsOf} from './name-words.ts';

/*
What else a body of a full name may be called: without what follows "of", without the country that it
belongs to, its noun last, or some of its words as their initials.
*/

/** A name that is written in several places. */
export type Written = {readonly forms: readonly string[]; readonly words: readonly string[]};

const prepositions = new Set(['of', 'for', 'in', 'at']);

/** Words of the longest name of a country at the start of a name. */
const longestCountry = 3;

/** The words of the shorter names that go with a full one: a few, whatever its length. */
export function otherNamesOf(full: Written): readonly (readonly string[])[] {
  const owned = withoutCountry(full);
  const whole = owned ? [full.words, owned] : [full.words];
  const shorter = whole.flatMap(words => [withoutComplement(words), ...turned(words)]);
  return [owned, ...shorter].filter(words => words !== null);
}

/** "Chilean Government" as "Chile Government". */
export function ofCountry({forms, words}: Written): readonly string[] {
  const country = countryOfDemonym(forms[0] ?? '');
  return country ? [...country.split(' ').map(folded), ...words.slice(1)] : words;
}

/** "National Theatre" of "National Theatre of Chile"; a noun alone would be anybody's. */
function withoutComplement(words: readonly string[]): readonly string[] | null {
  const at = words.findIndex(word => prepositions.has(word));
  return at >= 2 ? words.slice(0, at) : null;
}

/** "Weather Service" of "Thai Weather Service", "Navy" of "US Navy". */
function withoutCountry({forms, words}: Written): readonly string[] | null {
  if (forms.length > 1 && countryOfDemonym(forms[0] as string)) return ownName(words.slice(1));
  for (let count = Math.min(longestCountry, words.length - 1); count > 0; count--) {
    if (countryNamed(capitalised(words.slice(0, count)))) return ownName(words.slice(count));
  }
  return null;
}

/** Words that are a name by themselves. */
const ownName = (words: readonly string[]): readonly string[] | null =>
  (words.length > 1 && !prepositions.has(words[0] as string)) || isBodyNoun(words[0] as string)
    ? words
    : null;

/** "Health Ministry", and as people say it for short "Health", of "Ministry of Health". */
function turned(words: readonly string[]): readonly (readonly string[])[] {
  const [noun = '', of, ...rest] = words;
  if (of !== 'of' || rest.length === 0 || !isBodyNoun(noun)) return [];
  return isOffice.test(noun) ? [[...rest, noun], rest] : [[...rest, noun]];
}

/** What is called by its field alone. */
const isOffice = /^(?:ministry|department|bureau)$/;

/** Whether `short` is `long` with some of its words as their initials: "Sur CPA", "Sur Care Private Agency". */
export function hasInitials(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  let words = 0;
  for (const form of short) {
    const length = folded(form) === long[at] ? 1 : spelledFrom(form, long, at);
    if (length === 0) return false;
    if (folded(form) === long[at]) words++;
    at += length;
  }
  return at === long.length && words > 0 && short.length < long.length;
}

/** How many words from `at` on an acronym spells; 0 where it spells none. */
function spelledFrom(form: string, long: readonly string[], at: number): number {
  if (!/^\p{Lu}{2,}$/u.test(form)) return 0;
  for (let end = at + form.length; end <= long.length; end++) {
    if (initialsOf(long.slice(at, end)) === folded(form)) return end - at;
  }
  return 0;
}
