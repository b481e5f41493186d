import {cueOf, isCueVerb} from '../lexicon/cues.ts';
import {type Token, type TokenText, tokenAt} from './token-text.ts';

/*
Small questions about the words around a place, answered without a parser. All stay in the sentence.
*/

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const determiners = set(
  'the a an this that these those his her its their our my your some any every each another no',
);
export const prepositions = set(
  'of in on at to for from by with about against into over under between among through during without within toward towards upon after before near behind beside beyond since until per via despite like unlike than as including',
);
export const auxiliaries = set(
  "is was are were be been being am has have had having do does did will would can could may might must shall should 's 'd 've 're 'll isn't wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't ain't",
);
const adverbs = set(
  'also then later now still never ever always often recently already just only once again soon eventually repeatedly reportedly subsequently',
);

export const sameSentence = (text: TokenText, at: number, other: number): Token | null => {
  const token = text.tokens[other];
  return token !== undefined && token.sentence === text.tokens[at]?.sentence ? token : null;
};

/** Whether a form looks like a verb in the past or one that carries the sentence. */
export const isVerbLike = (token: Token): boolean =>
  auxiliaries.has(token.lower) ||
  isCueVerb(token.lower) ||
  (token.shape === 'lower' &&
    /(?:[a-z]{2}ed|made|took|went|came|became|won|lost|led|held|got|gave|saw|left|met|began|ran|told|put|set|grew|wore|fell|kept|knew|felt|sent|spent|built|bought|brought|thought|taught|caught|fought|sought|wrote|spoke|broke|drove|rose|chose|stood|sat|heard|played)$/.test(
      token.lower,
    ));

/** Whether what begins at `first` can be what a verb after it is about: not France in "the king of France is". */
export function mayBeSubject(text: TokenText, first: number): boolean {
  const before = sameSentence(text, first, first - 1)?.lower ?? '';
  return !prepositions.has(before) && !/^(?:'s|and|or)$/.test(before);
}

/**
 * Whether a form that can be a verb of attribution is a noun where it stands: "the report", "his
 * comments", "news reports suggested".
 */
export function isNounHere(text: TokenText, at: number): boolean {
  const form = cueOf(tokenAt(text, at).lower)?.form;
  if (form !== 'finite' && form !== 'base') return false;
  const next = sameSentence(text, at, at + 1);
  if (next && cueOf(next.lower)?.form === 'past') return true;
  const before = sameSentence(text, at, at - 1);
  if (before === null) return false;
  const {lower} = before;
  if (lower === 'to') return false;
  return lower === "'s" || determiners.has(lower) || prepositions.has(lower);
}

/** What a bare form can follow as a verb: "they say", "officials say". */
const plural = /^(?:they|we|i|you|who|people)$|[a-z]s$/;

/** Whether the word at `at` carries a clause: a verb, and no noun or infinitive. */
export function isFiniteAt(text: TokenText, at: number): boolean {
  const token = tokenAt(text, at);
  if (!isVerbLike(token) || isNounHere(text, at) || token.lower === "'s") return false;
  const cue = cueOf(token.lower);
  if (
    cue?.form === 'participle' ||
    (cue?.form === 'base' && !plural.test(text.tokens[at - 1]?.lower ?? ''))
  )
    return false;
  return sameSentence(text, at, at - 1)?.lower !== 'to';
}

/** Whether the verb at `at` is done to its subject: "had been informed". */
export const isPassiveAt = (text: TokenText, at: number): boolean => {
  let before = at - 1;
  while (adverbs.has(text.tokens[before]?.lower ?? '') || text.tokens[before]?.lower === 'first')
    before--;
  return /^(?:is|are|was|were|be|been|being)$/.test(sameSentence(text, at, before)?.lower ?? '');
};
