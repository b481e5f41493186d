import {hasPeopleColumn, openPane} from './geometry.ts';
import {paneRegions} from './regions.ts';
import type {PaneId, ReaderState} from './state.ts';

/*
Opening and closing panes. The card and the reasons lie over the pane that was open before them, and
closing them brings that one back; the panes with a tab take each other's place.
*/

const liesOver = (pane: PaneId): boolean => pane === 'card' || pane === 'why';

/** Whether the keys can go there: a pane must be on the screen. */
export const isShown = (state: ReaderState, focus: ReaderState['focus']): boolean =>
  focus === 'article' || paneRegions(state).some(({id}) => id === focus);

/** Opens a pane and moves there. */
export function showPane(state: ReaderState, pane: PaneId): ReaderState {
  const opened: ReaderState = {...state, focus: pane};
  if (pane === 'people' && hasPeopleColumn(state)) return opened;
  if (!liesOver(pane)) return {...opened, side: pane, beneath: []};
  if (state.side === pane) return opened;
  const under = {side: state.side, focus: state.focus};
  const beneath = [...state.beneath, under].filter(({side}) => side !== pane);
  return {...opened, side: pane, beneath};
}

/** Closes a pane: what lay under it is there again, with the focus where it was. */
export function closePane(state: ReaderState, pane: PaneId): ReaderState {
  if (pane === 'people' && hasPeopleColumn(state)) return {...state, focus: 'article'};
  const under = liesOver(pane) ? state.beneath.at(-1) : undefined;
  return {
    ...state,
    side: under?.side ?? null,
    focus: state.focus === pane ? (under?.focus ?? 'article') : state.focus,
    beneath: state.beneath.slice(0, -1),
    card: pane === 'card' ? null : state.card,
  };
}

/** The pane at the side that Esc closes before all else; null where there is none. */
export function paneOnTop(state: ReaderState, isDrawer: boolean): PaneId | null {
  const open = openPane(state);
  return open !== null && (isDrawer || liesOver(open)) ? open : null;
}

/** Keys go to what is on the screen: where the focus is on a pane that is not, the text gets it. */
export const withFocusShown = (state: ReaderState): ReaderState =>
  isShown(state, state.focus) ? state : {...state, focus: 'article'};
