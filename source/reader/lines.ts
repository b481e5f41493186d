import {itemAt} from '../model/lists.ts';
import {overlaps, type Span} from '../model/span.ts';
import {cellsOf, columnsOf, drawn, isPlain, truncate} from './columns.ts';
import type {Role} from './roles.ts';
import type {Target} from './targets.ts';
import {wrapWords} from './wrap.ts';

/** A run of text of one look. Safe to show: it comes from a document or from this program. */
export type Segment = {
  readonly text: string;
  readonly roles: readonly Role[];
  /** An http(s) address that the words lead to. */
  readonly href?: string;
};

/** One row of a pane. `target` is where a click on it or Enter leads. */
export type Line = {readonly segments: readonly Segment[]; readonly target?: Target};

export const segment = (text: string, ...roles: Role[]): Segment => ({text, roles});

export const line = (...segments: Segment[]): Line => ({segments});

export const emptyLine: Line = {segments: []};

export const columnsOfLine = ({segments}: Line): number =>
  segments.reduce((sum, {text}) => sum + columnsOf(text), 0);

/** The line cut to `columns`, an ellipsis at its end where something was cut. */
export function truncateLine(whole: Line, columns: number): Line {
  if (columnsOfLine(whole) <= columns) return whole;
  const segments: Segment[] = [];
  let room = columns;
  for (const piece of whole.segments) {
    const width = columnsOf(piece.text);
    if (width < room) {
      segments.push(piece);
      room -= width;
      continue;
    }
    segments.push({...piece, text: truncate(`${piece.text} …`, room)});
    break;
  }
  return {...whole, segments};
}

/** The line filled with spaces to `columns`; longer ones are cut. */
export function padLine(whole: Line, columns: number, ...roles: Role[]): Line {
  const fitted = truncateLine(whole, columns);
  const missing = columns - columnsOfLine(fitted);
  return missing > 0
    ? {...fitted, segments: [...fitted.segments, segment(' '.repeat(missing), ...roles)]}
    : fitted;
}

/** `left` and `right` on one row of `columns`; where both do not truncate, `right` gives way first. */
export function spread(left: Line, right: Line, columns: number): Line {
  const rightColumns = columnsOfLine(right);
  const room = columns - rightColumns - 1;
  if (room < Math.min(10, columnsOfLine(left))) return padLine(left, columns);
  const segments = [...padLine(left, room).segments, segment(' '), ...right.segments];
  return {segments};
}

/**
 * Breaks text into at most `limit` lines of `columns`, an ellipsis at the end where more was there.
 * White space is collapsed.
 */
export function paragraph(text: string, columns: number, roles: Role[], limit = 99): Line[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const rows = wrapWords(flat, {start: 0, end: flat.length}, Math.max(1, columns));
  const lines = rows.slice(0, limit).map(({start, end}) => drawn(flat.slice(start, end)));
  if (rows.length > limit) {
    lines[lines.length - 1] = withEllipsis(lines.at(-1) ?? '', columns);
  }
  return lines.map(row => line(segment(row, ...roles)));
}

/** A row that is not the last one of its text, with an ellipsis at its end, in `columns`. */
function withEllipsis(row: string, columns: number): string {
  const cut = truncate(`${row} …`, columns).replace(/[\s,;:—–-]*…$/, ' …');
  return columnsOf(cut) <= columns ? cut : truncate(`${row}…`, columns);
}

/** A line that is not the last one of its item, with an ellipsis at its end, in `columns`. */
export function cutLine(whole: Line, columns: number): Line {
  const last = whole.segments.findLastIndex(({text}) => text.trim() !== '');
  const piece = whole.segments[last];
  if (piece === undefined || piece.text.trimEnd().endsWith('…')) return whole;
  const before = whole.segments.slice(0, last);
  const room = columns - columnsOfLine({segments: before});
  const text = withEllipsis(piece.text.trimEnd(), Math.max(1, room));
  return {...whole, segments: [...before, {...piece, text}]};
}

/**
 * Breaks text without runs of white space into lines of `columns`; `marks`, by units, have the role
 * `marked`. They may overlap.
 */
export function markedParagraph(
  text: string,
  marks: readonly Span[],
  columns: number,
  marked: Role,
): Line[] {
  const rows = wrapWords(text, {start: 0, end: text.length}, Math.max(1, columns));
  return rows.map(row => {
    const here = marks.filter(mark => overlaps(mark, row));
    const cuts = here.flatMap(({start, end}) => [start, end]);
    const inner = cuts.filter(at => row.start < at && at < row.end);
    const ends = [...new Set([row.start, ...inner, row.end])].sort((a, b) => a - b);
    return line(
      ...ends.slice(1).map((end, at) => {
        const piece = {start: itemAt(ends, at), end};
        const isMarked = here.some(mark => overlaps(mark, piece));
        return segment(drawn(text.slice(piece.start, end)), 'text', ...(isMarked ? [marked] : []));
      }),
    );
  });
}

/** The lines with `first` before the first of them and `rest` before the others. */
export const indent = (lines: readonly Line[], first: Segment, rest: Segment): Line[] =>
  lines.map((one, index) => ({...one, segments: [index === 0 ? first : rest, ...one.segments]}));

/** The unit of `text` that is drawn at a column; the length of the text beyond its end. */
export function unitAtColumn(text: string, column: number): number {
  if (isPlain(text)) return Math.min(text.length, Math.max(0, column));
  let used = 0;
  for (const cell of cellsOf(text)) {
    used += cell.columns;
    if (used > column) return cell.start;
  }
  return text.length;
}
