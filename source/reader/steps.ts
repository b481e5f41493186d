import type {Span} from '../model/span.ts';
import {jumpTo, selectMention} from './jumps.ts';
import {
  nobodyNamed,
  nobodyQuoted,
  noMatch,
  noRelatedClaims,
  nothingSelected,
  wrapped,
} from './messages.ts';
import {previewed} from './preview.ts';
import {findings, selectedEntity, trackStops} from './selectors.ts';
import type {ReaderState} from './state.ts';

/*
Stepping from one thing to the next: mentions, quotes, claims, matches. Every step starts from the
reading line, so that scrolling and stepping mix (of what a list previews, from there); past the last
one comes the first.
*/

export type Direction = 1 | -1;

/**
 * The stop after (or before) `place`, and whether the text's end was passed on the way; null when
 * there are none. Several stops at one offset count as one.
 */
export function nextStop<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => Span,
  place: number,
  direction: Direction,
): {readonly item: Item; readonly wrapped: boolean} | null {
  const found =
    direction === 1
      ? items.find(item => spanOf(item).start > place)
      : items.findLast(item => spanOf(item).start < place);
  const item = found ?? (direction === 1 ? items[0] : items.at(-1));
  return item === undefined ? null : {item, wrapped: found === undefined};
}

const wrapMessage = (what: string, direction: Direction, isWrapped: boolean): string | null =>
  isWrapped ? wrapped(what, direction) : null;

/** Steps along the track: mentions of the selected entity, or matches of the search. */
export function stepTrack(state: ReaderState, direction: Direction): ReaderState {
  if (state.track === null) return {...state, message: nothingSelected(state.keymap)};
  const entity = selectedEntity(state);
  if (entity) {
    const next = nextStop(entity.mentions, ({span}) => span, previewed(state).place, direction);
    if (!next) return state;
    const message = wrapMessage('mention', direction, next.wrapped);
    return {...selectMention(state, next.item), message};
  }
  const next = nextStop(trackStops(state), span => span, previewed(state).place, direction);
  if (!next) return {...state, message: noMatch};
  return {
    ...jumpTo(state, next.item.start),
    message: wrapMessage('match', direction, next.wrapped),
  };
}

/** Steps to the next named or described mention and selects who it is. */
export function stepMention(state: ReaderState, direction: Direction): ReaderState {
  const stops = findings(state).mentions.filter(({kind}) => kind !== 'pronoun');
  const next = nextStop(stops, ({span}) => span, previewed(state).place, direction);
  if (!next) return {...state, message: nobodyNamed};
  const message = wrapMessage('mention', direction, next.wrapped);
  // At the place itself nothing is selected yet: take that one first.
  const at = stops.find(({span}) => span.start === previewed(state).place);
  const fresh = direction === 1 && at && selectedEntity(state) === null;
  return {...selectMention(state, fresh ? at : next.item), message: fresh ? null : message};
}

/** Steps to the next quotation. */
export function stepQuote(state: ReaderState, direction: Direction): ReaderState {
  const {speeches} = findings(state);
  const next = nextStop(speeches, ({outer}) => outer, previewed(state).place, direction);
  if (!next) return {...state, message: nobodyQuoted};
  return {
    ...jumpTo(state, next.item.outer.start),
    message: wrapMessage('quote', direction, next.wrapped),
  };
}

/** Steps to the next claim that others are related to. */
export function stepClaim(state: ReaderState, direction: Direction): ReaderState {
  const next = nextStop(
    findings(state).withRelated,
    ({span}) => span,
    previewed(state).place,
    direction,
  );
  if (!next) return {...state, message: noRelatedClaims};
  return {
    ...jumpTo(state, next.item.span.start),
    message: wrapMessage('claim', direction, next.wrapped),
    lists: {...state.lists, related: {...state.lists.related, cursor: 0}},
  };
}
