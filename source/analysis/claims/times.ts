import type {Span} from '../../model/span.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {type Range, type Token, type TokenText, tokenAt} from '../text/token-text.ts';

/* The words of a clause that say when. */

const days = wordSet('monday tuesday wednesday thursday friday saturday sunday');
const months = wordSet(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);
const byThemselves = wordSet('yesterday today tomorrow tonight');
const periods = wordSet(
  'day week month year decade century hour morning afternoon evening night summer autumn winter spring weekend minute',
);
const pointers = wordSet('last next this past previous following coming earlier every');
const plurals = wordSet('days weeks months years decades hours minutes');

/** The first words of a clause that say when, or null. */
export function timeIn(text: TokenText, {first, last}: Range): Span | null {
  for (let at = first; at < last; at++) {
    const end = timeEnd(text, at, last);
    if (end > at) return {start: tokenAt(text, at).start, end: tokenAt(text, end - 1).end};
  }
  return null;
}

/** Index after the words of time that begin at `at`; `at` where none do. */
function timeEnd(text: TokenText, at: number, last: number): number {
  const token = tokenAt(text, at);
  const word = (offset: number): string =>
    at + offset < last ? tokenAt(text, at + offset).lower : '';
  if (byThemselves.has(token.lower)) return at + 1;
  if (isNamed(token, days)) return at + 1;
  if (isNamed(token, months)) return monthEnd(text, at, last);
  if (pointers.has(token.lower)) {
    if (periods.has(word(1))) return at + 2;
    return at + 1 < last && isNamed(tokenAt(text, at + 1), days) ? at + 2 : at;
  }
  if ((plurals.has(token.lower) || periods.has(token.lower)) && word(1) === 'ago') return at + 2;
  if (/^(?:1[5-9]|20)\d\d$/.test(token.lower)) return at + 1;
  return at;
}

/** Whether a word is capitalised as a name: "March", not "march". */
const isNamed = (token: Token, names: ReadonlySet<string>): boolean =>
  names.has(token.lower) && (token.shape === 'title' || token.shape === 'upper');

/** "May" and "March" at the beginning of a sentence are months only before a figure. */
function monthEnd(text: TokenText, at: number, last: number): number {
  let end = at + 1;
  if (end < last && /^\d{1,2}(?:st|nd|rd|th)?$/.test(tokenAt(text, end).lower)) end++;
  if (end + 1 < last && tokenAt(text, end).lower === ',' && isYear(tokenAt(text, end + 1)))
    end += 2;
  else if (end < last && isYear(tokenAt(text, end))) end++;
  const verb = tokenAt(text, at).opens && /^(?:may|march)$/.test(tokenAt(text, at).lower);
  return verb && end === at + 1 ? at : end;
}

const isYear = ({lower}: Token): boolean => /^(?:1[5-9]|20)\d\d$/.test(lower);
