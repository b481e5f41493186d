import {itemAt} from './lists.ts';

/** A half-open stretch of a document's text, in UTF-16 units: `text.slice(start, end)`. */
export type Span = {readonly start: number; readonly end: number};

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly in `outer`; equal spans count. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Whether the unit at `offset` belongs to the span. */
export const covers = (span: Span, offset: number): boolean =>
  span.start <= offset && offset < span.end;

export const isEmpty = ({start, end}: Span): boolean => end <= start;

/** A span without the white space at its ends; empty where there is nothing else in it. */
export function trimmed(text: string, {start, end}: Span): Span {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return {start: first, end: Math.max(first, start + words.trimEnd().length)};
}

/** The text that a span stands for. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/**
 * How many of `count` items in a row are below something: `isBelow` is asked by index, and must be
 * true up to some item and false from there on. O(log n).
 */
export function lowerBound(count: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of items, sorted by start, that start before `offset`. O(log n). */
export const countBefore = (items: readonly Span[], offset: number): number =>
  lowerBound(items.length, index => itemAt(items, index).start < offset);
