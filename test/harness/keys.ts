import {type Key, parseKeyName} from '../../source/model/key.ts';

/** What xterm sends for the keys that are no characters, with the modifiers' number where it goes. */
const sequences: Readonly<Record<string, (modifiers: string) => string>> = {
  escape: () => '\u001B',
  enter: () => '\r',
  tab: () => '\t',
  space: () => ' ',
  backspace: () => '\u007F',
  ...letters({up: 'A', down: 'B', right: 'C', left: 'D', end: 'F', home: 'H'}),
  ...numbers({insert: 2, delete: 3, pageup: 5, pagedown: 6}),
  f1: () => '\u001BOP',
  f2: () => '\u001BOQ',
};

/** The characters that a terminal sends for a key, given by the name that the keymap uses. */
export function keyCharacters(name: string): string {
  const key = parseKeyName(name);
  if (key === null) throw new Error(`no such key: ${name}`);
  if (key.name === 'tab' && key.shift) return '\u001B[Z';
  if (key.name === 'space' && key.ctrl) return '\u0000';
  const held = 1 + (key.shift ? 1 : 0) + (key.alt ? 2 : 0) + (key.ctrl ? 4 : 0);
  const sequence = sequences[key.name]?.(held === 1 ? '' : `;${held}`);
  if (sequence?.startsWith('\u001B[')) return sequence;
  return (key.alt ? '\u001B' : '') + (sequence ?? character(key));
}

const character = ({name, ctrl}: Key): string =>
  ctrl ? String.fromCharCode(name.toUpperCase().charCodeAt(0) & 31) : name;

function letters(finals: Record<string, string>): typeof sequences {
  return Object.fromEntries(
    Object.entries(finals).map(([name, final]) => [
      name,
      held => `\u001B[${held === '' ? '' : `1${held}`}${final}`,
    ]),
  );
}

function numbers(codes: Record<string, number>): typeof sequences {
  return Object.fromEntries(
    Object.entries(codes).map(([name, code]) => [name, held => `\u001B[${code}${held}~`]),
  );
}
