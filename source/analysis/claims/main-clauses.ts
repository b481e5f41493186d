import {cueOf} from '../lexicon/cues.ts';
import {assertionNouns} from '../lexicon/negation.ts';
import {isFiniteVerb} from '../lexicon/verbs.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {isAdverb} from '../text/grammar.ts';
import {type Range, type Token, type TokenText, tokenAt} from '../text/token-text.ts';

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

const pairsOfMarks = new Map([
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
]);
const openingMarks = new Map([...pairsOfMarks].map(([opening, closing]) => [closing, opening]));

/** Without marks and conjunctions at its edges; a bracket or quotation in it stays whole. */
export function trim(text: TokenText, {first, last}: Range): Range {
  let [from, to] = [first, last];
  while (
    from < to &&
    (isEdge(text, from) || isLeadingThat(text, from)) &&
    !closesWithin(text, from, to)
  )
    from++;
  while (to > from && isEdge(text, to - 1) && !opensWithin(text, from, to - 1)) to--;
  return {first: from, last: to};
}

function isEdge(text: TokenText, at: number): boolean {
  const {lower, shape} = tokenAt(text, at);
  if (shape === 'mark') return !/[$£€¥%@#]/.test(lower);
  return text.language.coordinators.has(lower);
}

const isLeadingThat = (text: TokenText, at: number): boolean =>
  tokenAt(text, at).lower === 'that' && !isDemonstrative(text, at);

/** Whether "that" stands for something, and leads to no clause: "That’s why", "that puts him". */
export function isDemonstrative(text: TokenText, at: number): boolean {
  const next = tokenAt(text, at + 1);
  if (tokenAt(text, at).opens || /^[“"‘]$/.test(tokenAt(text, at - 1).lower)) return true;
  return next.lower === "'s" || isFiniteVerb('that', next.lower);
}

/** Whether the mark at `at` opens something that closes before `last`, with words after it. */
function closesWithin(text: TokenText, at: number, last: number): boolean {
  const {lower} = tokenAt(text, at);
  const closing = lower === '"' ? '"' : pairsOfMarks.get(lower);
  if (closing === undefined) return false;
  let depth = 1;
  for (let next = at + 1; next < last; next++) {
    const mark = tokenAt(text, next).lower;
    if (mark === closing) depth--;
    else if (mark === lower) depth++;
    if (depth === 0) return wordCount(text, {first: next, last}) > 0;
  }
  return false;
}

/** Whether the mark at `at` closes something that opens after `first`, with words before it. */
function opensWithin(text: TokenText, first: number, at: number): boolean {
  const {lower} = tokenAt(text, at);
  const opening = lower === '"' ? '"' : openingMarks.get(lower);
  if (opening === undefined) return false;
  let depth = 1;
  for (let near = at - 1; near >= first; near--) {
    const mark = tokenAt(text, near).lower;
    if (mark === opening) depth--;
    else if (mark === lower) depth++;
    if (depth === 0) return wordCount(text, {first, last: near}) > 0;
  }
  return false;
}

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

export function wordCount(text: TokenText, {first, last}: Range): number {
  let words = 0;
  for (let at = first; at < last; at++) if (tokenAt(text, at).shape !== 'mark') words++;
  return words;
}

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
  for (let at = first; at < last; at++) {
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

/** The same, where the end of the range will do for a comma. */
function hasVerbUpToComma(text: TokenText, first: number, last: number): boolean {
  for (let at = first + 1; at < last && tokenAt(text, at).lower !== ','; at++)
    if (isFiniteAt(text, first, at)) return true;
  return false;
}

function hasVerbBeforeComma(text: TokenText, first: number, last: number): boolean {
  let verb = false;
  for (let at = first + 1; at < last; at++) {
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

/** Index after a verb and what goes on with it: "had not been living". */
function verbGroupEnd(text: TokenText, verb: number, last: number): number {
  let at = verb + 1;
  while (at < last) {
    const {lower, shape} = tokenAt(text, at);
    if (shape === 'mark') return at;
    const more =
      lower === 'not' ||
      isAdverb(text, lower) ||
      /^(?:be(?:en|ing)?|had|have)$/.test(lower) ||
      (!text.language.auxiliaries.has(lower) && isFiniteVerb(tokenAt(text, at - 1).lower, lower));
    if (!more) return at;
    at++;
  }
  return at;
}

/** Whether the word at `at` is a finite verb, as far as form tells. */
export function isFiniteAt(text: TokenText, first: number, at: number): boolean {
  const token = tokenAt(text, at);
  const {lower, shape, opens} = token;
  if (shape === 'mark' || shape === 'number') return false;
  if (shape === 'title' && !opens && at > first && lower !== "'s") return false;
  const before = at > first ? tokenAt(text, at - 1) : null;
  if (lower === "'s") return isShortIs(text, at, before);
  if (before !== null && isNoVerbAfter(text, before.lower, lower)) return false;
  if (/ed$/.test(lower) && tokenAt(text, at + 1).lower === 'by' && !isAmount(text, at + 2))
    return false;
  if (before?.lower === '-' && before.end === token.start) return false;
  return (
    isFiniteVerb(before?.lower ?? '', lower) ||
    followsSubject(text, first, at) ||
    (before !== null && isThirdPerson(text, before, token, tokenAt(text, at + 1)))
  );
}

/** "the average shows", "the test reflects the pace": in -s, and another noun phrase follows. */
function isThirdPerson({language}: TokenText, before: Token, token: Token, next: Token): boolean {
  if (token.shape !== 'lower' || !/[^s]s$/.test(token.lower)) return false;
  if (before.shape === 'mark' || language.determiners.has(before.lower)) return false;
  if (cueOf(token.lower)?.kind === 'show') return true;
  return (
    language.articles.has(next.lower) ||
    (language.possessives.has(next.lower) && next.lower !== 'her')
  );
}

/** Whether an amount stands at `at`, as in "rose by nearly 5 percent". */
const isAmount = (text: TokenText, at: number): boolean =>
  [at, at + 1, at + 2].some(near => tokenAt(text, near).shape === 'number') ||
  /^(?:almost|nearly|about|more|two|three|half|a)$/.test(tokenAt(text, at).lower);

/** After "to", a preposition, an owner, or "having" a form is no finite verb: "of armed men". */
function isNoVerbAfter({language}: TokenText, before: string, word: string): boolean {
  if (language.auxiliaries.has(word)) return before === 'to' || language.possessives.has(before);
  const {prepositions} = language;
  return prepositions.has(before) || /^(?:'s|having|being|been|be)$/.test(before);
}

/** "it’s", but "Ann’s house": after a name only before words like these, as in "Lee’s not a spy". */
function isShortIs(text: TokenText, at: number, before: Token | null): boolean {
  if (before === null) return false;
  const next = tokenAt(text, at + 1).lower;
  return (
    text.language.beforeShortVerbs.has(before.lower) ||
    text.language.articles.has(next) ||
    /^(?:not|been|going|also|still|now)$/.test(next)
  );
}

/**
 * "Brook plans to …", "we cooperate": a lower-case word in -s after a name is most likely the verb,
 * and so is any word after a pronoun that can only be a subject.
 */
function followsSubject(text: TokenText, first: number, at: number): boolean {
  if (at === first) return false;
  const {lower, shape} = tokenAt(text, at);
  const before = tokenAt(text, at - 1);
  if (shape !== 'lower' || lower === "'s" || isSmallWord(text, lower)) return false;
  let subject = at - 1;
  while (subject > first && isAdverb(text, tokenAt(text, subject).lower)) subject--;
  if (text.language.subjectsOfBareVerbs.has(tokenAt(text, subject).lower))
    return !lower.endsWith('ing') && !lower.endsWith('ly');
  if (!/[^s]s$/.test(lower) || (before.shape !== 'title' && before.shape !== 'upper')) return false;
  // "US prosecutors describe", "his Fifth Amendment rights in": a plural.
  const next = tokenAt(text, at + 1);
  if (next.shape === 'mark' || isFiniteVerb(lower, next.lower)) return false;
  if (/^(?:that|this)$/.test(before.lower)) return true;
  let name = at - 1;
  while (name > first && /^(?:title|upper|initial)$/.test(tokenAt(text, name - 1).shape)) name--;
  const lead = tokenAt(text, name > first || tokenAt(text, name).opens ? name - 1 : name);
  const {determiners} = text.language;
  const isLed =
    lead.shape === 'number' ||
    determiners.has(lead.lower) ||
    determiners.has(tokenAt(text, name).lower);
  return !isLed || next.lower === 'to' || determiners.has(next.lower);
}

/** Words in -s that are no verbs: "When this …", "Lee as …". */
const isSmallWord = ({language}: TokenText, lower: string): boolean =>
  language.determiners.has(lower) ||
  language.prepositions.has(lower) ||
  language.subordinators.has(lower) ||
  language.adverbs.has(lower) ||
  lower === 'us';

/** Cuts at "; " and ", but" where both sides assert by themselves. */
export function split(text: TokenText, range: Range): readonly Range[] {
  for (let at = range.first + 1; at < range.last - 1; at++) {
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
