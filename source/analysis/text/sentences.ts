import {standsBeforeName} from '../lexicon/abbreviations.ts';
import {sentenceOpeners} from '../lexicon/closed-classes.ts';
import type {Word} from './tokens.ts';

/*
Where sentences end. A full stop ends one only if what follows can begin another; a question or
exclamation mark inside a quotation does not end the sentence around it ("“Is he here?” asked Ann").
*/

/** A run of words of one block: from `first` up to, not including, `end`. */
export type WordRange = {readonly first: number; readonly end: number};

const terminal = /^(?:[.!?…]|\.{2,})$/;
const closers = new Set(['”', '"', '’', "'", '»', '›', ')', ']', '“']);

/**
 * The sentences of one block, as ranges of indices into `words`; every word is in exactly one.
 * Linear in the number of words.
 */
export function sentenceRanges(text: string, words: readonly Word[]): WordRange[] {
  const ranges: WordRange[] = [];
  const isCased = words.some(({shape}) => shape === 'title' || shape === 'upper');
  let first = 0;
  for (let at = 0; at < words.length; at++) {
    if (!mayEnd(words, at)) continue;
    const end = withNotes(text, words, withClosers(text, words, at + 1));
    if (end < words.length && !beginsAfter(text, words, at, end, isCased)) continue;
    ranges.push({first, end});
    first = end;
    at = end - 1;
  }
  if (first < words.length) ranges.push({first, end: words.length});
  return ranges;
}

const wordAt = (words: readonly Word[], at: number): Word => words[at] as Word;

/** Whether a sentence can end with this word: a closing mark, or an abbreviation with its dot. */
function mayEnd(words: readonly Word[], at: number): boolean {
  const word = wordAt(words, at);
  if (word.shape === 'mark') return terminal.test(word.lower);
  return endsInDot(word) && !standsBeforeName(word.lower);
}

const endsInDot = (word: Word): boolean => word.end - word.start === word.lower.length + 1;

/** Past the quotation marks and brackets that close together with the sentence. */
function withClosers(text: string, words: readonly Word[], from: number): number {
  let end = from;
  while (end < words.length) {
    const word = wordAt(words, end);
    const attached = word.start === wordAt(words, end - 1).end;
    const more = terminal.test(word.lower) || closers.has(text.slice(word.start, word.end));
    if (!attached || !more) break;
    end++;
  }
  return end;
}

/** Past the numbers of notes to it: "They left.[4] [5] Then". */
function withNotes(text: string, words: readonly Word[], from: number): number {
  let end = from;
  while (end + 2 < words.length) {
    const note = text.slice(wordAt(words, end).start, wordAt(words, end + 2).end);
    if (!/^\[\d{1,3}\]$/.test(note)) break;
    end += 3;
  }
  return end;
}

/**
 * Whether a new sentence begins with the word at `next`, after one that may end at `at`. `isCased`
 * is false where there are no capitals at all: then small letters say nothing.
 */
function beginsAfter(
  text: string,
  words: readonly Word[],
  at: number,
  next: number,
  isCased: boolean,
): boolean {
  const last = wordAt(words, at);
  const gap = text.slice(wordAt(words, next - 1).end, wordAt(words, next).start);
  if (gap === '') return false;
  const start = firstRealWord(words, next);
  if (start === null) return true;
  if (start.shape === 'lower' && isCased) return false;
  if (last.shape !== 'mark') return !goesOn(start);
  const quoted = next > at + 1;
  if (quoted && last.lower !== '.') return !saysAfter(words, next, isCased);
  return !(last.lower === '…' || last.lower.startsWith('..')) || start.shape !== 'number';
}

/** After "U.S." or "Inc." a capital is more often the next word of the name than a new sentence. */
const goesOn = (start: Word): boolean =>
  start.shape === 'number' || !sentenceOpeners.has(start.lower);

function firstRealWord(words: readonly Word[], from: number): Word | null {
  for (let at = from; at < words.length && at < from + 4; at++) {
    if (wordAt(words, at).shape !== 'mark') return wordAt(words, at);
  }
  return null;
}

const sayings =
  /^(?:said|says|say|asked|asks|replied|added|cried|exclaimed|shouted|answered|wondered|demanded|wrote|thought|inquired|repeated|told)$/;

/** Whether a name and a verb of saying continue a quotation's sentence: "“…here?” Ann Lee asked". */
function saysAfter(words: readonly Word[], from: number, isCased: boolean): boolean {
  for (let at = from; at < words.length && at < from + 5; at++) {
    const word = wordAt(words, at);
    if (sayings.test(word.lower)) return true;
    const inName = word.shape === 'title' || word.shape === 'initial' || word.shape === 'upper';
    if (!inName && (isCased || word.shape === 'mark')) return false;
  }
  return false;
}
