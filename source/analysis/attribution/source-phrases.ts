import {isCueVerb} from '../lexicon/cues.ts';
import {isAdverb, isFiniteAt, isPassiveAt, isVerbLike, sameSentence} from '../text/grammar.ts';
import {type Range, type Token, type TokenText, tokenAt} from '../text/token-text.ts';

/*
The noun phrase that says who speaks, before or after a verb of saying, found without a parser.
*/

const mark = (token: Token | null, marks: RegExp): boolean =>
  token?.shape === 'mark' && marks.test(token.lower);

const quoteMarks = /^["“”«»]$/;
const stops = /^(?:[.!?;:()…"“”«»—–[\]]|\.{2,}|--)$/;
const carriesOn = /^(?:of|for|from|with|at|and)$/;

const longestPhrase = 14;
const longestAside = 30;

/** The subject of the verb at `verb`, in its sentence; null where none is found. */
export function subjectOf(text: TokenText, verb: number): Range | null {
  let end = skipBack(text, verb);
  let token = sameSentence(text, verb, end);
  if (token === null) return null;
  if (mark(token, /^[,)—–]$/)) {
    const before = beforeAside(text, verb, end);
    if (before !== null) end = before;
    token = sameSentence(text, verb, end);
  }
  if (token && text.language.subjectRelatives.has(token.lower))
    return antecedentOf(text, verb, end);
  if (token && text.language.coordinators.has(token.lower)) return sharedSubject(text, end);
  return phraseEndingAt(text, verb, end);
}

/** Over adverbs and auxiliaries ("has also", "later") to the word that may end the subject. */
function skipBack(text: TokenText, verb: number): number {
  let at = verb - 1;
  for (let token = sameSentence(text, verb, at); token; token = sameSentence(text, verb, --at)) {
    if (
      token.lower === "'s" &&
      !text.language.beforeShortVerbs.has(sameSentence(text, verb, at - 1)?.lower ?? '')
    )
      break;
    const skippable =
      isAdverb(text, token.lower) ||
      text.language.auxiliaries.has(token.lower) ||
      token.lower === 'to';
    if (!skippable || token.shape === 'title') break;
  }
  return at;
}

/** Over ", the secretary of state," to the word before its first comma. */
function beforeAside(text: TokenText, verb: number, close: number): number | null {
  const bracket = text.tokens[close]?.lower === ')' ? '(' : (text.tokens[close]?.lower ?? ',');
  for (let at = close - 1; at > close - longestAside; at--) {
    const token = sameSentence(text, verb, at);
    if (token === null) return null;
    if (token.lower === bracket && at < close - 1) return at - 1;
    if (mark(token, quoteMarks)) return null;
  }
  return null;
}

/** The antecedent of the "who" or "which" at `relative`: the phrase before it. */
export function antecedentOf(text: TokenText, verb: number, relative: number): Range | null {
  const comma = sameSentence(text, verb, relative - 1)?.lower === ',';
  return phraseEndingAt(text, verb, comma ? relative - 2 : relative - 1);
}

/** X in "X said … but insisted": the subject of an earlier verb, best of one of saying. */
function sharedSubject(text: TokenText, from: number): Range | null {
  let nearest: Range | null = null;
  for (let at = from - 1; at > from - 3 * longestAside; at--) {
    const token = sameSentence(text, from, at);
    if (token === null || token.lower === ';') break;
    if (token.shape !== 'lower' || !isFiniteAt(text, at) || isPassiveAt(text, at)) continue;
    const end = skipBack(text, at);
    const before = sameSentence(text, from, end);
    if (before === null || before.lower === 'to') continue;
    if (joins(text, before) && !text.language.subjectRelatives.has(before.lower)) continue;
    const subject = subjectOf(text, at);
    if (subject && isCueVerb(token.lower)) return subject;
    nearest ??= subject;
  }
  return nearest;
}

/** The noun phrase whose last word is at `end`. */
function phraseEndingAt(text: TokenText, anchor: number, end: number): Range | null {
  const last = sameSentence(text, anchor, end);
  if (last === null || last.shape === 'mark' || joins(text, last)) return null;
  if (text.language.prepositions.has(last.lower)) return null;
  if (isPersonal(text, last)) return {first: end, last: end + 1};
  let first = end;
  while (end - first < longestPhrase) {
    const token = sameSentence(text, anchor, first - 1);
    if (token === null || endsPhrase(text, token, first - 1)) break;
    first--;
  }
  while (first < end && isLoose(text, tokenAt(text, first))) first++;
  return {first, last: end + 1};
}

/** Whether a word joins clauses or members of a row. */
const joins = ({language}: TokenText, {lower}: Token): boolean =>
  language.coordinators.has(lower) ||
  language.subordinators.has(lower) ||
  language.subjectRelatives.has(lower) ||
  /^(?:whether|so|then|than|yet)$/.test(lower);

/** Whether a word is a phrase of its own that can speak. */
const isPersonal = ({language}: TokenText, {lower}: Token): boolean =>
  language.subjectPronouns.has(lower) || lower === 'who' || lower === 'one';

function endsPhrase(text: TokenText, token: Token, at: number): boolean {
  if (token.shape === 'mark') return !/^[-’'&.]$/.test(token.lower);
  if (joins(text, token)) return !(token.lower === 'and' && text.tokens[at - 1]?.shape === 'title');
  if (isPersonal(text, token)) return true;
  if (token.lower === "'s") return false;
  return token.shape === 'lower' && isVerbLike(token) && !determinerBefore(text, at);
}

/** After an article a form in -ed is no verb: "the accused man". */
const determinerBefore = (text: TokenText, at: number): boolean =>
  text.language.determiners.has(tokenAt(text, at - 1).lower);

const isLoose = (text: TokenText, {lower, shape}: Token): boolean =>
  (text.language.prepositions.has(lower) && lower !== 'about') ||
  (isAdverb(text, lower) && shape === 'lower');

/** The noun phrase that begins at `first`, as after "said" and "according to". */
export function phraseFrom(text: TokenText, anchor: number, first: number): Range | null {
  const {prepositions, auxiliaries} = text.language;
  const opening = sameSentence(text, anchor, first);
  if (opening === null || opening.shape === 'mark') return null;
  if (isPersonal(text, opening)) return {first, last: first + 1};
  if (prepositions.has(opening.lower) || joins(text, opening)) return null;
  let last = first + 1;
  for (; last < first + longestPhrase; last++) {
    const token = sameSentence(text, anchor, last);
    if (token === null || token.lower === ',' || mark(token, stops)) break;
    if (joins(text, token) && token.lower !== 'and') break;
    if (prepositions.has(token.lower) && !carriesOn.test(token.lower)) break;
    if (auxiliaries.has(token.lower) && token.lower !== "'s") break;
    if (token.shape === 'lower' && /ly$/.test(token.lower)) break;
  }
  while (last > first + 1 && carriesOn.test(tokenAt(text, last - 1).lower)) last--;
  return {first, last};
}
