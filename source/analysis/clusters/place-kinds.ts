import {countryNamed} from '../lexicon/countries.ts';
import {isPlaceWord} from '../lexicon/places.ts';
import {capitalised, type SpelledName, tooCommon, wordsOfThing} from './name-words.ts';
import type {ShortNames} from './short-names.ts';

/*
Places that are named with and without the word for what they are: "Zotra River" and "Zotra", "River
Zotra", "Zotra county", "City of Zotra".
*/

/** A place by its own words and the word that says what it is. */
type Kind = {readonly own: readonly string[]; readonly noun: string};

/**
 * The words by which the names of places go that may be short for longer ones, or in another order;
 * a name that two places have, a river and a county, is neither's. Linear in the number of names.
 */
export function placesInFull(places: readonly SpelledName[]): ShortNames {
  const inFull = new Map<string, readonly string[]>();
  const named = new Map<string, Set<string>>();
  for (const words of places.map(wordsOfThing)) {
    const kind = kindOf(words);
    if (kind === null || isAnother(kind)) continue;
    const {own, noun} = kind;
    inFull.set(words.join(' '), [...own, noun]);
    const nouns = named.get(own.join(' ')) ?? new Set();
    named.set(own.join(' '), nouns.add(noun));
  }
  for (const [own, [noun = '', ...others]] of named) {
    if (others.length === 0) inFull.set(own, [...own.split(' '), noun]);
  }
  return inFull;
}

const natural =
  /^(?:river|lake|mount|mountains?|hills|islands?|peninsula|valley|desert|volcano|forest|falls)$/;
const official =
  /^(?:county|district|region|governorate|municipality|township|prefecture|city|state|town|village)$/;

/** What is said of many places, before "of" and at the end of few names: "City of Zotra", not "Zotra City". */
const onlyBefore = /^(?:city|state|town|village)$/;

function kindOf(words: readonly string[]): Kind | null {
  const [first = '', second] = words;
  if (words.length < 2) return null;
  if (words.length > 2 && second === 'of' && official.test(first))
    return {own: words.slice(2), noun: first};
  if (/^(?:river|lake|mount|mt)$/.test(first))
    return {own: words.slice(1), noun: first.replace(/^mt$/, 'mount')};
  const last = words.at(-1) as string;
  const autonomous = words.indexOf('autonomous');
  if (autonomous > 0) return {own: words.slice(0, 1), noun: last};
  if (!(natural.test(last) || official.test(last)) || onlyBefore.test(last)) return null;
  const own = words.slice(0, -1);
  return own.length > 0 ? {own, noun: last} : null;
}

/** Jordan is not Jordan River, nor Los Angeles its county; of "Western Region" there are many. */
function isAnother({own, noun}: Kind): boolean {
  if (official.test(noun) && onlyBefore.test(noun)) return false;
  const alone = own.length === 1 && tooCommon.test(own[0] as string);
  return alone || countryNamed(capitalised(own)) !== undefined || own.every(isPlaceWord);
}
