/*
A key press and the one way to write it down, which the keymap, the help, the README and a reader's
configuration share: `j`, `G`, `space`, `ctrl+d`, `alt+left`, `shift+tab`, `f1`.
*/

/**
 * `name` is one character, or a name from `namedKeys`. Shift is folded into a character (`G`) and
 * stays a modifier only of named keys (`shift+tab`).
 */
export type Key = {
  readonly name: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

export type Modifiers = Omit<Key, 'name'>;

export const noModifiers: Modifiers = {ctrl: false, alt: false, shift: false};

const functionKeys = Array.from({length: 35}, (_, index) => `f${index + 1}`);

export const namedKeys: ReadonlySet<string> = new Set([
  ...['escape', 'enter', 'tab', 'space', 'backspace', 'delete', 'insert'],
  ...['up', 'down', 'left', 'right', 'home', 'end', 'pageup', 'pagedown'],
  ...functionKeys,
]);

/** Other spellings that a person may write in a configuration file. */
const synonyms: Readonly<Record<string, string>> = {
  esc: 'escape',
  return: 'enter',
  del: 'delete',
  ins: 'insert',
  pgup: 'pageup',
  pgdn: 'pagedown',
  pgdown: 'pagedown',
  'page-up': 'pageup',
  'page-down': 'pagedown',
};

/** Keys that terminals send as another one: `ctrl+i` arrives as Tab. */
const sameByte: Readonly<Record<string, string>> = {
  i: 'tab',
  m: 'enter',
  h: 'backspace',
  '[': 'escape',
};

/**
 * The key that a terminal can be relied on to send for these: shift folded into a letter, the case
 * of a control character dropped, and `ctrl+i` the Tab that it is in most terminals. So a binding
 * means the same everywhere.
 */
export function canonicalKey(key: Key): Key {
  if (namedKeys.has(key.name)) return key;
  if (key.name === ' ') return {...key, name: 'space'};
  const name = key.shift && !key.ctrl ? key.name.toUpperCase() : key.name;
  const folded = [...name].length === 1 ? name : key.name;
  if (!key.ctrl) return {...key, name: folded, shift: false};
  const lower = [...key.name.toLowerCase()].length === 1 ? key.name.toLowerCase() : key.name;
  const twin = sameByte[lower];
  if (twin !== undefined) return {...key, name: twin, ctrl: false, shift: false};
  return {...key, name: lower, shift: false};
}

/** Writes a key down: `ctrl+alt+shift+name`, without the modifiers that are not held. */
export function keyName({name, ctrl, alt, shift}: Key): string {
  return `${ctrl ? 'ctrl+' : ''}${alt ? 'alt+' : ''}${shift ? 'shift+' : ''}${name}`;
}

/** Reads a key as a person writes it; null when there is no such key. */
export function parseKeyName(text: string): Key | null {
  const modifiers = {ctrl: false, alt: false, shift: false};
  let rest = text;
  for (;;) {
    const [prefix, word] = /^(ctrl|alt|shift)[+](?=.)/iu.exec(rest) ?? [];
    if (prefix === undefined || word === undefined) break;
    modifiers[word.toLowerCase() as keyof Modifiers] = true;
    rest = rest.slice(prefix.length);
  }
  if (isCharacter(rest)) return foldCharacter({name: rest, ...modifiers});
  const lower = rest.toLowerCase();
  const name = synonyms[lower] ?? lower;
  return namedKeys.has(name) ? {name, ...modifiers} : null;
}

/** What a key types into a text field: its character, or null when it types none. */
export function keyText(key: Key): string | null {
  if (key.ctrl || key.alt) return null;
  if (key.name === 'space') return ' ';
  return namedKeys.has(key.name) ? null : key.name;
}

/** What Shift makes of a digit or a sign depends on the keyboard, so it cannot be written so. */
function foldCharacter(key: Key): Key | null {
  if (!key.shift || key.name === ' ' || key.ctrl) return canonicalKey(key);
  const folded = canonicalKey(key);
  return folded.name === key.name && key.name.toLowerCase() === key.name ? null : folded;
}

/** Whether the text is one character that a key can stand for. */
function isCharacter(text: string): boolean {
  return [...text].length === 1 && /^[^\p{Cc}\p{Cs}]$/u.test(text);
}
