import {
  type Encoding,
  headTags,
  miscKinds,
  nameTags,
  partTags,
  type TagScores,
  wordsIn,
} from '../../../source/analysis/encoder/encoding.ts';
import {type PointerTables, pointerWidth} from '../../../source/analysis/encoder/pointer-tables.ts';
import {splitWords} from '../../../source/analysis/encoder/words.ts';
import type {Span} from '../../../source/model/span.ts';
import {silentTower} from './encodings.ts';
import {emptyLinkTables} from './link-tables.ts';
import {vocabulary} from './vocabulary.ts';

/** What an encoder might say of one piece of speech, each part in the words of the text. */
export type Saying = {
  readonly content: string;
  /** Null: nobody; absent: the encoder cannot tell. */
  readonly source?: string | null;
  readonly cue?: string;
  /** Whether the words are tagged as a content, as they are unless they are no speech. */
  readonly tagged?: boolean;
};

/** How sure the tags are. */
const sure = 0.9;

/** A length of vectors whose product is a score of 12: sure, next to words that score 0. */
const length = Math.sqrt(12 * Math.sqrt(pointerWidth));

/** The last number of a query asks for nobody. */
export const tables: PointerTables = {
  sourceSide: new Float32Array(24),
  sourceBreaks: new Float32Array(6),
  cueSide: new Float32Array(24),
  cueBreaks: new Float32Array(6),
  nobody: new Float32Array(pointerWidth).fill(length, pointerWidth - 1),
  nobodyBias: 0,
};

/**
 * A reading by an encoder that tags and points as `sayings` has it, and is sure of it. What is no
 * part of any saying is tagged O, and points evenly at everything.
 */
export function syntheticEncoding(text: string, sayings: readonly Saying[]): Encoding {
  const words = splitWords(text, vocabulary);
  const parts = untagged(partTags.length, words.count);
  const vectors = Array.from({length: words.count}, () => new Float32Array(4 * pointerWidth));
  sayings.forEach(({content, source, cue, tagged = true}, number) => {
    const range = wordsIn(words, spanOf(text, content));
    if (source !== undefined) {
      const asks = source === null ? pointerWidth - 1 : number;
      (vectors[range.first] as Float32Array)[asks] = length;
    }
    if (tagged) tag(parts, range, 1);
    if (source) {
      const named = wordsIn(words, spanOf(text, source));
      tag(parts, named, 3);
      for (let at = named.first; at < named.end; at++) {
        (vectors[at] as Float32Array)[2 * pointerWidth + number] = length;
      }
    }
    if (cue !== undefined) {
      const said = wordsIn(words, spanOf(text, cue));
      tag(parts, said, 5);
      (vectors[said.first] as Float32Array)[3 * pointerWidth + number] = length;
    }
  });
  return {
    words,
    first: 0,
    end: words.count,
    names: untagged(nameTags.length, words.count),
    kinds: untagged(miscKinds.length, words.count),
    parts,
    heads: untagged(headTags.length, words.count),
    pointers: {width: 4 * pointerWidth, of: word => vectors[word] ?? null},
    links: {width: 257, of: () => null},
    tables: {pointer: tables, link: emptyLinkTables},
    pairs: async () => silentTower,
  };
}

function untagged(width: number, count: number): TagScores {
  const values = new Float32Array(width * count);
  for (let word = 0; word < count; word++) values[word * width] = 1;
  return {width, values};
}

/** Tags words with the beginning tag `first`, the others with the inside tag after it. */
function tag({values, width}: TagScores, range: {first: number; end: number}, first: number): void {
  for (let word = range.first; word < range.end; word++) {
    const own = word === range.first ? first : first + 1;
    values.fill(0, word * width, (word + 1) * width);
    values[word * width] = 1 - sure;
    values[word * width + own] = sure;
  }
}

/** Where words stand first; an error where they do not: a broken test. */
function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not there`);
  return {start, end: start + words.length};
}
