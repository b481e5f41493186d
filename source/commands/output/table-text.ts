import {itemAt} from '../../model/lists.ts';
import {columnsOf} from '../../reader/columns.ts';
import {wrapWords} from '../../reader/wrap.ts';

/* A table whose columns line up, for a pipe or a pager. */

const gap = ' | ';

/** A column that has to give way keeps this many columns of the terminal. */
const narrowest = 8;

/**
 * The rows of a table, each a list of cells (one line of text each), as wide as `columns` allows:
 * cells too wide for that are wrapped. Without `columns` the cells stand as they are.
 */
export function tableText(rows: readonly (readonly string[])[], columns: number | null): string {
  if (columns === null) return rows.map(cells => cells.join(gap)).join('\n');
  const widths = fitted(natural(rows), columns);
  return rows.map(cells => rowText(cells, widths)).join('\n');
}

/** How wide each column would be if there were room for all. */
function natural(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = [];
  for (const cells of rows)
    for (const [at, cell] of cells.entries())
      widths[at] = Math.max(widths[at] ?? 1, columnsOf(cell));
  return widths;
}

/** The widths, with the widest cut to one measure by which all fit. */
function fitted(widths: readonly number[], columns: number): readonly number[] {
  const room = columns - gap.length * (widths.length - 1);
  const capped = (most: number): readonly number[] => widths.map(width => Math.min(width, most));
  const fits = (most: number): boolean => capped(most).reduce((sum, one) => sum + one, 0) <= room;
  let most = Math.max(narrowest, room);
  while (most > narrowest && !fits(most)) most--;
  return capped(most);
}

function rowText(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, at) =>
    wrapWords(cell, {start: 0, end: cell.length}, itemAt(widths, at)).map(({start, end}) =>
      cell.slice(start, end),
    ),
  );
  const height = Math.max(1, ...wrapped.map(({length}) => length));
  return Array.from({length: height}, (_, row) =>
    wrapped
      .map((lines, at) => padded(lines[row] ?? '', itemAt(widths, at)))
      .join(gap)
      .trimEnd(),
  ).join('\n');
}

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columnsOf(text)));
