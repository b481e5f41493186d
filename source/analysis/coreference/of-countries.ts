import type {Cluster, Draft, Item, Role} from '../clusters/cluster.ts';
import {countryNamed, countryOfDemonym} from '../lexicon/countries.ts';
import {fullTitle} from '../lexicon/roles.ts';
import {sameSentence} from '../text/grammar.ts';
import {spanOf, type TokenText, tokenAt, written} from '../text/token-text.ts';

/*
Which country the words of a mention say that it is of: "the entire Paraguayan nation" is not
Colombia, nor "the President of Ukraine" the president of the United States.
*/

/** Nouns of which each country has one of its own. */
const ofCountries =
  /^(?:nation|country|republic|kingdom|government|state|people|parliament|congress|senate|army|military|navy|police|embassy|president|premier|chancellor|minister|king|queen|leader|ambassador)$/;

/** Words in the longest name of a country that is looked for after "of". */
const longestCountry = 4;

/** What "that country" is: another than any that the text calls its own. */
const another = 'that country';

/**
 * The country that a name is, or that the words of a description name; null where none is named. The
 * description's noun has to be one that a country has: "Ukraine’s ally" is elsewhere.
 */
export function countryOf(text: TokenText, draft: Draft, head: string): string | null {
  if (draft.kind === 'pronoun') return null;
  if (draft.kind === 'name') return countryNamed(written(text, draft.span)) ?? null;
  if (!ofCountries.test(head)) return null;
  return countryAfter(text, draft) ?? countryWithin(text, draft);
}

/** "Ukraine" of "the president of Ukraine". */
function countryAfter(text: TokenText, {last}: Draft): string | null {
  if (sameSentence(text, last - 1, last)?.lower !== 'of') return null;
  const opening = sameSentence(text, last, last + 1)?.lower ?? '';
  if (opening === 'that' && sameSentence(text, last, last + 2)?.lower === 'country') return another;
  const first = opening === 'the' ? last + 2 : last + 1;
  for (let end = first + longestCountry; end > first; end--) {
    if (sameSentence(text, last, end - 1) === null) continue;
    const country = countryNamed(written(text, spanOf(text, {first, last: end})));
    if (country !== undefined) return country;
  }
  return null;
}

/** "Paraguay" of "the Paraguayan nation" and "Paraguay’s nation". */
function countryWithin(text: TokenText, {first, last}: Draft): string | null {
  for (let at = last - 2; at >= first; at--) {
    for (const from of at > first ? [at - 1, at] : [at]) {
      const words = written(text, spanOf(text, {first: from, last: at + 1}));
      const country = countryOfDemonym(words) ?? countryNamed(words);
      if (country === undefined) continue;
      return isPart(text, from) || isPart(text, at + 1) ? null : country;
    }
  }
  return null;
}

/** Of "Spanish-speaking", "former Soviet" and "South American" the country is no part, or none. */
const isPart = (text: TokenText, at: number): boolean =>
  /^[-–]$/.test(tokenAt(text, at).lower) ||
  /^(?:[-–]|former|ex|pro|anti|north|south|east|west|central|latin)$/i.test(
    text.tokens[at - 1]?.lower ?? '',
  );

/** Whether two are of different countries: a description, and what else is known of a thing. */
export function areOfTwoCountries(
  {draft, linkable: {head}, country}: Item,
  {type, roles, items}: Cluster,
): boolean {
  if (country === null || draft.kind !== 'nominal') return false;
  const known = items.flatMap(other =>
    other.country !== null && (other.draft.kind === 'name' || other.linkable.head === head)
      ? [other.country]
      : [],
  );
  if (type === 'person') {
    if (country === another) return true;
    known.push(...roles.flatMap(role => countriesOf(role, head)));
  }
  return known.length > 0 && !known.some(other => isOneCountry(other, country));
}

/** Where somebody has this role, as far as it is said. */
const countriesOf = (role: Role, head: string): readonly string[] => {
  if (role.head !== fullTitle(head)) return [];
  const named = [...role.words].filter(word => countryNamed(word) === word);
  const isUnited = role.words.has('united') && role.words.has('states');
  return isUnited ? [...named, 'United States'] : named;
};

const british = new Set(['United Kingdom', 'England', 'Scotland', 'Wales', 'Northern Ireland']);

const isOneCountry = (one: string, other: string): boolean =>
  one === other || (british.has(one) && british.has(other)) || isContinent(other);

const isContinent = (name: string): boolean => /^(?:Africa|Asia|Latin America)$/.test(name);
