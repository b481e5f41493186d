import {countryNamed} from '../lexicon/countries.ts';
import {isPlaceWord} from '../lexicon/places.ts';
import {capitalised, type SpelledName, tooCommon, wordsOfThing} from './name-words.ts';
import type {ShortNames} from './short-names.ts';

/*
Places named with and without the word for their kind: "Zotra River" and "Zotra", "River Zotra",
"Zotra county", "City of Zotra".
*/

/** A place by its own words and the word for its kind. */
type Kind = {readonly own: readonly string[]; readonly noun: string};

/**
 * The full words of places' names that may be short or in another order. A short name that fits two
 * places, a river and a county, is neither's. Linear in the number of names.
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

/** Kinds only before "of", as at the end they are part of a name: "City of Zotra", "Zotra City". */
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

/** Whether the short name is another place, as Jordan is, or too common: "Western Region". */
function isAnother({own, noun}: Kind): boolean {
  if (official.test(noun) && onlyBefore.test(noun)) return false;
  const alone = own.length === 1 && tooCommon.test(own[0] as string);
  return alone || countryNamed(capitalised(own)) !== undefined || own.every(isPlaceWord);
}
