import {assertionNouns} from '../lexicon/negation.ts';
import {isFiniteVerb} from '../lexicon/verbs.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {isAdverb} from '../text/grammar.ts';
import {type Range, type TokenText, tokenAt} from '../text/token-text.ts';
import {isDemonstrative, trim, wordCount} from './edges.ts';
import {followsSubject, isFiniteAt, verbGroupEnd} from './finite-verbs.ts';

/*
What makes a run of words a main clause: a subject, and a finite verb that belongs to no clause inside
it ("the man who left"). Told from the forms of words, without a parser.
*/

/** Fewer words make a fragment. */
export const fewestWords = 3;

/** Begin a phrase that depends on what comes before it, besides conjunctions and relatives. */
const dependent = new Set([
  'to',
  'including',
  'adding',
  'saying',
  'noting',
  'following',
  'notably',
]);

export const dependsOn = ({language}: TokenText, lower: string): boolean =>
  language.subordinators.has(lower) || language.relatives.has(lower) || dependent.has(lower);

/**
 * Whether words that are set off as a whole, such as a sentence, say something: a finite verb anywhere,
 * which only nobody is the subject of where it comes first ("Generalized everyone as criminal").
 */
export function asserts(text: TokenText, part: Range): boolean {
  const {first, last} = trim(text, part);
  if (wordCount(text, {first, last}) < fewestWords) return false;
  const found = firstVerb(text, {first, last});
  if (found !== null) {
    // "Now is the time", "Asked about it, he left".
    const isTurned = found.at > first && text.language.formsOfBe.has(tokenAt(text, found.at).lower);
    return found.hasSubject || isTurned || hasComma(text, found.at, last);
  }
  const {lower} = tokenAt(text, first);
  const {subjectRelatives, subordinators, prepositions} = text.language;
  const isPhrase = /ing$/.test(lower) || prepositions.has(lower);
  if (isPhrase && !hasComma(text, first, last)) return false;
  let inPhrase = isPhrase;
  if (subjectRelatives.has(lower) && lower !== 'that') return false;
  if (subordinators.has(lower) && !hasComma(text, first, last)) return false;
  for (let at = first; at < last; at++) {
    const {shape} = tokenAt(text, at);
    const before = at > first ? tokenAt(text, at - 1).lower : '';
    if (tokenAt(text, at).lower === ',')
      inPhrase &&= text.language.relatives.has(tokenAt(text, at + 1).lower);
    if (/^wh(?:o|ich)$/.test(before)) continue;
    if (inPhrase || shape === 'mark' || shape === 'number' || before === 'to') continue;
    if (isFiniteVerb(before, tokenAt(text, at).lower) || followsSubject(text, first, at))
      return at > first || hasComma(text, at, last);
  }
  return false;
}

/** Whether a part of a sentence is a main clause: a subject, then a finite verb. */
export function isMainClause(text: TokenText, part: Range): boolean {
  const {first, last} = trim(text, part);
  return wordCount(text, {first, last}) >= fewestWords && mainVerb(text, {first, last}) !== null;
}

/** The same of words that may follow another clause: nothing in them depends on it. */
export function standsAlone(text: TokenText, part: Range): boolean {
  const {first, last} = trim(text, part);
  if (wordCount(text, {first, last}) < fewestWords + 1) return false;
  const {lower, opens} = tokenAt(text, first);
  const isTail = dependsOn(text, lower) || text.language.commonPrepositions.has(lower);
  return (opens || !isTail) && mainVerb(text, {first, last}) !== null;
}

/** Tokens of a sentence in which its clauses are looked for: longer ones nobody writes. */
const longestSentence = 400;

/** Index of the finite verb of the main clause in a range; null where it has none, or no subject. */
export function mainVerb(text: TokenText, range: Range): number | null {
  const found = firstVerb(text, range);
  return found?.hasSubject ? found.at : null;
}

/** The first finite verb of no clause inside, and whether a subject stands before it. */
function firstVerb(
  text: TokenText,
  {first, last}: Range,
): {readonly at: number; readonly hasSubject: boolean} | null {
  // Clauses that have begun inside and whose verb is still to come.
  let open = 0;
  let hasSubject = false;
  let inner = false;
  for (let at = first; at < Math.min(last, first + longestSentence); at++) {
    const {lower, shape} = tokenAt(text, at);
    if (shape === 'mark') continue;
    if (opensClause(text, {first, last}, at, hasSubject)) {
      open++;
      // "What he wants is a wall": the clause is the subject.
      hasSubject ||=
        at === first && (text.language.questionWords.has(lower) || lower === 'because');
    } else if (isFiniteAt(text, first, at)) {
      // "the polls that pleased him and followed": of the clause inside as well.
      const isJoined = inner && text.language.coordinators.has(tokenAt(text, at - 1).lower);
      if (open === 0 && !isJoined) return {at, hasSubject};
      if (open > 0) open--;
      inner = true;
      at = verbGroupEnd(text, at, last) - 1;
    } else if ((open === 0 && mayBeSubject(text, first, at)) || lower === 'there') {
      hasSubject = true;
    }
  }
  return null;
}

/** Words that can begin a clause with a verb of its own or a phrase without one: "after the vote". */
const eitherWay = new Set(['as', 'after', 'before', 'since', 'until']);

/** Whether the word at `at` begins a clause inside the range. */
function opensClause(
  text: TokenText,
  {first, last}: Range,
  at: number,
  hasSubject: boolean,
): boolean {
  const {relatives, subordinators, questionWords, prepositions} = text.language;
  const {lower} = tokenAt(text, at);
  const before = at > first ? tokenAt(text, at - 1) : null;
  if (lower === 'that') {
    return (
      before !== null &&
      before.shape !== 'mark' &&
      !(at - 1 === first && /ing$/.test(before.lower) && before.lower !== 'nothing') &&
      !prepositions.has(before.lower) &&
      !text.language.coordinators.has(before.lower)
    );
  }
  if (eitherWay.has(lower)) {
    const isApart = before === null || before.shape === 'mark';
    if (isApart) return hasVerbBeforeComma(text, at, last);
    return hasSubject && lower !== 'as' && hasVerbUpToComma(text, at, last);
  }
  return relatives.has(lower) || subordinators.has(lower) || questionWords.has(lower);
}

function hasComma(text: TokenText, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (tokenAt(text, at).lower === ',') return true;
  return false;
}

/** How far the verb of a clause inside another is looked for, in words. */
const longestInside = 60;

/** Whether a verb comes before the next comma, or the end of the range. */
function hasVerbUpToComma(text: TokenText, first: number, last: number): boolean {
  const end = Math.min(last, first + longestInside);
  for (let at = first + 1; at < end && tokenAt(text, at).lower !== ','; at++)
    if (isFiniteAt(text, first, at)) return true;
  return false;
}

/** Whether a comma follows, and a verb comes before it. */
function hasVerbBeforeComma(text: TokenText, first: number, last: number): boolean {
  let verb = false;
  for (let at = first + 1; at < Math.min(last, first + longestInside); at++) {
    if (tokenAt(text, at).lower === ',') return verb;
    verb ||= isFiniteAt(text, first, at);
  }
  return first > 0 && tokenAt(text, first - 1).lower === ',' && verb;
}

const noAdverbs = wordSet('family july italy supply reply ally assembly bully rally fly monopoly');

/** Whether a word before the verb can be (part of) its subject. */
function mayBeSubject(text: TokenText, first: number, at: number): boolean {
  const {objectPronouns, subjectPronouns, prepositions, coordinators} = text.language;
  const {lower} = tokenAt(text, at);
  if (objectPronouns.has(lower) && !subjectPronouns.has(lower) && at === first) return false;
  if (lower === 'not' || prepositions.has(lower) || coordinators.has(lower)) return false;
  return noAdverbs.has(lower) || !isAdverb(text, lower);
}

/** Cuts at "; " and ", but" where both sides assert by themselves. */
export function split(text: TokenText, range: Range): readonly Range[] {
  const end = Math.min(range.last - 1, range.first + longestSentence);
  for (let at = range.first + 1; at < end; at++) {
    const {lower} = tokenAt(text, at);
    const but = lower === ',' && tokenAt(text, at + 1).lower === 'but';
    if (!but && lower !== ';') continue;
    const left = {first: range.first, last: at};
    const right = trim(text, {first: at + 1, last: range.last});
    if (standsAlone(text, left) && standsAlone(text, right))
      return [trim(text, left), ...split(text, right)];
  }
  return [range];
}

/** How many words may stand before the noun that names an assertion: "as false the widely held idea". */
const nounReach = 6;

/**
 * Index of what is asserted in words for an assertion: "the claim that {…", "suggestions {the army …".
 * Null where they do not say it: "the claims".
 */
export function assertedIn(text: TokenText, {first, last}: Range): number | null {
  for (let at = first; at < Math.min(first + nounReach, last - fewestWords); at++) {
    const {lower, shape} = tokenAt(text, at);
    const next = tokenAt(text, at + 1).lower;
    if (lower === 'that' && !isDemonstrative(text, at)) return at + 1;
    if (shape === 'mark') return null;
    if (!assertionNouns.has(lower)) continue;
    if (next === 'that') return at + 2;
    return isMainClause(text, {first: at + 1, last}) && !text.language.prepositions.has(next)
      ? at + 1
      : null;
  }
  return null;
}
