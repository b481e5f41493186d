import type {Document} from '../model/document.ts';
import {itemAt} from '../model/lists.ts';
import {blockAt} from '../model/paragraphs.ts';
import type {Span} from '../model/span.ts';

/*
A text of hundreds of thousands of words is read at full speed but not analysed whole: what is
analysed is a window around the reader's place, some six seconds of work, and it follows the reader.
*/

/** Longer texts are analysed in part. English runs to about six units a word with its space. */
const longText = 60_000 * 6;
const windowLength = 30_000 * 6;

/** Windows have their midst at multiples of this, so that one comes back to a window one has had. */
const step = windowLength / 4;

/** The stretch to analyse when one reads at `offset`: whole blocks; null for the whole text. */
export function windowAround(document: Document, offset: number): Span | null {
  const {text, blocks} = document;
  if (text.length <= longText) return null;
  const midst = Math.round(offset / step) * step;
  const first = itemAt(blocks, blockAt(document, Math.max(0, midst - windowLength / 2)));
  const last = itemAt(blocks, blockAt(document, Math.min(text.length, midst + windowLength / 2)));
  return {start: first.span.start, end: last.span.end};
}

/** The window to go on with when the reader has come near the edge of this one; else null. */
export function nextWindow(document: Document, window: Span | null, place: number): Span | null {
  if (window === null) return null;
  const margin = windowLength / 8;
  const nearStart =
    window.start > (document.blocks[0]?.span.start ?? 0) && place < window.start + margin;
  const nearEnd =
    window.end < (document.blocks.at(-1)?.span.end ?? 0) && place > window.end - margin;
  return nearStart || nearEnd ? windowAround(document, place) : null;
}

/** A text, or a window of one, as long as this takes more than a few seconds to analyse. */
const slowText = 10_000 * 6;
const nearLength = 3_000 * 6;

/**
 * The stretch around `place` to analyse before the whole text, or before `window` of it: whole
 * blocks; null where all of it is done soon.
 */
export function nearby(document: Document, window: Span | null, place: number): Span | null {
  const {text, blocks} = document;
  const all = window ?? {start: 0, end: text.length};
  if (all.end - all.start <= slowText) return null;
  const first = itemAt(blocks, blockAt(document, Math.max(all.start, place - nearLength / 2)));
  const last = itemAt(blocks, blockAt(document, Math.min(all.end, place + nearLength / 2)));
  return {start: first.span.start, end: last.span.end};
}
