import {lowerBound, type Span} from '../../model/span.ts';
import type {PairTower} from './pair-tower.ts';
import type {TextTables} from './tables.ts';
import type {EncoderWords} from './words.ts';

/*
What the encoder says of a text, word by word: scores of tags, and for some words the vectors by
which speech finds its source and mentions find each other. training/text_tower.py says what the
columns are.
*/

/** The tags of each head, in the order of its columns. */
export const nameTags = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
  'B-MISC',
  'I-MISC',
] as const;

/** What a name of kind MISC is. */
export const miscKinds = ['group', 'product', 'other'] as const;

/** Parts of an attribution. */
export const partTags = [
  'O',
  'B-content',
  'I-content',
  'B-source',
  'I-source',
  'B-cue',
  'I-cue',
] as const;

/** Head words of mentions that are no names: of a description by its type, or a pronoun. */
export const headTags = ['none', 'person', 'organization', 'place', 'other', 'pronoun'] as const;

/** Probabilities of a head's tags, row by row: those of word `first + i` begin at `i * width`. */
export type TagScores = {readonly width: number; readonly values: Float32Array};

/** Vectors of words, for those words that have one. */
export type Vectors = {
  readonly width: number;
  /** The vector of a word, to be read only; null where none was kept. */
  readonly of: (word: number) => Float32Array | null;
};

export type Encoding = {
  readonly words: EncoderWords;
  /** Words that were read: from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  readonly names: TagScores;
  readonly kinds: TagScores;
  readonly parts: TagScores;
  readonly heads: TagScores;
  /**
   * 4 × 48 numbers: as the first and as the last word of something said, as a word of a source, as
   * a word of a cue. Kept for quotation marks, the edges of contents, and words that may be part
   * of a source or a cue.
   */
  readonly pointers: Vectors;
  /**
   * 4 × 64 + 1 numbers: as the mention that takes up and as the one taken up (added), the same two
   * (multiplied), and the score of taking up nothing. Kept for words that may head a mention.
   */
  readonly links: Vectors;
  readonly tables: TextTables;
  /** What reads two claims together, loaded when it is first asked for. Rejects where it is not there. */
  readonly pairs: () => Promise<PairTower>;
};

/** The probability of column `tag` for a word that was read. */
export const probability = (
  {values, width}: TagScores,
  {first}: Encoding,
  word: number,
  tag: number,
): number => values[(word - first) * width + tag] as number;

/** The words that a span touches, as indices from, and up to but not including. */
export function wordsIn(
  {starts, ends, count}: EncoderWords,
  {start, end}: Span,
): {first: number; end: number} {
  return {
    first: lowerBound(count, word => (ends[word] as number) <= start),
    end: lowerBound(count, word => (starts[word] as number) < end),
  };
}
