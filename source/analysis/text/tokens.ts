import type {Span} from '../../model/span.ts';
import {isAbbreviation} from '../lexicon/abbreviations.ts';

/*
Words and marks. One rule for what a word is; everything else in the analysis counts on it.
*/

/**
 * How a word is written: "order", "Order", "US", "F." (one letter and a dot), "iPhone" (a capital
 * inside), "1,200", or a mark.
 */
export type Shape = 'lower' | 'title' | 'upper' | 'initial' | 'mixed' | 'number' | 'mark';

/** A word or a mark as it stands in the text, before it is known where it belongs. */
export type Word = Span & {
  /** Lower-cased, apostrophes straight, an abbreviation without its last dot: for looking up. */
  readonly lower: string;
  readonly shape: Shape;
};

/*
In this order: abbreviations written with dots, figures with a point whose unit follows at once
("5.4mm"), figures, words with their inner apostrophes, dots and dashes in a row, any other sign by
itself.
*/
const pattern =
  /(?:\p{L}\.){2,}|\d+(?:[.,:]\d+)+(?=\p{L})(?!(?:s|m|bn|k)(?![\p{L}\d]))|\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|m|bn|k)?(?![\p{L}\d])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*|\.{2,}|-{2,}|[^\s]/gu;

/** Attached to a word but no part of it: Saxon genitives and shortened verbs. */
const clitic = /['’ʼ](?:s|re|ve|ll|d|m)$/iu;

/**
 * The words and marks of `text` in `span`, in order. A genitive ("’s") and a shortened verb
 * ("’ve") are words of their own; "don’t" is one word; the dot of an abbreviation or an initial
 * is part of it.
 */
export function wordsOf(text: string, span: Span): Word[] {
  const words: Word[] = [];
  pattern.lastIndex = span.start;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    if (start >= span.end) break;
    const end = Math.min(withDot(text, start, start + match[0].length), span.end);
    pattern.lastIndex = end;
    pushWord(words, text, start, end);
  }
  return words;
}

/** The end of a word with the dot that belongs to it: "Mr.", "F.", "Inc.". */
function withDot(text: string, start: number, end: number): number {
  if (text[end] !== '.' || text[end + 1] === '.') return end;
  if (end - start > longestAbbreviation) return end;
  const word = text.slice(start, end);
  if (isUpper(word) && end - start === 1) return end + 1;
  return isAbbreviation(word.toLowerCase(), text.slice(end + 1, end + 4)) ? end + 1 : end;
}

const longestAbbreviation = 6;

function pushWord(words: Word[], text: string, start: number, end: number): void {
  const written = text.slice(start, end);
  const cut = clitic.exec(written)?.index ?? 0;
  if (cut > 0) {
    words.push(wordAt(written.slice(0, cut), start), wordAt(written.slice(cut), start + cut));
  } else {
    words.push(wordAt(written, start));
  }
}

const wordAt = (written: string, start: number): Word => ({
  start,
  end: start + written.length,
  lower: lookUpForm(written),
  shape: shapeOf(written),
});

function lookUpForm(written: string): string {
  const lower = written.toLowerCase().replaceAll(/[’ʼ]/g, "'");
  return lower.length > 1 && lower.endsWith('.') && lower[0] !== '.' ? lower.slice(0, -1) : lower;
}

const isUpper = (letters: string): boolean => letters !== letters.toLowerCase();
const hasLower = (letters: string): boolean => letters !== letters.toUpperCase();

/** The shape of a word as it is written. */
export function shapeOf(written: string): Shape {
  const first = written[0] ?? '';
  if (first >= '0' && first <= '9') return 'number';
  if (!/[\p{L}\p{N}]/u.test(written)) return 'mark';
  if (!isUpper(first)) return isUpper(written) ? 'mixed' : 'lower';
  if (written.length === 2 && written[1] === '.') return 'initial';
  if (written.length === 1 || hasLower(written)) return 'title';
  return 'upper';
}
