import type {Effect} from './actions.ts';
import {finderResults, parseQuery, placeQuery, targetOf} from './finder.ts';
import {jumpTo} from './jumps.ts';
import {notInText} from './messages.ts';
import {search} from './search.ts';
import type {ReaderState} from './state.ts';
import type {Target} from './targets.ts';

/*
The three things one types: a search in the text, a filter of a list, the finder's query. What is
typed comes from the input line as a whole value; the keys around it are handled here.
*/

/** In a list the same key narrows the list. */
export function openSearch(state: ReaderState): ReaderState {
  const {focus} = state;
  if (focus === 'article')
    return {
      ...state,
      prompt: {kind: 'search', value: '', origin: state.place, recalled: 0, draft: ''},
    };
  return {...state, prompt: {kind: 'filter', value: state.lists[focus].filter, pane: focus}};
}

export const openFinder = (state: ReaderState, value: string): ReaderState => ({
  ...state,
  prompt: {kind: 'finder', value, cursor: 0, fuzzy: []},
});

/** The prompt's text is now `value`. */
export function typed(
  state: ReaderState,
  value: string,
): readonly [ReaderState, readonly Effect[]] {
  const {prompt} = state;
  switch (prompt?.kind) {
    case 'search': {
      const own: ReaderState = {...state, prompt: {...prompt, value, recalled: 0, draft: value}};
      return [searchFor(own, value, prompt.origin), []];
    }
    case 'filter': {
      const list = {cursor: 0, filter: value};
      const lists = {...state.lists, [prompt.pane]: list};
      return [{...state, prompt: {...prompt, value}, lists}, []];
    }
    case 'finder': {
      const next: ReaderState = {...state, prompt: {...prompt, value, cursor: 0, fuzzy: []}};
      const {query} = parseQuery(value);
      return [next, query === '' ? [] : [{kind: 'match', query: value}]];
    }
    default:
      return [state, []];
  }
}

/** Moves to the first match at or after `origin`; without one, back there. */
function searchFor(state: ReaderState, query: string, origin: number): ReaderState {
  const matches = search(state.document, query);
  const first = matches.find(({start}) => start >= origin) ?? matches[0];
  const track = query.trim() === '' ? null : ({kind: 'search', query, matches} as const);
  return {...state, track, place: first?.start ?? origin};
}

/** More searches than these are forgotten. */
const mostSearches = 100;

const remembered = (state: ReaderState, query: string): ReaderState => ({
  ...state,
  searches: [query, ...state.searches.filter(one => one !== query)].slice(0, mostSearches),
});

/** Puts the search before (`by` 1) or after (-1) into the line; after the last, what was typed. */
function recallSearch(state: ReaderState, by: number): ReaderState {
  const {prompt, searches} = state;
  if (prompt?.kind !== 'search') return state;
  const recalled = Math.min(searches.length, Math.max(0, prompt.recalled + by));
  const value = searches[recalled - 1] ?? prompt.draft;
  const next: ReaderState = {
    ...state,
    edits: state.edits + 1,
    prompt: {...prompt, value, recalled},
  };
  return searchFor(next, value, prompt.origin);
}

/** The keys up (-1) and down (1) in a prompt: through the finder's list, or the searches before. */
export const moveInPrompt = (state: ReaderState, by: number): ReaderState =>
  state.prompt?.kind === 'search' ? recallSearch(state, -by) : moveFinder(state, by);

/** Searches the text and goes to the next match, as a jump. */
export function goToMatch(state: ReaderState, query: string): ReaderState {
  const found = searchFor(remembered(state, query), query, state.place);
  if (found.track?.kind !== 'search' || found.track.matches.length === 0)
    return {...state, message: notInText(query)};
  return jumpTo({...found, place: state.place}, found.place);
}

/** Ends the prompt without taking what was typed. */
export function cancelPrompt(state: ReaderState): ReaderState {
  const {prompt} = state;
  const closed: ReaderState = {...state, prompt: null};
  if (prompt?.kind === 'search') return {...closed, place: prompt.origin, track: null};
  if (prompt?.kind !== 'filter') return closed;
  return {...closed, lists: {...state.lists, [prompt.pane]: {cursor: 0, filter: ''}}};
}

/** Takes what was typed. `target` is where to go then, null when there is nothing to go to. */
export function acceptPrompt(state: ReaderState): {state: ReaderState; target: Target | null} {
  const {prompt} = state;
  const closed: ReaderState = {...state, prompt: null};
  switch (prompt?.kind) {
    case 'search': {
      if (prompt.value.trim() === '') return {state: cancelPrompt(state), target: null};
      const kept = remembered(closed, prompt.value);
      const found = state.track?.kind === 'search' && state.track.matches.length > 0;
      if (!found) return {state: {...kept, message: notInText(prompt.value)}, target: null};
      // The search moved the place as it was typed; for back it is one jump.
      const back = jumpTo({...kept, place: prompt.origin}, state.place);
      return {state: back, target: null};
    }
    case 'finder': {
      const offset = placeQuery(state, prompt.value);
      if (offset !== null) return {state: closed, target: {kind: 'place', offset}};
      const match = finderResults(state)[prompt.cursor];
      if (!match) return {state, target: null};
      return {state: closed, target: targetOf(state, match)};
    }
    default:
      return {state: closed, target: null};
  }
}

/** Moves the cursor of the finder. */
export function moveFinder(state: ReaderState, by: number): ReaderState {
  if (state.prompt?.kind !== 'finder') return state;
  const last = Math.max(0, finderResults(state).length - 1);
  const cursor = Math.min(last, Math.max(0, state.prompt.cursor + by));
  return {...state, prompt: {...state.prompt, cursor}};
}
