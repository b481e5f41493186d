import type {Analysis, Pass} from '../model/analysis.ts';
import type {Effect} from './actions.ts';
import {entityAgain, mentionAgain, targetAgain} from './again.ts';
import {entryOf, finderResults, parseQuery} from './finder.ts';
import {paneCursor, paneItems} from './panes/panes.ts';
import type {Jump, ListState, PaneId, Prompt, ReaderState, Track} from './state.ts';
import {isSameTarget, type Target} from './targets.ts';

/*
What becomes of the state when a part of the analysis arrives. Whatever the reader has chosen stays
chosen: the selection, the card, the places to go back to, the cursors of lists and of the finder.
*/

/** The reader with `analysis` for what it knew, and what is to be done outside. */
export function withAnalysis(
  before: ReaderState,
  analysis: Analysis,
  done: readonly Pass[],
): readonly [ReaderState, readonly Effect[]] {
  const after: ReaderState = {
    ...before,
    analysis,
    status: {...before.status, done, failure: null},
    ...selectionAgain(before, analysis, before),
    back: before.back.map(jump => jumpAgain(before, analysis, jump)),
    forward: before.forward.map(jump => jumpAgain(before, analysis, jump)),
  };
  const list = (pane: PaneId): ListState => listAgain(before, after, pane);
  const next: ReaderState = {
    ...after,
    lists: {
      people: list('people'),
      quotes: list('quotes'),
      related: list('related'),
      card: list('card'),
      why: list('why'),
    },
  };
  return before.prompt?.kind === 'finder' ? finderAgain(before, next, before.prompt) : [next, []];
}

type Selection = Pick<Jump, 'track' | 'card'>;

function selectionAgain(
  {analysis}: ReaderState,
  after: Analysis,
  {track, card}: Selection,
): Selection {
  return {
    track: track?.kind === 'entity' ? trackAgain(analysis, after, track) : track,
    card: card && entityAgain(analysis, after, card),
  };
}

const jumpAgain = (before: ReaderState, after: Analysis, jump: Jump): Jump => ({
  ...jump,
  ...selectionAgain(before, after, jump),
});

function trackAgain(
  before: Analysis,
  after: Analysis,
  track: Extract<Track, {kind: 'entity'}>,
): Track | null {
  const entity = entityAgain(before, after, track.entity);
  if (entity === null) return null;
  const mention = track.mention && mentionAgain(before, after, track.mention);
  return {kind: 'entity', entity, mention: mention?.entity === entity ? mention.id : null};
}

/** The cursor of a list on the item that it was on; where that is gone, in the same row. */
function listAgain(before: ReaderState, after: ReaderState, pane: PaneId): ListState {
  const list = before.lists[pane];
  // At the top of a list that nobody has looked into, it stays at the top.
  if (list.cursor === 0 && before.focus !== pane) return list;
  const items = paneItems(before, pane);
  const target = items[paneCursor(before, pane, items)]?.target ?? null;
  const cursor = indexAgain(before, after, target, paneItems(after, pane));
  return cursor < 0 ? list : {...list, cursor};
}

/** The finder on what was chosen. Fuzzy matches are numbers of entries: they are asked for anew. */
function finderAgain(
  before: ReaderState,
  after: ReaderState,
  prompt: Extract<Prompt, {kind: 'finder'}>,
): readonly [ReaderState, readonly Effect[]] {
  const offered = (state: ReaderState) =>
    finderResults(state).flatMap(match => entryOf(state, match) ?? []);
  const bare: ReaderState = {...after, prompt: {...prompt, fuzzy: []}};
  const results = offered(bare);
  const target = offered(before)[prompt.cursor]?.target ?? null;
  const again = indexAgain(before, after, target, results);
  const cursor = again < 0 ? Math.min(prompt.cursor, Math.max(0, results.length - 1)) : again;
  return [
    {...bare, prompt: {...prompt, fuzzy: [], cursor}},
    parseQuery(prompt.value).query === '' ? [] : [{kind: 'match', query: prompt.value}],
  ];
}

/** Which of `items` leads where `target` led before; -1 where none does. */
function indexAgain(
  before: ReaderState,
  after: ReaderState,
  target: Target | null,
  items: readonly {readonly target: Target | null}[],
): number {
  const now = target && targetAgain(before.analysis, after.analysis, target);
  if (now === null) return -1;
  return items.findIndex(item => item.target !== null && isSameTarget(item.target, now));
}
