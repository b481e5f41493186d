import {Ints} from './ints.ts';
import {rememberPieces, type Vocabulary} from './pieces.ts';
import {capsLinesOf, shapeNumber} from './shapes.ts';
import {kindOf, letter, mark, number, signAt, space, unitsOf} from './signs.ts';

/*
What the encoder reads instead of a text: its words, how they are written, and their word pieces.
A word is a run of letters, digits and marks, or any other sign by itself, so that every name's
edges are words' edges. training/text.py is the specification; a fixture made by it holds the two
together.
*/

/** The words of a text, in order, one after another in flat arrays: 20 bytes a word. */
export type EncoderWords = {
  readonly count: number;
  /** UTF-16 offsets into the text; `ends` are exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 to 30: how it is written and where it stands. */
  readonly shapes: Uint8Array;
  /** Rows of the vocabulary, of all words. */
  readonly pieces: Int32Array;
  /** Where each word's pieces begin in `pieces`; one more at the end. */
  readonly firstPiece: Int32Array;
};

/** Splits a text, as it stands, into words. Every sign but white space is in one. Linear time. */
export function splitWords(text: string, vocabulary: Vocabulary): EncoderWords {
  const starts = new Ints();
  const ends = new Ints();
  const shapes = new Ints();
  const pieces = new Ints();
  const firstPiece = new Ints();
  const capsLines = capsLinesOf(text);
  const piecesOf = rememberPieces(vocabulary);
  let before = 0;
  let breaks = 0;
  for (let at = 0; at < text.length; ) {
    const sign = signAt(text, at);
    if ((kindOf(sign) & space) !== 0) {
      if (sign === lineFeed) breaks++;
      at++;
      continue;
    }
    const end = wordEnd(text, at, sign);
    starts.push(at);
    ends.push(end);
    shapes.push(shapeNumber(text, at, end, before, breaks, capsLines));
    firstPiece.push(pieces.length);
    for (const piece of piecesOf(text.slice(at, end))) pieces.push(piece);
    before = end;
    breaks = 0;
    at = end;
  }
  firstPiece.push(pieces.length);
  return {
    count: starts.length,
    starts: starts.toArray(),
    ends: ends.toArray(),
    shapes: Uint8Array.from(shapes.toArray()),
    pieces: pieces.toArray(),
    firstPiece: firstPiece.toArray(),
  };
}

const lineFeed = 10;
const inWord = letter | number | mark;

/** Where the word that begins with `first` at `start` ends. */
function wordEnd(text: string, start: number, first: number): number {
  let end = start + unitsOf(first);
  if ((kindOf(first) & inWord) === 0) return end;
  while (end < text.length) {
    const sign = signAt(text, end);
    if ((kindOf(sign) & inWord) === 0) break;
    end += unitsOf(sign);
  }
  return end;
}
