import type {Action} from './actions.ts';
import {withAnalysis} from './arrival.ts';
import {commands, go, type Outcome, only} from './commands.ts';
import {afterCount, counted} from './counts.ts';
import {withListsFollowing} from './following.ts';
import {isTooSmall} from './geometry.ts';
import {scrollHelp} from './help.ts';
import {type Command, resolve} from './keymap.ts';
import {withFocusShown} from './layers.ts';
import {fileChanged} from './messages.ts';
import {click, wheel} from './pointer.ts';
import {acceptPrompt, cancelPrompt, moveFinder, moveInPrompt, typed} from './prompts.ts';
import {withDocument} from './reopening.ts';
import type {ReaderState} from './state.ts';
import {nextWindow} from './window.ts';

/*
The one place where the state changes. Pure: the same state and action give the same next state and
effects, so everything that the program does can be tested and replayed without a terminal.
*/

/** How long a key that begins a chord waits for the next one, in ms. */
const chordPatience = 1000;

/** What `action` makes of the state, and what is to be done outside. */
export function update(state: ReaderState, action: Action): Outcome {
  const [acted, effects] = act(state, action);
  const next = settled(state, withFocusShown(acted));
  const window = nextWindow(next.document, next.window, next.place);
  if (window === null) return [next, effects];
  return [{...next, window}, [...effects, {kind: 'analyse', window}]];
}

/** The lists at the text, and the text at its own place again once the focus has gone elsewhere. */
function settled(before: ReaderState, after: ReaderState): ReaderState {
  const moved = after.isPreviewing && after.focus !== before.focus;
  return withListsFollowing(before, moved ? {...after, isPreviewing: false} : after);
}

function act(state: ReaderState, action: Action): Outcome {
  switch (action.kind) {
    case 'key':
      return press(state, action.key, action.at);
    case 'asked':
      if (isTooSmall(state.size) || state.prompt !== null) return only(state);
      return perform({...state, message: null, chord: null}, action.command);
    case 'typed':
      return typed(state, action.value);
    case 'pasted':
      return paste(state, action.text);
    case 'clicked':
      return isTooSmall(state.size) ? only(state) : click(state, action.column, action.row);
    case 'wheeled':
      if (isTooSmall(state.size)) return only(state);
      return only(wheel(state, action.column, action.row, action.by));
    case 'resized':
      return only({...state, size: action.size});
    case 'analysed':
      return withAnalysis(state, action.analysis, action.done);
    case 'analysing':
      return only({...state, status: {...state.status, share: action.share}});
    case 'analysisFailed':
      return only({...state, status: {...state.status, failure: action.message}});
    case 'engineFound':
      return only({...state, engine: action.engine});
    case 'matched':
      return only(withMatches(state, action));
    case 'unmarked':
      return only(state.lastRead === action.lastRead ? {...state, lastRead: null} : state);
    case 'fileChanged':
      return only({...state, isOld: true, message: fileChanged(state.keymap)});
    case 'reread': {
      const next = withDocument(state, action.document);
      return only(next, {kind: 'analyse', window: next.window});
    }
    case 'said':
      return only({...state, message: action.message});
    default:
      return action satisfies never;
  }
}

function press(before: ReaderState, key: string, at: number): Outcome {
  const chord =
    before.chord !== null && at - before.chord.at < chordPatience ? before.chord.key : null;
  const count = before.count !== null && at - before.count.at < chordPatience ? before.count : null;
  const cleared = {message: null, chord: null, count: null, lastRead: null};
  const state: ReaderState = {...before, ...cleared};
  if (isTooSmall(state.size)) return pressWhenTooSmall(state, key);
  if (state.prompt !== null) return pressInPrompt(state, key);
  // After a number that opened panes on the way, the key is meant for what was there before.
  const focused = count?.isSure ? count.before.focus : state.focus;
  const focus = focused === 'article' ? 'text' : 'list';
  const chorded = resolve(state.keymap, focus, key, chord);
  // A chord that was not finished: the key stands for itself, but does not quit by mistake.
  const meant =
    chorded.kind === 'none' && chord !== null ? resolve(state.keymap, focus, key, null) : chorded;
  switch (meant.kind) {
    case 'command':
      if (chord !== null && chorded.kind === 'none' && meant.command === 'close')
        return only(state);
      return performCounted({...state, count}, meant.command, key, at);
    case 'chord':
      return only({...state, chord: {key: meant.key, at}});
    case 'none':
      return only(
        isDigit(key) ? {...state, count: counted({...state, count}, key, false, at)} : state,
      );
    default:
      return meant satisfies never;
  }
}

const isDigit = (key: string): boolean => /^\d$/.test(key);

/** A command, after the number in `state.count` where it takes one; a digit goes on with the number. */
function performCounted(state: ReaderState, command: Command, key: string, at: number): Outcome {
  const {count} = state;
  const bare: ReaderState = {...state, count: null};
  if (state.help !== null) return perform(bare, command);
  const after = count === null ? null : afterCount(bare, count, command);
  if (after !== null) return after;
  const [next, effects] = perform(bare, command);
  return [isDigit(key) ? {...next, count: counted(state, key, true, at)} : next, effects];
}

const perform = (state: ReaderState, command: Command): Outcome =>
  state.help === null ? commands[command](state) : commandInHelp(state, command);

/** Commands that, with the help open, do no more than close it. */
const closesHelp: ReadonlySet<Command> = new Set<Command>(['help', 'escape', 'close']);

/** On a screen on which nothing can be shown, one can still leave. */
function pressWhenTooSmall(state: ReaderState, key: string): Outcome {
  const resolved = resolve(state.keymap, 'text', key, null);
  const leaves =
    resolved.kind === 'command' && ['close', 'quit', 'suspend'].includes(resolved.command);
  if (!leaves || resolved.kind !== 'command') return only(state);
  return resolved.command === 'suspend'
    ? only(state, {kind: 'suspend'})
    : only(state, {kind: 'quit'});
}

/** How far the commands that move through the text move the open help, in rows. */
const helpMotions: Readonly<Partial<Record<Command, number>>> = {
  rowDown: 1,
  rowUp: -1,
  halfDown: 10,
  halfUp: -10,
  pageDown: 20,
  pageUp: -20,
  top: -1e6,
  bottom: 1e6,
};

/** A command while the help is open: it scrolls the help, closes it, or closes it and is done. */
function commandInHelp(state: ReaderState, command: Command): Outcome {
  const rows = helpMotions[command];
  if (rows !== undefined) return only(scrollHelp(state, rows));
  const closed: ReaderState = {...state, help: null};
  return closesHelp.has(command) ? only(closed) : commands[command](closed);
}

/** The keys around the line being typed; letters never come here. */
function pressInPrompt(state: ReaderState, key: string): Outcome {
  switch (key) {
    case 'escape':
    case 'ctrl+g':
      return only(cancelPrompt(state));
    case 'ctrl+c':
      return only(state, {kind: 'quit'});
    case 'ctrl+z':
      return only(state, {kind: 'suspend'});
    case 'enter': {
      const accepted = acceptPrompt(state);
      return accepted.target ? go(accepted.state, accepted.target) : only(accepted.state);
    }
    case 'up':
    case 'ctrl+p':
      return only(moveInPrompt(state, -1));
    case 'shift+tab':
      return only(moveFinder(state, -1));
    case 'down':
    case 'ctrl+n':
      return only(moveInPrompt(state, 1));
    case 'tab':
      return only(moveFinder(state, 1));
    case 'pageup':
      return only(moveFinder(state, -10));
    case 'pagedown':
      return only(moveFinder(state, 10));
    case 'ctrl+u':
      return edited(state, '');
    case 'ctrl+w':
      return edited(state, (state.prompt?.value ?? '').replace(/\S*\s*$/, ''));
    default:
      return only(state);
  }
}

/** A paste goes into the line being typed; elsewhere it would be keys that nobody pressed. */
function paste(state: ReaderState, text: string): Outcome {
  if (state.prompt === null) return only(state);
  return edited(state, state.prompt.value + text.replace(/\s+/g, ' '));
}

/** The prompt's text changed otherwise than by typing. */
const edited = (state: ReaderState, value: string): Outcome =>
  typed({...state, edits: state.edits + 1}, value);

function withMatches(
  state: ReaderState,
  {query, matches}: Extract<Action, {kind: 'matched'}>,
): ReaderState {
  if (state.prompt?.kind !== 'finder' || state.prompt.value !== query) return state;
  return {...state, prompt: {...state.prompt, fuzzy: matches}};
}
