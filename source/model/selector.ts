/*
A place in a text that outlives small changes to it: W3C Web Annotation Data Model, section 4.2.
Offsets here are UTF-16 units; an export converts them to code points.
*/

import type {Span} from './span.ts';

/** W3C TextPositionSelector and TextQuoteSelector together. */
export type Selector = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** How much text is kept on either side; the length used by Hypothesis' selectors. */
const contextLength = 32;

/** Describes `span` of `text` so that `anchor` finds it again. */
export const describe = (text: string, {start, end}: Span): Selector => ({
  start,
  end,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - contextLength), start),
  suffix: text.slice(end, end + contextLength),
});

/**
 * Where a described span now stands in `text`: its position if the words there are the same, else
 * the occurrence of its words whose surroundings agree best (the nearest of equals), else null: an
 * orphan.
 */
export function anchor(text: string, selector: Selector): Span | null {
  const {start, exact} = selector;
  if (exact === '') return start <= text.length ? {start, end: start} : null;
  if (text.startsWith(exact, start)) return {start, end: start + exact.length};
  let best: {at: number; agreement: number} | null = null;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const agreement = contextAgreement(text, at, selector);
    const nearer = best !== null && Math.abs(at - start) < Math.abs(best.at - start);
    if (best === null || agreement > best.agreement || (agreement === best.agreement && nearer)) {
      best = {at, agreement};
    }
  }
  return best && {start: best.at, end: best.at + exact.length};
}

/** How many units of the remembered prefix and suffix stand around an occurrence at `at`. */
function contextAgreement(text: string, at: number, {exact, prefix, suffix}: Selector): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix.at(-1 - before)) before++;
  let after = 0;
  const end = at + exact.length;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
