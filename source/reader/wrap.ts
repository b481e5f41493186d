import type {Span} from '../model/span.ts';
import {cellsOf, columnsOf, isPlain, unitsThatFit} from './columns.ts';

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Whether a row may end after this unit of a word: hyphens, dashes and slashes between letters. */
const breaksAfter = (text: string, at: number): boolean =>
  /[-–—/]/.test(text[at] ?? '') &&
  /[\p{L}”’"']/u.test(text[at - 1] ?? '') &&
  /[\p{L}“‘"']/u.test(text[at + 1] ?? '');

/**
 * The longest beginning of the word at `start` that may end a row and fits into `columns`, in
 * UTF-16 units; 0 where there is none. Scripts without spaces break after any wide character.
 */
function breakWithin(text: string, {start, end}: Span, columns: number): number {
  let best = 0;
  let used = 0;
  for (const cell of cellsOf(text.slice(start, end), start)) {
    used += cell.columns;
    if (used > columns) break;
    if (cell.end < end && (cell.columns > 1 || breaksAfter(text, cell.start))) {
      best = cell.end - start;
    }
  }
  return best;
}

/** White space between two words is as wide as it is long; with a line end in it, one space. */
const gapColumns = (text: string, from: number, to: number): number =>
  to - from > 1 && text.slice(from, to).includes('\n') ? 1 : to - from;

/**
 * Breaks the words of `text` in `span` into rows of at most `columns` columns, greedily. Rows hold
 * no white space at their ends; a word that is wider than a row is cut between graphemes.
 */
export function wrapWords(text: string, {start, end}: Span, columns: number): Span[] {
  const rows: Span[] = [];
  let rowStart = start;
  let rowEnd = start;
  let used = 0;
  const finish = (): void => {
    if (rowEnd > rowStart) rows.push({start: rowStart, end: rowEnd});
    used = 0;
  };
  const extend = (from: number, to: number, width: number): void => {
    if (used === 0) rowStart = from;
    rowEnd = to;
    used = width;
  };
  let at = start;
  while (at < end) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at >= end) break;
    let wordEnd = at;
    while (wordEnd < end && !isSpace(text.charCodeAt(wordEnd))) wordEnd++;
    while (at < wordEnd) {
      const word = text.slice(at, wordEnd);
      const width = isPlain(word) ? word.length : columnsOf(word);
      const gap = used === 0 ? 0 : gapColumns(text, rowEnd, at);
      if (used + gap + width <= columns) {
        extend(at, wordEnd, used + gap + width);
        at = wordEnd;
        continue;
      }
      const piece = breakWithin(text, {start: at, end: wordEnd}, columns - used - gap);
      if (piece > 0) {
        extend(at, at + piece, columns);
        at += piece;
      } else if (used === 0) {
        // Nothing fits and the row is empty: cut the word, at least one unit so as to move on.
        const cut = Math.max(1, unitsThatFit(word, columns));
        extend(at, at + cut, columns);
        at += cut;
      }
      finish();
    }
  }
  finish();
  return rows;
}

/** The lines of a block whose line ends count. */
function* linesOf(text: string, {start, end}: Span): Generator<Span> {
  let from = start;
  while (from <= end) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 || newline > end ? end : newline;
    yield {start: from, end: to};
    from = to + 1;
  }
}

/** Rows of text whose line ends count (verse); a line that is too wide breaks between words. */
export function wrapVerse(text: string, span: Span, columns: number): Span[] {
  return [...linesOf(text, span)].flatMap(line => {
    const rows = wrapWords(text, line, columns);
    return rows.length > 0 ? rows : [{start: line.start, end: line.start}];
  });
}

/** Rows of text whose line ends and indentation count (code): each line, cut where too wide. */
export function wrapCode(text: string, span: Span, columns: number): Span[] {
  const rows: Span[] = [];
  for (const {start, end} of linesOf(text, span)) {
    let at = start;
    do {
      const rest = text.slice(at, end);
      const cut = rest === '' ? 0 : Math.max(1, unitsThatFit(rest, columns));
      rows.push({start: at, end: at + cut});
      at += cut;
    } while (at < end);
  }
  return rows;
}
