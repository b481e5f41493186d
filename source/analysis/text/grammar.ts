import {auxiliaries} from '../lexicon/closed-classes.ts';
import {cueOf, isCueVerb} from '../lexicon/cues.ts';
import {type Token, type TokenText, tokenAt} from './token-text.ts';

/*
Small questions of grammar, answered without a parser. None looks beyond the sentence.
*/

export const sameSentence = (text: TokenText, at: number, other: number): Token | null => {
  const token = text.tokens[other];
  return token !== undefined && token.sentence === text.tokens[at]?.sentence ? token : null;
};

/** Whether a word may stand between a subject and its verb: "later", "repeatedly". */
export const isAdverb = ({language}: TokenText, lower: string): boolean =>
  language.adverbs.has(lower) || lower.endsWith('ly');

/** Whether a form looks like a verb: an auxiliary, one of saying, or a past. */
export const isVerbLike = (token: Token): boolean =>
  auxiliaries.has(token.lower) ||
  isCueVerb(token.lower) ||
  (token.shape === 'lower' &&
    /(?:[a-z]{2}ed|made|took|went|came|became|won|lost|led|held|got|gave|saw|left|met|began|ran|told|put|set|grew|wore|fell|kept|knew|felt|sent|spent|built|bought|brought|thought|taught|caught|fought|sought|wrote|spoke|broke|drove|rose|chose|stood|sat|heard|played)$/.test(
      token.lower,
    ));

/** Whether what begins at `first` can be a subject: not France in "the king of France is". */
export function mayBeSubject(text: TokenText, first: number): boolean {
  const {prepositions, coordinators} = text.language;
  const before = sameSentence(text, first, first - 1)?.lower ?? '';
  return !prepositions.has(before) && !coordinators.has(before) && before !== "'s";
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
  const {determiners, prepositions} = text.language;
  const {lower} = before;
  if (lower === 'to') return false;
  return lower === "'s" || determiners.has(lower) || prepositions.has(lower);
}

/** Whether a word can be the subject of a bare form: "they say", "officials say". */
const takesBareVerb = ({language}: TokenText, lower: string): boolean =>
  language.subjectsOfBareVerbs.has(lower) || /^(?:who|people)$|[a-z]s$/.test(lower);

/** Whether the word at `at` is a finite verb, and no noun or infinitive. */
export function isFiniteAt(text: TokenText, at: number): boolean {
  const token = tokenAt(text, at);
  if (!isVerbLike(token) || isNounHere(text, at) || token.lower === "'s") return false;
  const cue = cueOf(token.lower);
  if (
    cue?.form === 'participle' ||
    (cue?.form === 'base' && !takesBareVerb(text, tokenAt(text, at - 1).lower))
  )
    return false;
  return sameSentence(text, at, at - 1)?.lower !== 'to';
}

/** Whether the verb at `at` is passive: "had been informed". */
export const isPassiveAt = (text: TokenText, at: number): boolean => {
  let before = at - 1;
  while (text.language.adverbs.has(tokenAt(text, before).lower)) before--;
  return text.language.formsOfBe.has(sameSentence(text, at, before)?.lower ?? '');
};
