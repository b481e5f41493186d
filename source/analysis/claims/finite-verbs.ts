import {cueOf} from '../lexicon/cues.ts';
import {isFiniteVerb} from '../lexicon/verbs.ts';
import {isAdverb} from '../text/grammar.ts';
import {type Token, type TokenText, tokenAt} from '../text/token-text.ts';

/*
Which words of a sentence are finite verbs, told from their forms and their neighbours.
*/

/** Index after a verb and what goes on with it: "had not been living". */
export function verbGroupEnd(text: TokenText, verb: number, last: number): number {
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
export function followsSubject(text: TokenText, first: number, at: number): boolean {
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
