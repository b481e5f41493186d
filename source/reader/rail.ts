import type {Span} from '../model/span.ts';
import {type Segment, segment} from './lines.ts';
import type {Role} from './roles.ts';
import {findings, trackStops} from './selectors.ts';
import type {ReaderState} from './state.ts';
import {relationSigns} from './words.ts';

/*
The whole article in one column: what is in view, where the selected entity or the search occurs,
else where a claim is disputed, else where somebody is quoted.
*/

/** The row of a rail of `rows` rows on which a text offset falls. */
const rowOf = (offset: number, length: number, rows: number): number =>
  Math.min(rows - 1, Math.floor((offset * rows) / Math.max(1, length)));

/** One sign a row of the rail. */
export function railOf(state: ReaderState, shown: Span, rows: number): readonly Segment[] {
  const {length} = state.document.text;
  const first = rowOf(shown.start, length, rows);
  const last = rowOf(Math.max(shown.start, shown.end - 1), length, rows);
  const quoted = new Set(
    findings(state).speeches.map(({outer}) => rowOf(outer.start, length, rows)),
  );
  const disputed = disputedRows(state, rows);
  const tracked = new Set(trackStops(state).map(({start}) => rowOf(start, length, rows)));
  const sign = state.track?.kind === 'search' ? '●' : '◆';
  const signRole: Role = state.track?.kind === 'search' ? 'search.match' : 'mention.selected';
  return Array.from({length: rows}, (_, row) => {
    const inView = row >= first && row <= last;
    const role: Role = inView ? 'rail.view' : 'rail';
    if (tracked.has(row)) return segment(sign, role, signRole);
    const isSure = disputed.get(row);
    // A doubtful dispute is as faint as the rail.
    if (isSure === false) return segment(relationSigns.disputes, role);
    if (isSure) return segment(relationSigns.disputes, role, 'claim.disputes');
    if (quoted.has(row)) return segment(inView ? '┫' : '┤', role);
    return segment(inView ? '┃' : '│', role);
  });
}

/** The rows on which disputed claims start, and whether it is sure that one of them is disputed. */
function disputedRows(state: ReaderState, rows: number): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  for (const {claim, isSure} of findings(state).disputed) {
    const row = rowOf(claim.span.start, state.document.text.length, rows);
    found.set(row, isSure || found.get(row) === true);
  }
  return found;
}

/** The text offset that a row of the rail stands for. */
export const offsetOfRail = ({document}: ReaderState, row: number, rows: number): number =>
  Math.floor((document.text.length * row) / Math.max(1, rows));
