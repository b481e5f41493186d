import type {Span} from '../model/span.ts';
import {type Segment, segment} from './lines.ts';
import type {Role} from './roles.ts';
import {findings, trackStops} from './selectors.ts';
import type {ReaderState} from './state.ts';

/*
The whole article in one column: what is in view, where the selected entity or the search occurs,
else where somebody is quoted.
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
  const tracked = new Set(trackStops(state).map(({start}) => rowOf(start, length, rows)));
  const sign = state.track?.kind === 'search' ? '●' : '◆';
  const signRole: Role = state.track?.kind === 'search' ? 'search.match' : 'mention.selected';
  return Array.from({length: rows}, (_, row) => {
    const inView = row >= first && row <= last;
    const role: Role = inView ? 'rail.view' : 'rail';
    if (tracked.has(row)) return segment(sign, role, signRole);
    if (quoted.has(row)) return segment(inView ? '┫' : '┤', role);
    return segment(inView ? '┃' : '│', role);
  });
}

/** The text offset that a row of the rail stands for. */
export const offsetOfRail = ({document}: ReaderState, row: number, rows: number): number =>
  Math.floor((document.text.length * row) / Math.max(1, rows));
