import type {MentionKind} from '../model/analysis.ts';
import type {EntityType} from '../model/entity-types.ts';
import {formOf, nameHead} from './encoder/link-features.ts';
import {headTags, probability, type Reading, wordsIn} from './encoder/reading.ts';
import {descriptionAround} from './noun-phrases.ts';
import {hull, type ReadText, tokenAround, written} from './text.ts';

/*
Mentions as the encoder sees them: descriptions of people, institutions and places, and pronouns, by
the tag of their head word.
*/

/** A mention before it is known what it stands for: tokens, and words of the encoder. */
export type Found = {
  readonly kind: MentionKind;
  /** Tokens from `first` up to, not including, `last`. */
  readonly first: number;
  readonly last: number;
  /** Words of the encoder from `from` up to `end`, headed by `head`. */
  readonly words: {readonly first: number; readonly end: number; readonly head: number};
  /** Of a description what it describes; null of a pronoun. */
  readonly type: EntityType | null;
  /** That it is a mention, of that type. */
  readonly probability: number;
};

/** Above these a word heads a description, or is a pronoun that stands for something. */
export type HeadThresholds = {readonly description: number; readonly pronoun: number};

const described = ['person', 'organization', 'place'] as const;

/** Pronouns of the forms 2 to 8; "who" and "that" stand beside what they take up. */
const lastForm = 8;

/**
 * Descriptions and pronouns outside of `taken` tokens (names), in order of their heads. Linear in
 * the words that were read.
 */
export function mentionsRead(
  text: ReadText,
  reading: Reading,
  taken: ReadonlySet<number>,
  thresholds: HeadThresholds,
): readonly Found[] {
  const found: Found[] = [];
  for (const block of text.blocks) {
    const range = wordsIn(reading.words, block);
    const end = Math.min(range.end, reading.end);
    for (let word = Math.max(range.first, reading.first); word < end; word++) {
      const token = tokenAround(text, reading.words.starts[word] as number);
      if (taken.has(token)) continue;
      const mention =
        pronounAt(text, reading, word, token, thresholds.pronoun) ??
        descriptionAt(text, reading, word, token, taken, thresholds.description);
      if (mention) found.push(mention);
    }
  }
  return found;
}

const tagAt = (reading: Reading, word: number, tag: (typeof headTags)[number]): number =>
  probability(reading.heads, reading, word, headTags.indexOf(tag));

function pronounAt(
  text: ReadText,
  reading: Reading,
  word: number,
  token: number,
  threshold: number,
): Found | null {
  const start = reading.words.starts[word] as number;
  const end = reading.words.ends[word] as number;
  const form = formOf('pronoun', written(text, {start, end}).toLowerCase());
  if (form > lastForm) return null;
  const likely = tagAt(reading, word, 'pronoun');
  if (likely < threshold) return null;
  const words = {first: word, end: word + 1, head: word};
  return {kind: 'pronoun', first: token, last: token + 1, words, type: null, probability: likely};
}

function descriptionAt(
  text: ReadText,
  reading: Reading,
  word: number,
  token: number,
  taken: ReadonlySet<number>,
  threshold: number,
): Found | null {
  let type: (typeof described)[number] = 'person';
  let likely = 0;
  let best = 0;
  for (const kind of described) {
    const share = tagAt(reading, word, kind);
    likely += share;
    if (share > best) {
      best = share;
      type = kind;
    }
  }
  if (likely < threshold) return null;
  const {first, last} = descriptionAround(text, token, taken);
  const touched = wordsIn(reading.words, hull(text.tokens.slice(first, last)));
  const words = {first: touched.first, end: touched.end, head: word};
  return {kind: 'nominal', first, last, words, type, probability: likely};
}

/** A name in the encoder's words; null where it was not read. */
export function wordsOfName(
  text: ReadText,
  reading: Reading,
  span: {readonly start: number; readonly end: number},
): Found['words'] | null {
  const {first, end} = wordsIn(reading.words, span);
  if (first >= end || first < reading.first || end > reading.end) return null;
  const {starts, ends} = reading.words;
  const words = Array.from({length: end - first}, (_, at) =>
    text.text.slice(starts[first + at], ends[first + at]),
  );
  return {first, end, head: first + nameHead(words)};
}
