import {type Block, isProse} from '../model/document.ts';
import {blockAt} from '../model/paragraphs.ts';
import {geometryOf} from './geometry.ts';
import {jumpTo} from './jumps.ts';
import {locate, rowSpan} from './layout.ts';
import {paneCursor, paneItems} from './panes/panes.ts';
import {articleLayout, articleViewport} from './selectors.ts';
import type {PaneId, ReaderState} from './state.ts';
import {type Direction, nextStop} from './steps.ts';
import {rowAway} from './viewport.ts';

/*
Moving through the text, or through the list that has the focus. Scrolling is no jump; going to an
end of the text is one.
*/

/** How many things on a list a page is. */
const listPage = 8;

/** Moves the cursor of a list; it stays on its items. With the focus, the text shows them. */
export function moveCursor(state: ReaderState, pane: PaneId, by: number): ReaderState {
  const items = paneItems(state, pane);
  const cursor = paneCursor(state, pane, items) + by;
  const last = Math.max(0, items.length - 1);
  const list = {...state.lists[pane], cursor: Math.min(last, Math.max(0, cursor))};
  const isPreviewing = state.isPreviewing || state.focus === pane;
  return {...state, isPreviewing, lists: {...state.lists, [pane]: list}};
}

/** Scrolls the text by rows of the screen. */
export const scroll = (state: ReaderState, rows: number): ReaderState => ({
  ...state,
  place: rowAway(articleLayout(state), state.place, rows),
});

/** Moves by `rows` in the text, or by `items` in the list with the focus. */
export const move = (state: ReaderState, rows: number, items: number): ReaderState =>
  state.focus === 'article' ? scroll(state, rows) : moveCursor(state, state.focus, items);

/** So many rows of a page stay in view, so that the eye finds its line again. */
const rowsKept = 2;

/**
 * Moves by a part of a page. What is counted are the rows that move past: near an end of the
 * text the reading line is not a third down, and comes back to it first.
 */
export function page(state: ReaderState, part: number): ReaderState {
  const {rows} = geometryOf(state).article;
  const {reading} = articleViewport(state);
  const moved = Math.max(1, Math.floor(Math.abs(part) * Math.max(1, rows - rowsKept)));
  const higher = Math.floor(rows / 3) - reading;
  const byRows = part > 0 ? moved + Math.max(0, higher) : Math.min(0, higher) - moved;
  return move(state, byRows, Math.round(part * listPage));
}

/** Moves by a page; the last row that was read is marked for a while, so that the eye finds it. */
export function turnPage(state: ReaderState, direction: Direction): ReaderState {
  const turned = page(state, direction);
  if (state.focus !== 'article' || turned.place === state.place) return turned;
  const {rows, span} = articleViewport(state);
  const last = rows.findLast(row => row.kind === 'row');
  const below = last ? rowSpan(articleLayout(state), last.place).start : span.start;
  return {...turned, lastRead: direction === 1 ? below : span.start};
}

/** The first or the last row of the text, or item of the list. */
export function moveToEnd(state: ReaderState, direction: Direction): ReaderState {
  if (state.focus !== 'article') return moveCursor(state, state.focus, direction * 1e9);
  const layout = articleLayout(state);
  const end = locate(layout, direction === 1 ? state.document.text.length : 0);
  return jumpTo(state, rowSpan(layout, end).start);
}

/** The beginning of the next paragraph, or of this one and then of the one before. */
export function moveByParagraph(state: ReaderState, direction: Direction): ReaderState {
  const {blocks} = state.document;
  let at = blockAt(state.document, state.place);
  const start = blocks[at]?.span.start ?? 0;
  if (direction === -1 && state.place > start) return {...state, place: start};
  const isPassedOver = (block: Block | undefined): boolean =>
    block !== undefined && !isProse(block);
  do at += direction;
  while (isPassedOver(blocks[at]));
  const target = blocks[at]?.span.start;
  return target === undefined ? moveToRowEnd(state, direction) : {...state, place: target};
}

/** As `moveByParagraph`, by sentence; before sentences are known, by paragraph. */
export function moveBySentence(state: ReaderState, direction: Direction): ReaderState {
  const {sentences} = state.analysis;
  const next = nextStop(sentences, span => span, state.place, direction);
  if (!next) return moveByParagraph(state, direction);
  return next.wrapped ? moveToRowEnd(state, direction) : {...state, place: next.item.start};
}

function moveToRowEnd(state: ReaderState, direction: Direction): ReaderState {
  return scroll(state, direction === 1 ? 1e6 : -1e6);
}
