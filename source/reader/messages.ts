import {type Keymap, shownKeyOf, withKeys} from './keymap.ts';

/*
What the reader says in its last row, in one place so that it can be read in one go. Each is a
sentence; where a key helps, it says which and what for.
*/

export const nobodySelected = (keymap: Keymap): string =>
  withKeys('Nobody is selected', keymap, ['nextMention', 'take the next name']);

export const nothingSelected = (keymap: Keymap): string =>
  withKeys(
    'Nothing is selected',
    keymap,
    ['nextMention', 'take the next name'],
    ['search', 'search'],
  );

export const nobodyNamed = 'Nobody is named in this text.';
export const nobodyQuoted = 'Nobody is quoted in this text.';
export const noRelatedClaims = 'No two claims in this text are related.';
export const noLinks = 'There are no links in this text.';
export const noMatch = 'No match.';
export const notInText = (query: string): string => `“${query}” is not in the text.`;

/** After a step past the last (or the first) of something: a mention, a quote. */
export const wrapped = (what: string, direction: 1 | -1): string =>
  `Wrapped to the ${direction === 1 ? 'first' : 'last'} ${what}.`;

export const nothingToGoBackTo = 'There is no jump to go back from.';
export const nothingToGoForwardTo = 'There is no jump to go forward to.';
export const jumpedToNote = (keymap: Keymap): string =>
  withKeys('This is the note', keymap, ['back', 'go back']);
/** What a link does; its address comes last, as it is, so that it can be read and copied. */
export const linkOpens = (keymap: Keymap, address: string): string =>
  afterKey(keymap, 'open', address);
export const linkGoesTo = (keymap: Keymap, words: string): string =>
  afterKey(keymap, 'go to', `“${words}”`);

function afterKey(keymap: Keymap, verb: string, what: string): string {
  const key = shownKeyOf(keymap, 'activate');
  return key === null ? what : `Press ${key} to ${verb} ${what}`;
}

export const noShare = 'Type how far first: 50% goes to the middle.';
export const nothingToWrite = 'There is nothing to write: onrecord never changes the text.';

export const nothingToCopy = 'There is nothing to copy on this line.';
export const mouseSet = (isOn: boolean): string =>
  isOn ? 'The mouse is on.' : 'The mouse is off: the terminal selects text.';
export const orderedBy = (order: 'count' | 'appearance'): string =>
  order === 'count' ? 'Most mentions first.' : 'In order of appearance.';
export const leftOff = (keymap: Keymap): string =>
  withKeys('This is where you left off', keymap, ['top', 'go to the beginning']);

export const copied = (what: string): string => `Copied ${what}.`;
export const sentToClipboard = (what: string): string =>
  `Sent ${what} to the terminal’s clipboard.`;
export const notCopied = (what: string, why: string): string => `Could not copy ${what}: ${why}.`;
export const noFile = 'The text came through a pipe, so there is no file to open.';
export const noFileToReread = 'The text came through a pipe, so it cannot be read again.';
export const fileChanged = (keymap: Keymap): string =>
  withKeys('The file has changed', keymap, ['reload', 'read it again']);
export const fileUnchanged = 'The file has not changed.';
export const fileReread = 'The file was read again.';
export const opened = (address: string): string => `Opened ${address}`;
export const failed = (error: unknown): string => `That did not work: ${String(error)}`;
