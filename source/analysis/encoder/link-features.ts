import type {MentionKind} from '../../model/analysis.ts';
import {formCount, linkBreakRows, linkDistanceRows} from './link-tables.ts';

/*
What is seen of two mentions besides the encoder's vectors, each as the number of a row in a table.
training/features.py is the specification.
*/

const pronouns = [
  'he him his himself',
  'she her hers herself',
  'it its itself',
  'they them their theirs themselves',
  'i me my mine myself',
  'we us our ours ourselves',
  'you your yours yourself yourselves',
  'who whom whose which that',
];
const otherPronoun = formCount - 1;
const formOfWord: ReadonlyMap<string, number> = new Map(
  pronouns.flatMap((row, at) => row.split(' ').map(word => [word, 2 + at] as const)),
);

/** The form of a mention, `head` its head word in lower case. */
export function formOf(kind: MentionKind, head: string): number {
  if (kind === 'name') return 0;
  return kind === 'nominal' ? 1 : (formOfWord.get(head) ?? otherPronoun);
}

/** What a mention looks like beside another. */
export type Look = {
  readonly form: number;
  /** Its words in lower case: of a name all, of a description those up to its head. */
  readonly words: ReadonlySet<string>;
  readonly head: string;
};

const little: ReadonlySet<string> = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'and',
  "'s",
  's',
  '’s',
]);

/** The words of a mention that are compared with those of another. */
export const compared = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter(word => !little.has(word)));

/** How two mentions are written: alike, one within the other, otherwise. */
export function matchRow(one: Look, other: Look): number {
  if (one.form >= 2 || other.form >= 2) {
    if (one.form < 2 || other.form < 2) return 0;
    return one.head === other.head ? 5 : 6;
  }
  const [small, large] =
    one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  const within = small.isSubsetOf(large);
  if (within && small.size === large.size) return 2;
  if (one.head === other.head) return 1;
  if (within) return 3;
  return small.isDisjointFrom(large) ? 0 : 4;
}

/** Where two mentions stand, by the numbers of the quotations around them; 0: in none. */
export function quotedRow(here: number, there: number): number {
  if (here === there) return here === 0 ? 0 : 1;
  if (here !== 0 && there !== 0) return 4;
  return here !== 0 ? 2 : 3;
}

/** How far it is from the word `here` to the word `there`, and in which direction. */
export function linkDistanceRow(here: number, there: number): number {
  const distance = Math.max(1, Math.abs(here - there));
  const bucket = Math.min(linkDistanceRows - 1, 31 - Math.clz32(distance));
  return there > here ? linkDistanceRows + bucket : bucket;
}

export const linkBreaksRow = (here: number, there: number): number =>
  Math.min(Math.abs(here - there), linkBreakRows - 1);

/** Index of the word that a name is known by: the last, or the last before "of" or "for". */
export function nameHead(words: readonly string[]): number {
  const at = words.findIndex((word, index) => index > 0 && (word === 'of' || word === 'for'));
  return at < 0 ? words.length - 1 : at - 1;
}
