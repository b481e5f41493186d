import type {Span} from '../../model/span.ts';
import type {Vocabulary} from './pieces.ts';
import {type Window, windowsOf} from './windows.ts';
import {type EncoderWords, splitWords} from './words.ts';

/*
A long text is read in sections, each as if it were a text of its own: encoding a stretch of ten
megabytes takes the words of the sections around it, not all the words before it. Where sections
begin depends on nothing but the text, so that a word's state is the same wherever reading began.
*/

/** UTF-16 units from which a section ends with its line. Texts that are analysed whole are shorter. */
const sectionLength = 360_000;

/** What is read of a text: words of whole sections, one after another, and the windows over them. */
export type Sections = {readonly words: EncoderWords; readonly windows: readonly Window[]};

/** The sections of a text that hold some of `span`, in order; together they cover it. */
export function sectionsOf(text: string, {start, end}: Span): readonly Span[] {
  let number = Math.floor(start / sectionLength);
  while (borderOf(text, number) > start) number--;
  const sections: Span[] = [];
  let from = borderOf(text, number);
  while (from < end) {
    number++;
    const to = borderOf(text, number);
    // A line longer than a section ends several at once.
    if (to > from) sections.push({start: from, end: to});
    from = to;
  }
  return sections;
}

/** Where section `number` begins, and the one before it ends. */
function borderOf(text: string, number: number): number {
  if (number <= 0) return 0;
  const lineEnd = text.indexOf('\n', number * sectionLength);
  return lineEnd < 0 ? text.length : lineEnd + 1;
}

/** Splits these consecutive sections of a text into words and lays windows over each. */
export function splitSections(
  text: string,
  sections: readonly Span[],
  vocabulary: Vocabulary,
): Sections {
  const split = sections.map(({start, end}) => ({
    start,
    words: splitWords(text.slice(start, end), vocabulary),
  }));
  const windows: Window[] = [];
  let before = 0;
  for (const {words} of split) {
    for (const {first, end, keepFirst, keepEnd} of windowsOf(words)) {
      windows.push({
        first: first + before,
        end: end + before,
        keepFirst: keepFirst + before,
        keepEnd: keepEnd + before,
      });
    }
    before += words.count;
  }
  return {words: joined(split), windows};
}

type Split = {readonly start: number; readonly words: EncoderWords};

/** The words of sections as those of one text. */
function joined(split: readonly Split[]): EncoderWords {
  const sum = (lengthOf: (words: EncoderWords) => number): number =>
    split.reduce((all, {words}) => all + lengthOf(words), 0);
  const count = sum(words => words.count);
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const shapes = new Uint8Array(count);
  const pieces = new Int32Array(sum(words => words.pieces.length));
  const firstPiece = new Int32Array(count + 1);
  let word = 0;
  let piece = 0;
  for (const {start, words} of split) {
    const pieceBefore = piece;
    starts.set(
      words.starts.map(at => at + start),
      word,
    );
    ends.set(
      words.ends.map(at => at + start),
      word,
    );
    shapes.set(words.shapes, word);
    pieces.set(words.pieces, piece);
    firstPiece.set(
      words.firstPiece.map(at => at + pieceBefore),
      word,
    );
    word += words.count;
    piece += words.pieces.length;
  }
  return {count, starts, ends, shapes, pieces, firstPiece};
}
