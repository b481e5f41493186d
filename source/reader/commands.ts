import type {Effect} from './actions.ts';
import {taken} from './citation.ts';
import {withListAtText} from './following.ts';
import {hasPeopleColumn, openPane, sidebarFrom} from './geometry.ts';
import {helpOnCommand} from './help.ts';
import {follow, goBack, goForward} from './jumps.ts';
import type {Command} from './keymap.ts';
import {closePane, paneOnTop, showPane} from './layers.ts';
import {currentLink, follow as followLink, nextLink} from './links.ts';
import {mouseSet, nobodySelected, noShare, nothingToCopy, orderedBy} from './messages.ts';
import {move, moveByParagraph, moveBySentence, moveToEnd, page, turnPage} from './motion.ts';
import {cardEntity} from './panes/card.ts';
import {paneCursor, paneItems} from './panes/panes.ts';
import {previewed} from './preview.ts';
import {goToMatch, openFinder, openSearch} from './prompts.ts';
import {selectedEntity, selectedMention} from './selectors.ts';
import type {PaneId, ReaderState} from './state.ts';
import {type Direction, stepClaim, stepMention, stepQuote, stepTrack} from './steps.ts';
import type {Target} from './targets.ts';

/** What a command makes of the state, and what is to be done outside. */
export type Outcome = readonly [ReaderState, readonly Effect[]];

export const only = (state: ReaderState, ...effects: Effect[]): Outcome => [state, effects];

/** A command that only changes the state. */
const change =
  (to: (state: ReaderState) => ReaderState) =>
  (state: ReaderState): Outcome =>
    only(to(state));

/** Opens a pane and moves there; where it has the focus already, closes it. */
function toggle(state: ReaderState, pane: PaneId): ReaderState {
  return state.focus === pane ? closePane(state, pane) : focusPane(state, pane);
}

function focusPane(state: ReaderState, pane: PaneId): ReaderState {
  // What these two list depends on where one reads: an old cursor means nothing there.
  const anew = pane === 'related' || pane === 'why';
  const list = {...state.lists[pane], cursor: anew ? 0 : state.lists[pane].cursor};
  const shown = {...showPane(state, pane), lists: {...state.lists, [pane]: list}};
  return withListAtText(shown, pane);
}

/** The panes from left to right, with the article among them. */
function focusBy(state: ReaderState, by: number): ReaderState {
  const open = openPane(state);
  const order: ('article' | PaneId)[] = [
    ...(hasPeopleColumn(state) ? (['people'] as const) : []),
    'article',
    ...(open === null ? [] : [open]),
  ];
  const at = order.indexOf(state.focus) + by;
  const focus = order[Math.min(order.length - 1, Math.max(0, at))] ?? 'article';
  return {...state, focus};
}

function activate(state: ReaderState): Outcome {
  if (state.focus === 'article') {
    const entity = selectedEntity(state);
    if (entity) return only(openCard(state, entity.id));
    const link = currentLink(state);
    return link ? followLink(state, link) : only({...state, message: nobodySelected(state.keymap)});
  }
  const items = paneItems(state, state.focus);
  const target = items[paneCursor(state, state.focus, items)]?.target;
  return target ? go(state, target) : only(state);
}

const openCard = (state: ReaderState, card: `e${number}`): ReaderState => ({
  ...focusPane(state, 'card'),
  card,
  isPreviewing: false,
  lists: {...state.lists, card: {cursor: 0, filter: ''}},
});

/** Follows a target of any kind. A drawer closes on the way: it covers what one goes to see. */
export function go(state: ReaderState, target: Target): Outcome {
  switch (target.kind) {
    case 'command':
      return commands[target.command](state);
    case 'pane':
      return only(focusPane(state, target.pane));
    case 'search':
      return only(goToMatch(state, target.query));
    case 'help':
      return only(helpOnCommand(state, target.command));
    case 'said':
      return only({...state, message: target.message});
    case 'entity':
      // From a card to a card: one stays among the cards.
      if (state.focus === 'card') return only(openCard(state, target.id));
      return only(follow(state, target));
    default: {
      const moved = follow(state, target);
      const covered = state.size.rows < 18 && state.size.columns < sidebarFrom;
      return only(covered ? {...moved, side: null, beneath: []} : moved);
    }
  }
}

/** Closes what is on top: null when nothing is. */
function closeTop(state: ReaderState): ReaderState | null {
  if (state.help !== null) return {...state, help: null};
  const top = paneOnTop(state, state.size.columns < sidebarFrom);
  if (top !== null) return closePane(state, top);
  if (state.focus !== 'article') {
    const filter = state.lists[state.focus].filter;
    if (filter === '') return {...state, focus: 'article'};
    const list = {cursor: 0, filter: ''};
    return {...state, lists: {...state.lists, [state.focus]: list}};
  }
  if (state.textOnly) return {...state, textOnly: false};
  return null;
}

function dismiss(state: ReaderState): ReaderState {
  const closed = closeTop(state);
  return closed ?? {...state, track: null, fade: false};
}

function copy(state: ReaderState, withCitation: boolean): Outcome {
  if (state.focus !== 'article') {
    const items = paneItems(state, state.focus);
    const item = items[paneCursor(state, state.focus, items)];
    if (!item) return only(state);
    return only(state, {kind: 'copy', text: item.text, what: 'the item'});
  }
  const thing = taken(state);
  if (!thing) return only({...state, message: nothingToCopy});
  const text = withCitation ? `${thing.text}\n${thing.citation}` : thing.text;
  const what = withCitation ? `${thing.what} with its citation` : thing.what;
  return only(state, {kind: 'copy', text, what});
}

function fade(state: ReaderState): ReaderState {
  if (!selectedEntity(state)) {
    return {...state, fade: false, message: nobodySelected(state.keymap)};
  }
  return {...state, fade: !state.fade};
}

function byPage(state: ReaderState, direction: Direction): Outcome {
  const turned = turnPage(state, direction);
  const {lastRead} = turned;
  return lastRead === null ? only(turned) : only(turned, {kind: 'unmark', lastRead});
}

function orderPeople(state: ReaderState): ReaderState {
  const peopleOrder = state.peopleOrder === 'count' ? 'appearance' : 'count';
  return {...state, peopleOrder, message: orderedBy(peopleOrder)};
}

function toggleMouse(state: ReaderState): Outcome {
  const mouse = !state.mouse;
  return only({...state, mouse, message: mouseSet(mouse)}, {kind: 'mouse', on: mouse});
}

/** From the card of one entity, n and N still step through its mentions. */
function withCardSelected(state: ReaderState): ReaderState {
  const entity = state.focus === 'card' ? cardEntity(state) : null;
  if (!entity || selectedMention(state)?.entity === entity.id) return state;
  return {...state, track: {kind: 'entity', entity: entity.id, mention: null}};
}

/** What each command does. */
export const commands: Readonly<Record<Command, (state: ReaderState) => Outcome>> = {
  rowDown: change(state => move(state, 1, 1)),
  rowUp: change(state => move(state, -1, -1)),
  halfDown: change(state => page(state, 0.5)),
  halfUp: change(state => page(state, -0.5)),
  pageDown: state => byPage(state, 1),
  pageUp: state => byPage(state, -1),
  top: change(state => moveToEnd(state, -1)),
  bottom: change(state => moveToEnd(state, 1)),
  share: state => only({...state, message: noShare}),
  nextParagraph: change(state => moveByParagraph(state, 1)),
  previousParagraph: change(state => moveByParagraph(state, -1)),
  nextSentence: change(state => moveBySentence(state, 1)),
  previousSentence: change(state => moveBySentence(state, -1)),
  back: change(goBack),
  forward: change(goForward),

  nextMention: change(state => stepMention(state, 1)),
  previousMention: change(state => stepMention(state, -1)),
  stepForward: change(state => stepTrack(withCardSelected(state), 1)),
  stepBack: change(state => stepTrack(withCardSelected(state), -1)),
  activate,
  fade: change(fade),

  nextQuote: change(state => stepQuote(state, 1)),
  previousQuote: change(state => stepQuote(state, -1)),
  nextClaim: change(state => stepClaim(state, 1)),
  previousClaim: change(state => stepClaim(state, -1)),
  related: change(state => focusPane(state, 'related')),
  why: change(state => toggle(state, 'why')),

  search: change(openSearch),
  finder: change(state => openFinder(state, '')),
  commands: change(state => openFinder(state, ':')),
  nextLink: change(nextLink),

  focusText: change(state => ({...state, focus: 'article'})),
  people: change(state => toggle(state, 'people')),
  quotes: change(state => toggle(state, 'quotes')),
  relatedPane: change(state => toggle(state, 'related')),
  focusLeft: change(state => focusBy(state, -1)),
  focusRight: change(state => focusBy(state, 1)),
  order: change(orderPeople),
  textOnly: change(state => ({...state, textOnly: !state.textOnly, focus: 'article'})),

  copy: state => copy(state, false),
  cite: state => copy(state, true),
  edit: state => only(state, {kind: 'edit', offset: previewed(state).place}),

  reload: state => only(state, {kind: 'reread'}),

  help: change(state => ({...state, help: state.help === null ? 0 : null, helpOn: null})),
  escape: change(dismiss),
  close: state => {
    const closed = closeTop(state);
    return closed ? only(closed) : only(state, {kind: 'quit'});
  },
  quit: state => only(state, {kind: 'quit'}),
  suspend: state => only(state, {kind: 'suspend'}),
  repaint: state => only(state, {kind: 'repaint'}),
  mouse: toggleMouse,
};
