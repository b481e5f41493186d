import {warningLine} from '../../model/failure.ts';
import {itemAt} from '../../model/lists.ts';
import type {Command} from '../keymap.ts';
import {columnsOfLine, cutLine, type Line, line, paragraph, segment} from '../lines.ts';
import type {PaneRegion} from '../regions.ts';
import type {PaneId, ReaderState, Size} from '../state.ts';
import {isSameTarget} from '../targets.ts';
import {card} from './card.ts';
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

/**
 * What a pane shows. As in the article, the chosen item stands about a third down and the list moves
 * past it, except at its ends; only items in view are drawn. The last row says how many items lie
 * below, where some do.
 */
export function paneView(state: ReaderState, {id, at, list}: PaneRegion): readonly PaneRow[] {
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
    return [...fixed, ...lines];
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
  return [...fixed, ...windowOf(rowsOf, items.length, cursor, {columns, rows: room})];
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
  {columns, rows: room}: Size,
): readonly PaneRow[] {
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
  const rows = [...above.slice(above.length - upper), ...chosen, ...below];
  if (rows.length <= room && last === count - 1) return rows;
  const seen = rows[room - 1]?.item ?? 0;
  const isMore = seen < count - 1 && room > chosen.length;
  const shown = cutAt(rows, isMore ? room - 1 : room, columns);
  if (!isMore) return shown;
  const unseen = count - 1 - (shown.at(-1)?.item ?? 0);
  return [...shown, {...line(segment(` ↓ ${unseen} more`, 'dim')), item: null}];
}

/**
 * The first `count` rows; where they end in the midst of what an item says, an ellipsis says so. Its
 * first row, with who and where, is whole by itself.
 */
function cutAt(rows: readonly PaneRow[], count: number, columns: number): readonly PaneRow[] {
  const shown = rows.slice(0, count);
  const end = shown.at(-1);
  const rest = rows.slice(count).filter(({item}) => item === end?.item);
  const isBegun = shown.at(-2)?.item === end?.item;
  const isCut = isBegun && rest.some(one => columnsOfLine(one) > 0);
  return end && isCut ? [...shown.slice(0, -1), {...end, ...cutLine(end, columns)}] : shown;
}
