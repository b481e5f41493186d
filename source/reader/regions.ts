import {geometryOf, openPane, type Rect} from './geometry.ts';
import type {PaneId, ReaderState} from './state.ts';

/** A pane on the screen: `frame` with its title rows, `list` where its rows stand. */
export type PaneRegion = {
  readonly id: PaneId;
  readonly at: 'people' | 'side' | 'drawer';
  readonly frame: Rect;
  readonly list: Rect;
};

const below = (frame: Rect, rows: number): Rect => ({
  ...frame,
  row: frame.row + rows,
  rows: Math.max(0, frame.rows - rows),
});

/** Title and rule above a list that stands beside the text; the drawer's title is its rule. */
const sideHead = 2;
const drawerHead = 1;

/** The panes that are on the screen. */
export function paneRegions(state: ReaderState): readonly PaneRegion[] {
  const {people, side, drawer} = geometryOf(state);
  const open = openPane(state);
  const regions: PaneRegion[] = [];
  if (people)
    regions.push({id: 'people', at: 'people', frame: people, list: below(people, sideHead)});
  if (open && side) regions.push({id: open, at: 'side', frame: side, list: below(side, sideHead)});
  if (open && drawer)
    regions.push({id: open, at: 'drawer', frame: drawer, list: below(drawer, drawerHead)});
  return regions;
}

export const isInside = ({column, row, columns, rows}: Rect, x: number, y: number): boolean =>
  x >= column && x < column + columns && y >= row && y < row + rows;
