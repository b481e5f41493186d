import type {EntityType} from '../../model/entity-types.ts';
import {countryNamed} from '../lexicon/countries.ts';
import {isFirstName} from '../lexicon/people.ts';
import {isPlaceWord} from '../lexicon/places.ts';
import {sameSentence} from '../text/grammar.ts';
import {type TokenText, written} from '../text/token-text.ts';
import type {SpelledName} from './name-words.ts';

/*
Places that were read as people, as "Vermont" in "Vermont Senator Ann Lee", or as organisations although
the text has "Vermont, USA".
*/

/**
 * The type of each name: a place if it is known as one and is part of no person's longer name.
 * Linear in the number of names.
 */
export function placeTypes(
  text: TokenText,
  names: readonly SpelledName[],
): (name: SpelledName) => EntityType {
  const borne = new Set<string>();
  const lying = new Set<string>();
  for (const name of names) {
    const [place = '', land] = written(text, name.span).split(',');
    if (name.type === 'place' && land !== undefined) lying.add(place);
    if (name.type === 'person' && name.last - name.first > 1)
      for (const form of name.forms) borne.add(form);
  }
  return name => {
    if (!text.language.rules.has('clusters/place-types')) return name.type;
    if (isBase(text, name) || lying.has(written(text, name.span))) return 'place';
    const [form = '', ...more] = name.forms;
    if (isPlaceWord(more.at(-1) ?? form) && isState(text, name)) return 'place';
    if (more.length > 0 || name.type !== 'person' || borne.has(form)) return name.type;
    const isKnown = countryNamed(form) !== undefined || isPlaceWord(form);
    return isKnown && !isFirstName(form) ? 'place' : 'person';
  };
}

/** "New York" in "New York Gov. Ann Lee". */
const isState = (text: TokenText, {last}: SpelledName): boolean =>
  /^(?:gov|governor|sen|senator|rep)\.?$/.test(sameSentence(text, last - 1, last)?.lower ?? '');

/** "Oslo-based". */
const isBase = (text: TokenText, {last}: SpelledName): boolean =>
  sameSentence(text, last - 1, last)?.lower === '-' &&
  sameSentence(text, last - 1, last + 1)?.lower === 'based';
