import {cityNames} from './cities.data.ts';
import {capitals, countryWords} from './countries.ts';
import {folded} from './people.ts';

const states =
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|hampshire|jersey|ohio|oklahoma|oregon|pennsylvania|tennessee|texas|utah|vermont|virginia|wisconsin|wyoming|ontario|quebec|manitoba|saskatchewan|alberta|queensland|victoria|tasmania';

/** Last words, too common in other names to say that something is a place. */
const tooCommon = new Set([
  'city',
  'new',
  'the',
  'san',
  'la',
  'port',
  'north',
  'south',
  'east',
  'west',
  'central',
  'of',
  'and',
  'de',
  'el',
  'al',
  'male',
  'nice',
  'of',
  'reading',
]);

const words = (phrases: Iterable<string>): string[] =>
  [...phrases].flatMap(phrase => folded(phrase).split(/[ -]/)).filter(word => word.length > 2);

const placeWords = new Set([
  ...words(cityNames.split('|')),
  ...words(capitals),
  ...states.split('|'),
]);
const countryOnly = countryWords;

/** Whether the word is, or is in, the name of a large city, a capital or a state. */
export const isPlaceWord = (word: string): boolean => {
  const name = folded(word);
  return placeWords.has(name) && !tooCommon.has(name);
};

/** Whether the word is, or is in, the name of a country. */
export const isCountryWord = (word: string): boolean =>
  countryOnly.has(word) && !tooCommon.has(word);
