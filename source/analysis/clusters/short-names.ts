import {countryNamed} from '../lexicon/countries.ts';
import {folded} from '../lexicon/people.ts';
import type {Rule} from '../lexicon/rules.ts';
import {type TokenText, written} from '../text/token-text.ts';
import {
  ofCountry,
  otherNamesOf,
  type Written,
  withoutComplement,
  withoutLegalForm,
} from './body-names.ts';
import {initialsOf, type SpelledName, wordsOfThing} from './name-words.ts';

/*
Which names of organisations are short for longer ones in the same text: "Civic Union (CU)", "IISc".
A short name that fits two is neither's.
*/

/** The words of the longer name for the words of each short one, joined with spaces. */
export type ShortNames = ReadonlyMap<string, readonly string[]>;

/** Of `bodies`, the names of organisations in order. Linear in their number. */
export function shortNames(text: TokenText, bodies: readonly SpelledName[]): ShortNames {
  const all = new Map<string, Written>();
  for (const name of bodies) {
    const words = wordsOfThing(name);
    const key = words.join(' ');
    if (!all.has(key)) all.set(key, {forms: name.forms, words});
  }
  const ways: readonly (readonly [Rule, () => Iterable<Pair>])[] = [
    ['clusters/bracketed', () => inBrackets(text, bodies)],
    ['clusters/initials', () => spelled([...all.values()])],
    ['clusters/called', () => called(all)],
    ['clusters/legal-forms', () => withLegalForm(all)],
  ];
  const found = ways
    .filter(([rule]) => text.language.rules.has(rule))
    .map(([, pairs]) => only(pairs()));
  // What the text says itself counts more than what letters and words suggest.
  return longest(new Map(found.toReversed().flatMap(pairs => [...pairs])));
}

/** How many names of one organisation may each be short for the next. */
const mostSteps = 3;

/** The longest name for each, where a name is short for one that is itself short. */
function longest(found: ShortNames): ShortNames {
  const last = (words: readonly string[], steps: number): readonly string[] => {
    const next = steps > 0 ? found.get(words.join(' ')) : undefined;
    return next ? last(next, steps - 1) : words;
  };
  return new Map([...found].map(([key, long]) => [key, last(long, mostSteps)]));
}

/** A short name and a longer one that it may stand for. */
type Pair = readonly [readonly string[], readonly string[]];

/** The pairs whose short name fits only one longer name. */
function only(pairs: Iterable<Pair>): ShortNames {
  const fitting = new Map<string, Map<string, readonly string[]>>();
  for (const [short, long] of pairs) {
    const key = short.join(' ');
    const longs = fitting.get(key) ?? new Map<string, readonly string[]>();
    fitting.set(key, longs.set(long.join(' '), long));
  }
  const found = new Map<string, readonly string[]>();
  for (const [key, longs] of fitting) {
    const [long, ...others] = [...longs.values()].filter(one => !isShortFor(fitting, one, longs));
    if (long && others.length === 0) found.set(key, long);
  }
  return found;
}

/** Whether a name is itself short for another of `longs`. */
const isShortFor = (
  fitting: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
  one: readonly string[],
  longs: ReadonlyMap<string, unknown>,
): boolean => [...(fitting.get(one.join(' '))?.keys() ?? [])].some(key => longs.has(key));

/** One word, or capitals, in brackets right after a name: "Liberal Movement (Molirena)". */
function* inBrackets(text: TokenText, bodies: readonly SpelledName[]): Generator<Pair> {
  for (const [at, short] of bodies.entries()) {
    const long = bodies[at - 1];
    if (long === undefined || !isBracketed(text, long, short)) continue;
    const [words, of] = [wordsOfThing(short), wordsOfThing(long)];
    const isWord = words.length === 1 || /^\p{Lu}[\p{Lu}&/-]+$/u.test(written(text, short.span));
    if (isWord && of.length > 1 && mayBeShort(text, long, short)) yield [words, of];
    else if (of.length === 1 && isLetters(text, long, words)) yield [of, words];
  }
}

/** Not the agency in "OSLO DAILY (NTB) – …", nor the country in "Vela Bank (Chile)". */
function mayBeShort(text: TokenText, long: SpelledName, short: SpelledName): boolean {
  if (countryNamed(written(text, short.span))) return false;
  const opens = text.tokens[long.first - 1]?.block !== text.tokens[long.first]?.block;
  return !opens || isLetters(text, short, wordsOfThing(long));
}

/** Whether a name is made of initials of words, in any order: "DNE (National Energy Agency)". */
function isLetters(text: TokenText, name: SpelledName, words: readonly string[]): boolean {
  const form = written(text, name.span);
  if (!/^\p{Lu}{2,}$/u.test(form)) return false;
  const initials = initialsOf(words);
  return [...folded(form)].every(letter => initials.includes(letter));
}

const isBracketed = (
  {text}: TokenText,
  {span: before}: SpelledName,
  {span}: SpelledName,
): boolean =>
  /^\s?\(["“‘']?$/.test(text.slice(before.end, span.start)) &&
  /^["”’']?[),;]/.test(text.slice(span.end, span.end + 2));

/** Short names whose capitals are the initials of a longer one. */
function* spelled(all: readonly Written[]): Generator<Pair> {
  const byInitials = Map.groupBy(
    all
      .filter(({words}) => words.length > 1)
      .flatMap(long => initials(long).map(key => ({key, long}))),
    ({key}) => key,
  );
  for (const {forms, words} of all) {
    const [form = ''] = forms;
    const capitals = form.replaceAll(/\P{Lu}/gu, '');
    if (words.length > 1 || capitals.length < 3) continue;
    for (const {long} of byInitials.get(folded(capitals)) ?? []) {
      if (goesOn(form, long.words)) yield [words, long.words];
    }
  }
}

/** The initials that "UN Council for Ports" may go by: "UCP", "UNCP", "CP", "UC". */
function initials({forms, words}: Written): readonly string[] {
  const isShort = (form: string): boolean => /^\p{Lu}{2,}$/u.test(form);
  const without = forms.filter(form => !isShort(form)).map(folded);
  const inFull = forms.map(form => (isShort(form) ? folded(form) : initialsOf([folded(form)])));
  const own = withoutComplement(words) ?? words;
  return [...new Set([words, without, own].map(initialsOf).concat(inFull.join('')))];
}

/** Whether the lower-case letters of "IISc" are in a word that begins with the capital before them. */
function goesOn(form: string, words: readonly string[]): boolean {
  const parts = form.match(/\p{Lu}\p{Ll}*/gu) ?? [];
  return parts
    .filter(part => part.length > 1)
    .every(part => words.some(word => holds(word, folded(part))));
}

/** Whether `word` begins with the first of `letters` and has the others in order. */
function holds(word: string, letters: string): boolean {
  if (word[0] !== letters[0]) return false;
  let from = 1;
  for (const letter of letters.slice(1)) {
    const at = word.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** Shorter names of the full names among `all` (body-names.ts). */
function* called(all: ReadonlyMap<string, Written>): Generator<Pair> {
  const alike = new Map([...all.values()].map(one => [ofCountry(one).join(' '), one.words]));
  for (const long of all.values()) {
    for (const words of otherNamesOf(long)) {
      const key = words.join(' ');
      const short = all.get(key)?.words ?? alike.get(key);
      if (short && short !== long.words) yield [short, long.words];
    }
  }
}

/** "Zotrix Assets" and "Zotrix Assets group" are "Zotrix Assets Bhd", the first with a legal form. */
function* withLegalForm(all: ReadonlyMap<string, Written>): Generator<Pair> {
  const formal = new Map<string, readonly string[]>();
  for (const {words} of all.values()) {
    const bare = withoutLegalForm(words);
    if (bare === null) continue;
    const first = formal.get(bare.join(' ')) ?? words;
    formal.set(bare.join(' '), first);
    if (first !== words) yield [words, first];
  }
  for (const [bare, words] of formal) if (all.has(bare)) yield [bare.split(' '), words];
}
