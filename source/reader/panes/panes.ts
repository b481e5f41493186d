import {warningLine} from '../../model/failure.ts';
import {itemAt} from '../../model/lists.ts';
import type {Command} from '../keymap.ts';
import {type Line, paragraph, segment} from '../lines.ts';
import type {PaneRegion} from '../regions.ts';
import type {PaneId, ReaderState} from '../state.ts';
import {card} from './card.ts';
import {isSameTarget} from '../targets.ts';
import {type Item, narrowed, type Pane} from './pane.ts';
import {people} from './people.ts';
import {quotes} from './quotes.ts';
import {related} from './related.ts';
import {why} from './why.ts';

/** Every pane, one row each. A new one is a file, a row here, and a key in the keymap. */
export const panes: Readonly<Record<PaneId, Pane>> = {people, quotes, related, card, why};

/** The panes that have a tab, in order, and the command that opens each. */
export const tabs = [
  {id: 'people', command: 'people'},
  {id: 'quotes', command: 'quotes'},
  {id: 'related', command: 'relatedPane'},
] as const satisfies readonly {id: PaneId; command: Command}[];

/** The items of a pane that its filter lets through. */
export const paneItems = (state: ReaderState, id: PaneId): readonly Item[] =>
  narrowed(panes[id].items(state), state.lists[id].filter);

/** Where the cursor of a pane stands among its items; -1 when there are none. */
export const paneCursor = (state: ReaderState, id: PaneId, items: readonly Item[]): number =>
  Math.min(state.lists[id].cursor, items.length - 1);

/** A row of a pane, and the item it belongs to: what a click on it chooses. */
export type PaneRow = Line & {readonly item: number | null};

export type PaneView = {
  readonly rows: readonly PaneRow[];
  /** How many items lie beyond the upper and lower edge. */
  readonly above: number;
  readonly below: number;
};

/**
 * What a pane shows on `rows` rows. As in the article, the chosen item stands about a third down
 * and the list moves past it, except at its ends; only items in view are drawn.
 */
export function paneView(state: ReaderState, {id, at, list}: PaneRegion): PaneView {
  const pane = panes[id];
  const {columns, rows} = list;
  const items = paneItems(state, id);
  const isInTitle = at === 'drawer' && pane.about(state) !== null;
  const head = isInTitle ? [] : pane.head(state, columns).slice(0, Math.max(0, rows - 3));
  const fixed: PaneRow[] = head.map(one => ({...one, item: null}));
  const room = rows - fixed.length;
  if (items.length === 0) {
    const said = paragraph(emptyText(state, id), columns - 3, ['dim'], room);
    const lines = said.map(one => ({segments: [segment(' '), ...one.segments], item: null}));
    return {rows: [...fixed, ...lines], above: 0, below: 0};
  }
  const cursor = paneCursor(state, id, items);
  const focused = state.focus === id;
  const here = panes[id].at(state);
  const isHere = ({target}: Item): boolean =>
    here !== null && target !== null && isSameTarget(target, here);
  const draw = (item: Item, at: number): readonly Line[] =>
    item.draw(columns, {chosen: at === cursor, focused, here: isHere(item)});
  const rowsOf = (at: number): PaneRow[] =>
    draw(itemAt(items, at), at).map(one => ({
      ...one,
      item: at,
    }));
  return windowOf(rowsOf, items.length, cursor, room, fixed);
}

function emptyText(state: ReaderState, id: PaneId): string {
  if (state.lists[id].filter !== '') return 'Nothing fits the filter.';
  const failed = state.analysis.warnings.find(({pass}) => panes[id].passes.includes(pass));
  return failed ? `${warningLine(failed)}.` : panes[id].empty(state);
}

function windowOf(
  draw: (at: number) => PaneRow[],
  count: number,
  cursor: number,
  room: number,
  fixed: readonly PaneRow[],
): PaneView {
  const chosen = draw(cursor).slice(0, room);
  const above: PaneRow[] = [];
  let first = cursor;
  while (first > 0 && above.length < room) above.unshift(...draw(--first));
  const below: PaneRow[] = [];
  let last = cursor;
  while (last < count - 1 && below.length < room) below.push(...draw(++last));
  const third = Math.min(above.length, Math.floor(room / 3));
  const missing = Math.max(0, room - chosen.length - third - below.length);
  const upper = Math.min(above.length, third + missing, room - chosen.length);
  const shown = [
    ...above.slice(above.length - upper),
    ...chosen,
    ...below.slice(0, Math.max(0, room - chosen.length - upper)),
  ];
  const top = shown[0]?.item ?? 0;
  const bottom = shown.at(-1)?.item ?? 0;
  return {rows: [...fixed, ...shown], above: top, below: count - 1 - bottom};
}
