import {commands, type Outcome} from './commands.ts';
import {jumpTo} from './jumps.ts';
import type {Command} from './keymap.ts';
import {placeAtPercent} from './selectors.ts';
import type {Count, ReaderState} from './state.ts';

/*
A number before a command: 10j, 3n, 50%. Some digits open panes, and do so at once; when it turns out
that they were a number, the panes are again as they were. What follows 1 to 4 is meant for the pane
more often than for a number, so those count alone only where no list knows what to do with the key.
*/

/** The commands that a number repeats. */
const repeatable: ReadonlySet<Command> = new Set<Command>([
  'rowDown',
  'rowUp',
  'halfDown',
  'halfUp',
  'pageDown',
  'pageUp',
  'nextParagraph',
  'previousParagraph',
  'nextSentence',
  'previousSentence',
  'nextMention',
  'previousMention',
  'stepForward',
  'stepBack',
  'nextQuote',
  'previousQuote',
  'nextClaim',
  'previousClaim',
]);

/** Those that take a number of digits which all open panes. */
const always: ReadonlySet<Command> = new Set<Command>(['stepForward', 'stepBack', 'share']);

/** Nobody means more; a slip of the finger does not stop the program. */
const most = 1000;

/**
 * The count after one more digit. `isBound`: the digit is a command's key too; `state` is from before
 * that command.
 */
export const counted = (
  {count, side, focus, beneath, card, lists, isPreviewing}: ReaderState,
  digit: string,
  isBound: boolean,
  at: number,
): Count => ({
  digits: `${count?.digits ?? ''}${digit}`,
  at,
  isSure: count?.isSure === true || !isBound,
  before: count?.before ?? {side, focus, beneath, card, lists, isPreviewing},
});

/** What a command does after a number; null where the number is none of its business. */
export function afterCount(state: ReaderState, count: Count, command: Command): Outcome | null {
  const number = Math.min(most, Number(count.digits));
  if (number === 0 && command !== 'share') return null;
  if (!count.isSure && !always.has(command)) return null;
  const from: ReaderState = {...state, ...count.before};
  if (command === 'share') return [jumpTo(from, placeAtPercent(from, number)), []];
  return repeatable.has(command) ? repeated(from, command, number) : null;
}

/** A command some times over; for back it is one jump. */
function repeated(state: ReaderState, command: Command, times: number): Outcome {
  const first = commands[command](state);
  let last = first;
  for (let time = 1; time < times; time++) last = commands[command](last[0]);
  const [next, effects] = last;
  return [{...next, back: first[0].back}, effects];
}
