import {isCueVerb} from '../lexicon/cues.ts';
import {isTitle} from '../lexicon/people.ts';
import {isRole} from '../lexicon/roles.ts';
import {isFiniteVerb} from '../lexicon/verbs.ts';
import {sameSentence} from '../text/grammar.ts';
import {isHyphen} from '../text/noun-phrases.ts';
import {type Token, type TokenText, tokenAt} from '../text/token-text.ts';

/*
Titles before names, with nothing between: "Venezuelan president Nicolás Maduro", "the Minister of
Public Works Ann Lee".
*/

/** Tokens from `first` up to `last` that describe, with the noun that says what. */
export type Phrase = {readonly first: number; readonly last: number; readonly head: number};

const longestModifiers = 5;

/** "Venezuelan president" or "the minister of public works" before a name, nothing between. */
export function titleBefore(
  text: TokenText,
  at: number,
  people: ReadonlySet<number>,
): Phrase | null {
  const head = headOfTitle(text, at);
  if (head === null) return null;
  const noun = startOfWord(text, head);
  let first = noun;
  const capital = text.tokens[noun]?.shape === 'title';
  while (noun - first < longestModifiers && isModifier(text, at, first)) {
    // "The mission President Lee described": the modifiers of a capitalised title are capitalised.
    if (capital && isCommon(tokenAt(text, first - 1))) break;
    first = startOfWord(text, first - 1);
    if (beginners.test(text.tokens[first]?.lower ?? '')) break;
  }
  // "They call Republican senator Ann Lee": after a pronoun comes its verb.
  if (first < noun && isSubject(text, sameSentence(text, at, first - 1)?.lower ?? '')) first++;
  // It is unclear where "Transport and Housing Minister" begins, but clear that it is a minister.
  return {first: isHalf(text, first, people) ? noun : first, last: at, head};
}

/** The first token of "Major-General". */
function startOfWord(text: TokenText, at: number): number {
  let first = at;
  while (isHyphen(text, first - 1)) first -= 2;
  return first;
}

const isCommon = ({lower, shape}: Token): boolean => shape === 'lower' && !ofTitles.test(lower);

/** Lower-case words before a capitalised title. */
const ofTitles =
  /^(?:'s|-|former|then|late|previous|current|longtime|veteran|incumbent|outgoing|incoming|acting|interim|new|first|deputy|vice|assistant|associate|senior|junior|chief|federal|state|local|prime|retired|exiled|ex)$/;

/** Only an owner can come before these in a title. */
const beginners = /^(?:former|then|late|current|incumbent|outgoing|acting)$/;

/** Whether `first` is the second half of a title: "Housing Minister" of "Transport and Housing Minister". */
function isHalf(text: TokenText, first: number, people: ReadonlySet<number>): boolean {
  if (sameSentence(text, first, first - 1)?.lower !== 'and') return false;
  const before = sameSentence(text, first, first - 2);
  return (
    text.tokens[first]?.shape === 'title' &&
    before?.shape === 'title' &&
    !isRole(before.lower) &&
    !people.has(first - 2)
  );
}

/** The noun of a title before the name at `at`; "of Public Works" may follow the noun. */
function headOfTitle(text: TokenText, at: number): number | null {
  const last = sameSentence(text, at, at - 1);
  if (last === null) return null;
  if (anybody.test(last.lower)) return null;
  if (isRole(last.lower) || isTitle(last.lower)) return at - 1;
  if (last.shape !== 'title') return null;
  for (let of = at - 2; of >= at - longestComplement; of--) {
    const token = sameSentence(text, at, of);
    if (token === null || !isOfTitle(text, token)) return null;
    if (token.lower !== 'of' && token.lower !== 'for') continue;
    return isRole(sameSentence(text, at, of - 1)?.lower ?? '') ? of - 1 : null;
  }
  return null;
}

/** No titles: in "the man Ann Lee met" she is not the man. */
const anybody = /^(?:man|woman|boy|girl|guy|child|baby)$/;

const longestComplement = 7;

/** Whether a word may follow the noun of a title. */
const isOfTitle = ({language}: TokenText, {lower, shape}: Token): boolean =>
  shape === 'title' || language.nameJoiners.has(lower);

/** Whether the noun `head` is the title of a name after it: "minister of public works Ann Lee". */
export function endsTitle(text: TokenText, head: number, people: ReadonlySet<number>): boolean {
  let capitals = true;
  for (let at = head + 1; at <= head + longestComplement; at++) {
    const token = sameSentence(text, head, at);
    if (token === null) return false;
    if (people.has(at)) return capitals || headOfTitle(text, at) === head;
    if (!isOfTitle(text, token)) return false;
    capitals = capitals && token.shape === 'title';
  }
  return false;
}

/** Whether a verb is due after a word: a subject, a modal or "not". */
const isSubject = ({language}: TokenText, lower: string): boolean =>
  language.subjectPronouns.has(lower) ||
  language.relatives.has(lower) ||
  language.modals.has(lower) ||
  lower === 'not';

/** Whether the word before the token `before` modifies it. */
function isModifier(text: TokenText, anchor: number, before: number): boolean {
  const {determiners, outsideNounPhrases} = text.language;
  const token = sameSentence(text, anchor, before - 1);
  if (token === null || token.shape === 'mark' || token.shape === 'number') return false;
  const {lower} = token;
  if (lower === "'s") return true;
  if (determiners.has(lower) || outsideNounPhrases.has(lower)) return false;
  return (
    !/^(?:alongside|amid)$/.test(lower) &&
    !isCueVerb(lower) &&
    !/(?:ed|ly|ing)$/.test(lower) &&
    !isVerbAt(text, before - 1)
  );
}

/** A finite verb for sure; "the man accused of …" has none. */
export const isVerbAt = (text: TokenText, at: number): boolean => {
  const lower = text.tokens[at]?.lower ?? '';
  return isFiniteVerb(text.tokens[at - 1]?.lower ?? '', lower) && !lower.endsWith('ed');
};
