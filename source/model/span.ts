import {lowerBound} from './lists.ts';

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

/** The text that a span stands for. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/**
 * Where `offset` would be inserted among items sorted by start: the number of items that start
 * before it, O(log n).
 */
export const countBefore = (items: readonly Span[], offset: number): number =>
  lowerBound(items, ({start}) => start < offset);
