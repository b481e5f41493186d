import {type Encoding, wordsIn} from '../../../source/analysis/encoder/encoding.ts';
import {linkWidth} from '../../../source/analysis/encoder/link-tables.ts';
import {splitWords} from '../../../source/analysis/encoder/words.ts';
import type {Span} from '../../../source/model/span.ts';
import {readingOf, type Said} from './encodings.ts';
import {type Saying, syntheticEncoding} from './synthetic.ts';
import {vocabulary} from './vocabulary.ts';

/** What a test says the encoder says of a text, each part in the text's own words. */
export type Told = {
  /** Names with their kind. */
  readonly names?: Readonly<Record<string, 'PER' | 'ORG' | 'LOC'>>;
  /** Head words of descriptions, and what they describe. */
  readonly descriptions?: Readonly<Record<string, 'person' | 'organization' | 'place'>>;
  /** The same of those that are hardly ones. */
  readonly hardly?: Readonly<Record<string, 'person' | 'organization' | 'place'>>;
  readonly pronouns?: readonly string[];
  /** Head words of mentions that take up the mentions with these head words. */
  readonly takes?: readonly (readonly [string, string])[];
  /** Words that name who speaks. */
  readonly sources?: readonly string[];
  /** Names that are ones wherever they stand, with their kind. */
  readonly everywhere?: Readonly<Record<string, 'PER' | 'ORG' | 'LOC'>>;
  /** What is said by whom. `sources` are of no account where there are any. */
  readonly sayings?: readonly Saying[];
};

/** How much likelier the mention that is taken up is than nothing, and nothing than any other. */
const score = 6;

/**
 * A reading in which mentions are as `told` has them, and take up these mentions and no others. The
 * words of each are those that stand first in the text, or with "#2" the second time.
 */
export function linkedEncoding(text: string, told: Told): Encoding {
  const words = splitWords(text, vocabulary);
  const at = (place: string) => wordsIn(words, spanOf(text, place));
  const names: Record<number, Record<string, number>> = {};
  const name = ({first, end}: {first: number; end: number}, kind: string): void => {
    for (let word = first; word < end; word++) {
      names[word] = {[word === first ? `B-${kind}` : `I-${kind}`]: 0.95};
    }
  };
  for (const [words, kind] of Object.entries(told.names ?? {})) name(at(words), kind);
  for (const [span, kind] of placesOf(text, told.everywhere ?? {}))
    name(wordsIn(words, span), kind);
  const heads: Record<number, Record<string, number>> = {};
  for (const [head, tag] of Object.entries(told.descriptions ?? {}))
    heads[at(head).first] = {[tag]: 0.9};
  for (const [head, tag] of Object.entries(told.hardly ?? {})) heads[at(head).first] = {[tag]: 0.2};
  for (const head of told.pronouns ?? []) heads[at(head).first] = {pronoun: 0.95};
  const parts: Said = Object.fromEntries(
    (told.sources ?? []).map(source => [at(source).first, {'B-source': 0.9}]),
  );
  const vectors = Array.from({length: words.count}, () => withNone(score / 2));
  for (const [number, [taker, taken]] of (told.takes ?? []).entries()) {
    const length = Math.sqrt(2 * score * Math.sqrt(linkWidth));
    (vectors[at(taker).first] as Float32Array)[2 * linkWidth + number] = length;
    (vectors[at(taken).first] as Float32Array)[3 * linkWidth + number] = length;
  }
  const links = {width: 4 * linkWidth + 1, of: (word: number) => vectors[word] ?? null};
  const encoding = {...readingOf(text, {names, heads, parts}), links};
  if (told.sayings === undefined) return encoding;
  const {parts: tags, pointers, tables} = syntheticEncoding(text, told.sayings);
  return {...encoding, parts: tags, pointers, tables};
}

/** Every place of each of `names` that is no part of a longer one. */
function placesOf<Kind>(
  text: string,
  names: Readonly<Record<string, Kind>>,
): readonly (readonly [Span, Kind])[] {
  const longestFirst = Object.keys(names).toSorted((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return [];
  const pattern = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu');
  return [...text.matchAll(pattern)].map(({0: name, index}) => [
    {start: index, end: index + name.length},
    names[name] as Kind,
  ]);
}

function withNone(none: number): Float32Array {
  const vector = new Float32Array(4 * linkWidth + 1);
  vector[4 * linkWidth] = none;
  return vector;
}

/** Where words stand: "she#2" is the second "she". An error where they do not: a broken test. */
function spanOf(text: string, place: string): Span {
  const [words = '', count = '1'] = place.split('#');
  const pattern = new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, 'gu');
  const found = [...text.matchAll(pattern)][Number(count) - 1];
  if (found === undefined) throw new Error(`“${place}” is not there`);
  return {start: found.index, end: found.index + words.length};
}
