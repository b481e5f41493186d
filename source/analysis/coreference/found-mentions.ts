import type {MentionKind} from '../../model/analysis.ts';
import type {EntityType} from '../../model/entity-types.ts';
import {type Encoding, headTags, probability, wordsIn} from '../encoder/encoding.ts';
import {formOf, nameHead} from '../encoder/link-features.ts';
import {isBodyNoun, isCompanyNoun, isRole} from '../lexicon/roles.ts';
import {sameSentence} from '../text/grammar.ts';
import {descriptionAround, isHyphen} from '../text/noun-phrases.ts';
import {spanOf, type TokenText, tokenAround, tokenAt, written} from '../text/token-text.ts';

/*
Mentions that the encoder finds: descriptions of people, institutions and places, and pronouns, by the
tag of their head word.
*/

/** A mention before it is known what it refers to: tokens, and words of the encoder. */
export type Found = {
  readonly kind: MentionKind;
  /** Tokens from `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  /** Words of the encoder from `from` up to `end`, headed by `head`. */
  readonly words: {readonly first: number; readonly end: number; readonly head: number};
  /** What a description describes; null for a pronoun. */
  readonly type: EntityType | null;
  /** The probability that it is a mention. */
  readonly probability: number;
};

/** Above these a word heads a description, or is a pronoun that refers to something. */
export type HeadThresholds = {
  readonly description: number;
  /** The same for a noun that is known to describe people or institutions. */
  readonly known: number;
  readonly pronoun: number;
};

const described = ['person', 'organization', 'place'] as const;

/** Pronouns have the forms 2 to 8; "who" and "that" are left out, being next to their antecedent. */
const lastForm = 8;

/**
 * Descriptions and pronouns outside of `taken` tokens (names), in order of their heads. Linear in
 * the words that were read.
 */
export function findMentions(
  text: TokenText,
  encoding: Encoding,
  taken: ReadonlySet<number>,
  thresholds: HeadThresholds,
): readonly Found[] {
  const found: Found[] = [];
  for (const block of text.blocks) {
    const range = wordsIn(encoding.words, block);
    const end = Math.min(range.end, encoding.end);
    for (let word = Math.max(range.first, encoding.first); word < end; word++) {
      const token = tokenAround(text, encoding.words.starts[word] as number);
      if (taken.has(token)) continue;
      const mention =
        pronounAt(text, encoding, word, token, thresholds.pronoun) ??
        descriptionAt(text, encoding, word, token, taken, thresholds);
      if (mention) found.push(mention);
    }
  }
  return found;
}

const tagAt = (encoding: Encoding, word: number, tag: (typeof headTags)[number]): number =>
  probability(encoding.heads, encoding, word, headTags.indexOf(tag));

function pronounAt(
  text: TokenText,
  encoding: Encoding,
  word: number,
  token: number,
  threshold: number,
): Found | null {
  const start = encoding.words.starts[word] as number;
  const end = encoding.words.ends[word] as number;
  const form = formOf('pronoun', written(text, {start, end}).toLowerCase());
  if (form > lastForm) return null;
  const likely = tagAt(encoding, word, 'pronoun');
  if (likely < threshold) return null;
  const words = {first: word, end: word + 1, head: word};
  return {kind: 'pronoun', first: token, last: token + 1, words, type: null, probability: likely};
}

function descriptionAt(
  text: TokenText,
  encoding: Encoding,
  word: number,
  token: number,
  taken: ReadonlySet<number>,
  {description, known}: HeadThresholds,
): Found | null {
  if (isFirstOfTwo(text, token, taken) || isHyphen(text, token + 1)) return null;
  const noun = text.language.rules.has('coreference/known-nouns') ? typeOfNoun(text, token) : null;
  const shares = described.map(type => tagAt(encoding, word, type));
  const likely = shares.reduce((sum, share) => sum + share, 0);
  if (likely < (noun === null ? description : known)) return null;
  const type = noun ?? (described[shares.indexOf(Math.max(...shares))] as EntityType);
  const {first, last} = isAdverb(text, token)
    ? {first: token, last: token + 1}
    : descriptionAround(text, token, taken);
  const touched = wordsIn(encoding.words, spanOf(text, {first, last}));
  const words = {first: touched.first, end: touched.end, head: word};
  return {kind: 'nominal', first, last, words, type, probability: likely};
}

/** Whether a noun only modifies the next: "pop" in "the pop star". */
function isFirstOfTwo(text: TokenText, at: number, taken: ReadonlySet<number>): boolean {
  const next = sameSentence(text, at, at + 1);
  if (next === null || next.shape !== 'lower' || taken.has(at + 1)) return false;
  return isRole(next.lower) || isBodyNoun(next.lower) || isCompanyNoun(next.lower);
}

/** "Here" and "there" refer to a place without any words before them. */
const isAdverb = (text: TokenText, at: number): boolean =>
  /^(?:t?here)$/.test(tokenAt(text, at).lower);

/** What a noun is known to describe; null if it is not, or if another noun follows. */
function typeOfNoun(text: TokenText, at: number): EntityType | null {
  const {lower} = tokenAt(text, at);
  const next = sameSentence(text, at, at + 1)?.lower ?? '';
  if (isRole(next) || isBodyNoun(next) || next === '-') return null;
  if (isRole(lower)) return 'person';
  return isBodyNoun(lower) || isCompanyNoun(lower) ? 'organization' : null;
}

/** A name in the encoder's words; null where it was not read. */
export function wordsOfName(
  text: TokenText,
  encoding: Encoding,
  span: {readonly start: number; readonly end: number},
): Found['words'] | null {
  const {first, end} = wordsIn(encoding.words, span);
  if (first >= end || first < encoding.first || end > encoding.end) return null;
  const {starts, ends} = encoding.words;
  const words = Array.from({length: end - first}, (_, at) =>
    text.text.slice(starts[first + at], ends[first + at]),
  );
  return {first, end, head: first + nameHead(words)};
}
