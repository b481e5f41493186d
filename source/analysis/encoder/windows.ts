import type {Span} from '../../model/span.ts';
import type {EncoderWords} from './words.ts';

/*
The encoder sees 256 pieces at a time. Which windows a text is cut into depends on nothing but the
text, so that a word's state is the same wherever reading began.
*/

/** Pieces in a window, not counting the one at either end. */
const windowPieces = 254;

/** Pieces after which the next window starts, at the next whole word. */
const stride = 192;

/**
 * Words that the encoder sees together, from `first` up to, not including, `end`. It speaks for
 * those from `keepFirst` up to `keepEnd`, which stand farther from an edge here than in any other
 * window: together the windows keep every word once, in order.
 */
export type Window = {
  readonly first: number;
  readonly end: number;
  readonly keepFirst: number;
  readonly keepEnd: number;
};

/** The windows of a text, in order. Linear time. */
export function windowsOf({count, firstPiece}: EncoderWords): readonly Window[] {
  const windows: Window[] = [];
  let first = 0;
  let end = wordsWithin(firstPiece, first, windowPieces);
  let keepFirst = 0;
  while (end < count) {
    const nextFirst = Math.min(end, wordsReaching(firstPiece, first, stride));
    const keepEnd = Math.min(end, Math.floor((end - 1 + nextFirst) / 2) + 1);
    windows.push({first, end, keepFirst, keepEnd});
    first = nextFirst;
    end = wordsWithin(firstPiece, first, windowPieces);
    keepFirst = keepEnd;
  }
  if (count > 0) windows.push({first, end, keepFirst, keepEnd: count});
  return windows;
}

/** The end of the most words from `first` on that together have at most `most` pieces. */
function wordsWithin(firstPiece: Int32Array, first: number, most: number): number {
  const limit = at(firstPiece, first) + most;
  let end = first;
  while (end + 1 < firstPiece.length && at(firstPiece, end + 1) <= limit) end++;
  return end;
}

/** The end of the fewest words from `first` on that together have at least `least` pieces. */
function wordsReaching(firstPiece: Int32Array, first: number, least: number): number {
  const limit = at(firstPiece, first) + least;
  let end = first;
  while (end + 1 < firstPiece.length && at(firstPiece, end) < limit) end++;
  return end;
}

const at = (values: Int32Array, index: number): number => values[index] as number;

/** Of a text's windows those that keep a word of a stretch of it (UTF-16 offsets). */
export function windowsOver(
  {starts, ends}: EncoderWords,
  windows: readonly Window[],
  span: Span,
): readonly Window[] {
  const first = windows.findIndex(({keepEnd}) => at(ends, keepEnd - 1) > span.start);
  if (first < 0) return [];
  const end = windows.findIndex(({keepFirst}) => at(starts, keepFirst) >= span.end);
  return windows.slice(first, end < 0 ? windows.length : end);
}
