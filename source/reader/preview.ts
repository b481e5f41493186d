import {memo} from '../model/memo.ts';
import {follow} from './jumps.ts';
import {paneCursor, paneItems} from './panes/panes.ts';
import type {ReaderState} from './state.ts';
import {isInText} from './targets.ts';

/**
 * The state as Enter would leave its place and its track, where the cursor of a list has been moved:
 * what the article and the header are drawn from. The place itself stays, for Esc.
 */
export const previewed = memo((state: ReaderState): ReaderState => {
  const {focus} = state;
  if (!state.isPreviewing || focus === 'article') return state;
  const items = paneItems(state, focus);
  const target = items[paneCursor(state, focus, items)]?.target ?? null;
  if (target === null || !isInText(target)) return state;
  const {place, track} = follow(state, target);
  return {...state, place, track};
});
