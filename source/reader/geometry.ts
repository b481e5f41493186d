import type {PaneId, ReaderState, Size} from './state.ts';

/** A rectangle of cells; columns and rows from 0 at the top left. */
export type Rect = {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
};

/**
 * Where everything stands on a screen. `drawer` lies below the article, on small screens over it;
 * `side` and `people` stand beside it with one column of rule between.
 */
export type Geometry = {
  readonly article: Rect;
  /** Where the words of the article begin, counted in the article's rectangle, and their width. */
  readonly text: {readonly column: number; readonly columns: number};
  readonly rail: boolean;
  readonly people: Rect | null;
  readonly side: Rect | null;
  readonly drawer: Rect | null;
  /** The strip at the foot of the side that tells who is selected. */
  readonly card: Rect | null;
};

/** Under these the reader only says so. */
export const smallest: Size = {columns: 30, rows: 8};

/** From these widths a pane stands beside the text, and the people in a third column. */
export const sidebarFrom = 100;
export const threeColumnsFrom = 150;

/** Longest comfortable line, in columns. */
const measure = 74;
/** Reading mark and quote bar with their spaces. */
const gutter = 4;
const cardRows = 5;
/** What the text takes with its gutter, the rail and some air; what is left goes to the lists. */
const comfortable = measure + gutter + 6;
/** The narrowest and widest that the lists are. */
const peopleWidths = [26, 46] as const;
const sideWidths = [40, 60] as const;

const between = (width: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, width));

export const isTooSmall = ({columns, rows}: Size): boolean =>
  columns < smallest.columns || rows < smallest.rows;

/** Whether the people stand in a column of their own. */
export const hasPeopleColumn = ({size, textOnly}: ReaderState): boolean =>
  size.columns >= threeColumnsFrom && !textOnly;

/** The pane that is open beside or below the text, if any; the column of people not counted. */
export function openPane(state: ReaderState): PaneId | null {
  const {side, size, textOnly, focus} = state;
  if (textOnly && focus === 'article') return null;
  const pane = side === 'default' && size.columns >= sidebarFrom ? 'related' : side;
  if (pane === 'people' && hasPeopleColumn(state)) return 'related';
  return pane === 'default' ? null : pane;
}

/** Lays out the screen: the first row is the header, the last the footer. */
export function geometryOf(state: ReaderState): Geometry {
  const {columns, rows} = state.size;
  const body = {row: 1, rows: rows - 2};
  const pane = openPane(state);
  const hasPeople = hasPeopleColumn(state);
  const spare = columns - comfortable - (hasPeople ? 2 : 1);
  const peopleColumns = hasPeople ? between(Math.floor(spare * 0.4), peopleWidths) : 0;
  const left = hasPeople ? peopleColumns + 1 : 0;
  const besides = pane !== null && columns >= sidebarFrom;
  const sideColumns = besides ? between(spare - peopleColumns, sideWidths) : 0;
  const articleColumns = columns - left - (besides ? sideColumns + 1 : 0);
  const below = pane !== null && columns < sidebarFrom;
  const drawerRows = !below ? 0 : rows < 18 ? body.rows : Math.floor(body.rows * 0.45);
  const rail = columns >= 60 && !state.textOnly;
  const room = articleColumns - gutter - 2;
  const text = Math.min(measure, room);
  const hasCard = besides && pane !== 'card' && body.rows >= 20;
  const side: Rect = {
    ...body,
    column: columns - sideColumns,
    columns: sideColumns,
    rows: body.rows - (hasCard ? cardRows + 1 : 0),
  };
  return {
    article: {
      ...body,
      column: left,
      columns: articleColumns,
      rows: body.rows - drawerRows,
    },
    text: {column: gutter + Math.floor((room - text) / 2), columns: text},
    rail,
    people: hasPeople ? {...body, column: 0, columns: peopleColumns} : null,
    side: besides ? side : null,
    drawer: below
      ? {column: 0, row: body.row + body.rows - drawerRows, columns, rows: drawerRows}
      : null,
    card: hasCard
      ? {column: side.column, row: side.row + side.rows + 1, columns: sideColumns, rows: cardRows}
      : null,
  };
}
