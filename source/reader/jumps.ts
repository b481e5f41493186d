import type {Mention} from '../model/analysis.ts';
import {isShown, showPane} from './layers.ts';
import {nothingToGoBackTo, nothingToGoForwardTo} from './messages.ts';
import {findings} from './selectors.ts';
import type {Jump, ReaderState} from './state.ts';
import type {TextTarget} from './targets.ts';

/*
Jumps are what back and forward walk through; scrolling never is. A jump brings the focus to the
text; going back returns it to the list from which one came.
*/

const mostJumps = 200;

const here = ({place, focus, track, card, lists}: ReaderState): Jump => ({
  place,
  focus,
  track,
  card,
  list: focus === 'article' ? null : lists[focus],
});

/** The place of a jump again; the list from which one jumped is opened where it is not any more. */
function returnTo(state: ReaderState, {place, focus, track, card, list}: Jump): ReaderState {
  if (focus === 'article') return {...state, place, track, focus};
  const lists = {...state.lists, ...(list && {[focus]: list})};
  const there: ReaderState = {...state, place, track, lists};
  const listed: ReaderState = focus === 'card' ? {...there, card} : there;
  return isShown(listed, focus) ? {...listed, focus} : showPane(listed, focus);
}

/** Brings the reading line to `place`; where one was is remembered. */
export function jumpTo(state: ReaderState, place: number): ReaderState {
  const moved: ReaderState = {...state, place, focus: 'article'};
  if (place === state.place) return moved;
  const back = [...state.back, here(state)].slice(-mostJumps);
  return {...moved, back, forward: []};
}

/** Returns to where the last jump began. */
export function goBack(state: ReaderState): ReaderState {
  const jump = state.back.at(-1);
  if (!jump) return {...state, message: nothingToGoBackTo};
  return {
    ...returnTo(state, jump),
    back: state.back.slice(0, -1),
    forward: [...state.forward, here(state)],
  };
}

/** Undoes the last going back. */
export function goForward(state: ReaderState): ReaderState {
  const jump = state.forward.at(-1);
  if (!jump) return {...state, message: nothingToGoForwardTo};
  return {
    ...returnTo(state, jump),
    forward: state.forward.slice(0, -1),
    back: [...state.back, here(state)],
  };
}

/** Selects the entity of a mention and brings the reading line to it. */
export function selectMention(state: ReaderState, mention: Mention): ReaderState {
  const moved = jumpTo(state, mention.span.start);
  return {...moved, track: {kind: 'entity', entity: mention.entity, mention: mention.id}};
}

/** Goes to what stands in the text; the other targets are commands' business. */
export function follow(state: ReaderState, target: TextTarget): ReaderState {
  const {entities, mentionsById, quotes, claims} = findings(state);
  switch (target.kind) {
    case 'place':
      return jumpTo(state, target.offset);
    case 'entity': {
      const mentions = entities.get(target.id)?.mentions ?? [];
      const next = mentions.find(({span}) => span.start >= state.place) ?? mentions[0];
      return next ? selectMention(state, next) : state;
    }
    case 'mention': {
      const mention = mentionsById.get(target.id);
      return mention ? selectMention(state, mention) : state;
    }
    case 'quote': {
      const quote = quotes.get(target.id);
      return quote ? jumpTo(state, quote.outer.start) : state;
    }
    case 'claim': {
      const claim = claims.get(target.id);
      if (!claim) return state;
      const moved = jumpTo(state, claim.span.start);
      // The list beside it is another one there.
      return {...moved, lists: {...moved.lists, related: {cursor: 0, filter: ''}}};
    }
    default:
      return target satisfies never;
  }
}
