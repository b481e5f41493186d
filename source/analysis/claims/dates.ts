import {prepositions} from '../lexicon/closed-classes.ts';

/*
Whether two claims are of one time, as far as somebody who asks about them says: by ISO dates
("2026-11-28", "2026-11", with or without an hour) or in words ("on Monday").
*/

/**
 * Whether two times are the same as far as both go; null where one is not said, or they cannot be set
 * against each other.
 */
export function isSameTime(a: string | null, b: string | null): boolean | null {
  if (a === null || b === null) return null;
  const [one, other] = [timeOf(a), timeOf(b)];
  const common = Math.min(one.parts.length, other.parts.length);
  if (common === 0 || one.isDate !== other.isDate) return null;
  return one.parts.slice(0, common).every((part, at) => part === other.parts[at]);
}

/** A time as what it is made of, the largest part first in a date. */
type Time = {readonly isDate: boolean; readonly parts: readonly string[]};

function timeOf(time: string): Time {
  const [date] = /^\d{4}(?:-\d\d){0,2}(?=$|[T\s])/u.exec(time.trim()) ?? [];
  if (date !== undefined) return {isDate: true, parts: date.split('-')};
  const words = time.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words.findIndex(word => !prepositions.has(word));
  return {isDate: false, parts: first < 0 ? [] : words.slice(first)};
}
