import {paneItems, panes} from './panes/panes.ts';
import {paneRegions} from './regions.ts';
import type {PaneId, ReaderState} from './state.ts';
import {isSameTarget} from './targets.ts';

/*
Lists follow the text: while the keys go to the text, the cursor of every list on the screen is on
what the text is at.
*/

/** The cursor of a list on what the text is at; where the list has nothing of it, as it was. */
export function withListAtText(state: ReaderState, pane: PaneId): ReaderState {
  const here = panes[pane].at(state);
  if (here === null) return state;
  const cursor = paneItems(state, pane).findIndex(
    ({target}) => target !== null && isSameTarget(target, here),
  );
  if (cursor < 0 || cursor === state.lists[pane].cursor) return state;
  return {...state, lists: {...state.lists, [pane]: {...state.lists[pane], cursor}}};
}

/** What decides on what a list is; a list that is only scrolled through stays where it is. */
const decisive = [
  'document',
  'analysis',
  'place',
  'track',
  'side',
  'size',
  'textOnly',
  'peopleOrder',
] as const satisfies readonly (keyof ReaderState)[];

/** `after` with its lists at the text, where it is not at what it was at `before`. */
export function withListsFollowing(before: ReaderState, after: ReaderState): ReaderState {
  if (after.focus !== 'article') return after;
  if (decisive.every(key => before[key] === after[key])) return after;
  return paneRegions(after).reduce((state, {id}) => withListAtText(state, id), after);
}
