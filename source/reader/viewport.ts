import {itemAt} from '../model/lists.ts';
import type {Span} from '../model/span.ts';
import {
  isApart,
  type Layout,
  locate,
  nextRow,
  previousRow,
  type RowPlace,
  rowSpan,
} from './layout.ts';

/*
What of the text is on the screen. The reading line stands a third down and leaves that row only
at the ends of the text, so everything here is built outwards from it: O(rows), whatever the length
of the text.
*/

/** One row of the article pane: a row of text, or the gap between two blocks. */
export type ViewRow = {readonly kind: 'row'; readonly place: RowPlace} | {readonly kind: 'gap'};

export type Viewport = {
  readonly rows: readonly ViewRow[];
  /** The index in `rows` of the reading line. */
  readonly reading: number;
  /** From the first unit shown to the end of the last. */
  readonly span: Span;
};

const gap: ViewRow = {kind: 'gap'};

/** Walks from `place` (not included) and collects up to `count` view rows, gaps between. */
function walk(layout: Layout, from: RowPlace, count: number, step: typeof nextRow): ViewRow[] {
  const rows: ViewRow[] = [];
  let here = from;
  while (rows.length < count) {
    const place = step(layout, here);
    if (place === null) break;
    if (place.block !== here.block) {
      const {blocks} = layout.document;
      const above = itemAt(blocks, Math.min(here.block, place.block));
      const below = itemAt(blocks, Math.max(here.block, place.block));
      if (isApart(above, below)) rows.push(gap);
    }
    rows.push({kind: 'row', place});
    here = place;
  }
  return rows.slice(0, count);
}

/** The rows shown in a pane of `height` rows when the reading line is at text offset `place`. */
export function viewportOf(layout: Layout, place: number, height: number): Viewport {
  const here = locate(layout, place);
  const above = walk(layout, here, height, previousRow);
  const below = walk(layout, here, height, nextRow);
  const third = Math.min(Math.floor(height / 3), above.length);
  const missing = Math.max(0, height - 1 - third - below.length);
  const reading = Math.min(above.length, third + missing);
  const rows: ViewRow[] = [
    ...above.slice(0, reading).reverse(),
    {kind: 'row', place: here},
    ...below.slice(0, Math.max(0, height - 1 - reading)),
  ];
  const shown = rows.flatMap(row => (row.kind === 'row' ? [rowSpan(layout, row.place)] : []));
  return {
    rows,
    reading,
    span: {start: shown[0]?.start ?? 0, end: shown.at(-1)?.end ?? 0},
  };
}

/**
 * The start of the row of text that is `count` screen rows (gaps count) below `place`, or above
 * where `count` is negative; the last or first row when the text ends before. One row always moves
 * by one row of text, over a gap too.
 */
export function rowAway(layout: Layout, place: number, count: number): number {
  const step = count < 0 ? previousRow : nextRow;
  const here = locate(layout, place);
  const rows = walk(layout, here, Math.abs(count) + 1, step);
  const within = rows.slice(0, Math.abs(count)).findLast(row => row.kind === 'row');
  const target = within ?? rows.find(row => row.kind === 'row');
  return rowSpan(layout, target?.kind === 'row' ? target.place : here).start;
}
