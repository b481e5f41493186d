import {countryNamed, countryOfDemonym} from '../lexicon/countries.ts';
import {folded, isFirstName} from '../lexicon/people.ts';
import {isCountryWord, isPlaceWord} from '../lexicon/places.ts';
import type {Name} from '../names/name.ts';
import type {TokenText} from '../text/token-text.ts';
import {isEnding, isMisspelt, withoutALetter} from './misspelt.ts';
import {formsOf, type SpelledName, wordsOf} from './name-words.ts';

/*
Names that a text spells in two ways, as "Zotrixa" and "Zotrika". The more frequent one is taken to be
right.
*/

/** The names with their words as the text usually spells them. Linear in their number. */
export function spelledNames(text: TokenText, names: readonly Name[]): readonly SpelledName[] {
  const apart = names.map(name => ({...name, forms: formsOf(text, name)}));
  if (!text.language.rules.has('clusters/spellings')) return apart;
  const [people, things] = [apart.filter(isPerson), apart.filter(name => !isPerson(name))];
  const right = new Map([...misspeltThings(things), ...misspeltPeople(people)]);
  return apart.map(name => ({...name, forms: right.get(name) ?? name.forms}));
}

const isPerson = ({type}: Name): boolean => type === 'person';

/** A spelling and where it is used; `given` are the first names that go with a surname. */
type Spelling = {
  readonly word: string;
  readonly form: string;
  readonly names: SpelledName[];
  readonly given: Set<string>;
};

type Right = readonly [SpelledName, readonly string[]];

/** Misspelt surnames: their first names have to fit. */
function* misspeltPeople(people: readonly SpelledName[]): Generator<Right> {
  const surnames = new Map<string, Spelling>();
  for (const name of people) {
    const words = wordsOf(name);
    const given = words.length > 1 ? [words[0] as string] : [];
    note(surnames, words.at(-1) ?? '', name, name.forms.at(-1) ?? '', given);
  }
  for (const [wrong, right] of slips(surnames, leastLetters)) {
    for (const name of wrong.names) yield [name, [...name.forms.slice(0, -1), right.form]];
  }
}

/** Names that differ by a slip in one word; then all others with that word. */
function* misspeltThings(things: readonly SpelledName[]): Generator<Right> {
  const right = new Map<string, string>();
  for (const [others, spellings] of alikeButForOne(things)) {
    const least = others === '' ? leastAlone : leastLetters;
    for (const [wrong, {form}] of slips(spellings, least)) right.set(wrong.word, form);
  }
  if (right.size === 0) return;
  for (const name of things) {
    const forms = name.forms.map(form => right.get(folded(form)) ?? form);
    if (forms.some((form, at) => form !== name.forms[at])) yield [name, forms];
  }
}

/** The spellings of one word, by the other words of its name. */
function alikeButForOne(
  things: readonly SpelledName[],
): ReadonlyMap<string, ReadonlyMap<string, Spelling>> {
  const byOthers = new Map<string, Map<string, Spelling>>();
  for (const name of things) {
    const words = wordsOf(name);
    for (const [at, word] of words.entries()) {
      const key = words.with(at, '').join(' ');
      const spellings = byOthers.get(key) ?? new Map<string, Spelling>();
      byOthers.set(key, spellings);
      note(spellings, word, name, name.forms[at] as string, []);
    }
  }
  return byOthers;
}

function note(
  spellings: Map<string, Spelling>,
  word: string,
  name: SpelledName,
  form: string,
  given: readonly string[],
): void {
  const spelling = spellings.get(word) ?? {word, form, names: [], given: new Set()};
  spellings.set(word, spelling);
  spelling.names.push(name);
  for (const one of given) spelling.given.add(one);
}

/**
 * Each spelling that is a slip, with the most frequent one that it is a slip of. Of two equally
 * frequent ones the later is a slip, if it has `least` letters.
 */
function* slips(
  spellings: ReadonlyMap<string, Spelling>,
  least: number,
): Generator<readonly [Spelling, Spelling]> {
  if (spellings.size < 2) return;
  const alike = new Map<string, Spelling[]>();
  for (const spelling of spellings.values()) {
    if (!mayBeMisspelt.test(spelling.word)) continue;
    for (const key of withoutALetter(spelling.word)) {
      const there = alike.get(key);
      if (there) there.push(spelling);
      else alike.set(key, [spelling]);
    }
  }
  for (const wrong of spellings.values()) {
    const near = withoutALetter(wrong.word).flatMap(key => alike.get(key) ?? []);
    const right = near
      .filter(one => isSlip(wrong, one, least))
      .toSorted((a, b) => count(b) - count(a))[0];
    if (right) yield [wrong, right];
  }
}

/** Shorter words are as often other names, and figures are no slips. */
const mayBeMisspelt = /^[\p{L}'-]{6,}$/u;

const count = ({names}: Spelling): number => names.length;

const leastLetters = 6;

/** Names of one word have to be this long to differ by a slip. */
const leastAlone = 8;

function isSlip(wrong: Spelling, right: Spelling, least: number): boolean {
  const rarer = count(wrong) < count(right);
  const later = count(wrong) === count(right) && isLater(wrong, right);
  if (!rarer && !(later && wrong.word.length >= least)) return false;
  return (
    isMisspelt(wrong.word, right.word) &&
    !isEnding(wrong.word, right.word) &&
    !isOtherGender(wrong.word, right.word) &&
    !(isKnown(wrong) && isKnown(right)) &&
    [...wrong.given].every(name => right.given.size === 0 || right.given.has(name))
  );
}

const isLater = ({names: [one]}: Spelling, {names: [other]}: Spelling): boolean =>
  (one?.first ?? 0) > (other?.first ?? 0);

/** Whether two surnames are the two forms of one: "Novotny", "Novotna". */
const isOtherGender = (one: string, other: string): boolean =>
  one.slice(0, -1) === other.slice(0, -1) && one.endsWith('a') !== other.endsWith('a');

/** Whether a word is a known name: "Austria" is not Australia misspelt. */
const isKnown = ({word, form}: Spelling): boolean =>
  isCountryWord(word.replace(/s$/, '')) ||
  isPlaceWord(word) ||
  isFirstName(word) ||
  /^(?:north|south)(?:east|west)/.test(word) ||
  countryNamed(form) !== undefined ||
  countryOfDemonym(form) !== undefined;
