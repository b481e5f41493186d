import {folded} from './lexicon/people.ts';
import {formsOf, initialsOf, tooCommon, wordsOfThing} from './name-words.ts';
import type {Name} from './names.ts';
import type {ReadText} from './text.ts';

/*
Which names of organisations are short for longer ones in the same text: "Civic Union (CU)", "IISc",
"Acorn Trust" where there is an Acorn Conservation Trust. A short name that fits two is neither's.
*/

/** A name that is written in several places. */
type Written = {readonly forms: readonly string[]; readonly words: readonly string[]};

/** The words of the longer name for the words of each short one, joined with spaces. */
export type ShortNames = ReadonlyMap<string, readonly string[]>;

/** Of `bodies`, the names of organisations in order. Linear in their number. */
export function shortNames(text: ReadText, bodies: readonly Name[]): ShortNames {
  const all = new Map<string, Written>();
  for (const name of bodies) {
    const words = wordsOfThing(text, name);
    const key = words.join(' ');
    if (!all.has(key)) all.set(key, {forms: formsOf(text, name), words});
  }
  const found = [
    only(inBrackets(text, bodies)),
    only(spelled([...all.values()])),
    only(shortened([...all.values()])),
  ];
  // What the text says itself counts before what the letters and words let guess.
  return new Map(found.toReversed().flatMap(pairs => [...pairs]));
}

/** A short name and a longer one that it may stand for. */
type Pair = readonly [readonly string[], readonly string[]];

/** Those of `pairs` whose short name fits only one longer name. */
function only(pairs: Iterable<Pair>): ShortNames {
  const fitting = new Map<string, Map<string, readonly string[]>>();
  for (const [short, long] of pairs) {
    const key = short.join(' ');
    const longs = fitting.get(key) ?? new Map<string, readonly string[]>();
    fitting.set(key, longs.set(long.join(' '), long));
  }
  const found = new Map<string, readonly string[]>();
  for (const [key, longs] of fitting) {
    const [long, ...others] = longs.values();
    if (long && others.length === 0) found.set(key, long);
  }
  return found;
}

/** "Liberal Movement (Molirena)": one word in a bracket right after the name, whatever its letters. */
function* inBrackets(text: ReadText, bodies: readonly Name[]): Generator<Pair> {
  for (const [at, short] of bodies.entries()) {
    const long = bodies[at - 1];
    if (long === undefined || !isBracketed(text, long, short)) continue;
    const [words, of] = [wordsOfThing(text, short), wordsOfThing(text, long)];
    if (words.length === 1 && of.length > 1) yield [words, of];
  }
}

const isBracketed = ({text}: ReadText, {span: before}: Name, {span}: Name): boolean =>
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

/** Of "UN Council for Ports" what it may be called: "UCP", "UNCP", "CP". */
function initials({forms, words}: Written): readonly string[] {
  const isShort = (form: string): boolean => /^\p{Lu}{2,}$/u.test(form);
  const without = forms.filter(form => !isShort(form)).map(folded);
  const inFull = forms.map(form => (isShort(form) ? folded(form) : initialsOf([folded(form)])));
  return [...new Set([initialsOf(words), initialsOf(without), inFull.join('')])];
}

/** Whether the small letters of "IISc" go on in a word that begins with the capital before them. */
function goesOn(form: string, words: readonly string[]): boolean {
  const parts = form.match(/\p{Lu}\p{Ll}*/gu) ?? [];
  return parts
    .filter(part => part.length > 1)
    .every(part => words.some(word => holds(word, folded(part))));
}

/** Whether `word` begins as `letters` do, and has the others in order. */
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

/** How many names that begin and end alike are compared: more are a list of such bodies. */
const mostAlike = 8;

/** Names that leave out words between the first and the last of a longer one. */
function* shortened(all: readonly Written[]): Generator<Pair> {
  const alike = Map.groupBy(all, ({words}) => `${words[0]} ${words.at(-1)}`);
  for (const group of alike.values()) {
    if (group.length > mostAlike) continue;
    for (const {words: short} of group) {
      for (const {words: long} of group) {
        if (short.length > 1 && leavesOut(short, long)) yield [short, long];
      }
    }
  }
}

/** Whether `short` is `long` without some words, none of which makes another name of it. */
function leavesOut(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false;
  let at = 0;
  for (const word of long) {
    if (word === short[at]) at++;
    else if (tooCommon.test(word)) return false;
  }
  return at === short.length;
}
