import {canonicalKey, type Key, type Modifiers, noModifiers} from '../model/key.ts';
import type {InputEvent} from './events.ts';
import {sgrMouse} from './mouse.ts';
import {csiReply} from './reply.ts';

/*
What a complete control sequence stands for. The forms are those of xterm ("XTerm Control
Sequences", PC-style function keys), rxvt (its manual's key codes), the Linux console
(console_codes(4)) and the kitty keyboard protocol. A sequence that is none of them stands for
nothing: null, never for keys.
*/

const letterKeys: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
};

const numberKeys: Readonly<Record<number, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
  ...functionKeys(11, ['f1', 'f2', 'f3', 'f4', 'f5']),
  ...functionKeys(17, ['f6', 'f7', 'f8', 'f9', 'f10']),
  ...functionKeys(23, ['f11', 'f12', 'f13', 'f14']),
  ...functionKeys(28, ['f15', 'f16']),
  ...functionKeys(31, ['f17', 'f18', 'f19', 'f20']),
};

/** Keys of the numeric keypad in its application mode, and rxvt's arrows with Ctrl. */
const keypad: Readonly<Record<string, string>> = {
  ...{M: 'enter', I: 'tab', ' ': 'space', X: '='},
  ...{j: '*', k: '+', l: ',', m: '-', n: '.', o: '/'},
  ...{p: '0', q: '1', r: '2', s: '3', t: '4', u: '5', v: '6', w: '7', x: '8', y: '9'},
};

const rxvtArrows: Readonly<Record<string, string>> = {a: 'up', b: 'down', c: 'right', d: 'left'};

const linuxKeys: Readonly<Record<string, string>> = {A: 'f1', B: 'f2', C: 'f3', D: 'f4', E: 'f5'};

/** The kitty protocol's numbers for keys that are no characters; others are of no use here. */
const kittyKeys: Readonly<Record<number, string>> = {
  8: 'backspace',
  9: 'tab',
  13: 'enter',
  27: 'escape',
  127: 'backspace',
  ...functionKeys(
    57376,
    Array.from({length: 23}, (_, index) => `f${index + 13}`),
  ),
  ...functionKeys(57399, [...'0123456789./*-+', 'enter', '=', ',']),
  ...functionKeys(57417, ['left', 'right', 'up', 'down', 'pageup', 'pagedown', 'home', 'end']),
  ...functionKeys(57425, ['insert', 'delete']),
};

/** `ESC [ parameters final`; intermediates, where there are any, end the parameters. */
export function csiEvent(parameters: string, final: string): InputEvent | null {
  if (parameters.startsWith('<') && (final === 'M' || final === 'm')) {
    const [code, column, row] = parameters.slice(1).split(';').map(Number);
    if (code === undefined || column === undefined || row === undefined) return null;
    return Number.isSafeInteger(code + column + row) ? sgrMouse(code, column, row, final) : null;
  }
  const reply = csiReply(parameters, final);
  if (reply) return {kind: 'reply', reply};
  if (!/^[\d;:]*$/.test(parameters)) return null;
  if (final === 'u') return kittyKey(parameters);
  const [number, held, code] = parameters.split(';');
  if (final === '~' && number === '27' && code !== undefined) {
    return kittyKey(`${code};${held}`);
  }
  const modifiers = heldModifiers(held);
  return modifiers && csiKey(number ?? '', final, modifiers);
}

/** `ESC O digits final`: cursor and keypad keys; old terminals put modifiers in the digits. */
export function ss3Event(digits: string, final: string): InputEvent | null {
  const modifiers = heldModifiers(digits.split(';').at(-1));
  if (!modifiers) return null;
  const arrow = rxvtArrows[final];
  if (arrow) return keyEvent(arrow, {...modifiers, ctrl: true});
  const name = letterKeys[final] ?? keypad[final];
  return name === undefined ? null : keyEvent(name, modifiers);
}

/** `ESC [ [ letter`: the first function keys of the Linux console. */
export function linuxKeyEvent(letter: string): InputEvent | null {
  const name = linuxKeys[letter];
  return name === undefined ? null : keyEvent(name, noModifiers);
}

export const keyEvent = (name: string, modifiers: Modifiers): InputEvent => ({
  kind: 'key',
  key: canonicalKey({name, ...modifiers}),
});

function csiKey(number: string, final: string, modifiers: Modifiers): InputEvent | null {
  if (final === 'Z') return keyEvent('tab', {...modifiers, shift: true});
  const arrow = rxvtArrows[final];
  if (arrow) return keyEvent(arrow, {...modifiers, shift: true});
  if (/^[~^$@]$/.test(final)) {
    const name = numberKeys[Number(number)];
    // rxvt says which modifier was held by the last character.
    const ctrl = modifiers.ctrl || final === '^' || final === '@';
    const shift = modifiers.shift || final === '$' || final === '@';
    return name === undefined ? null : keyEvent(name, {...modifiers, ctrl, shift});
  }
  const name = letterKeys[final];
  // `CSI row ; column R` is a cursor position, `CSI 1 ; modifiers R` is F3.
  return name === undefined || (number !== '' && number !== '1') ? null : keyEvent(name, modifiers);
}

/** `CSI code : shifted ; modifiers : event ; text u`. A key that is let go is no event. */
function kittyKey(parameters: string): InputEvent | null {
  const [codes = '', held, text] = parameters.split(';');
  const modifiers = heldModifiers(held);
  if (!modifiers) return null;
  const [code = 0, shifted] = codes.split(':').map(Number);
  const named = kittyKeys[code];
  if (named !== undefined) return keyEvent(named, modifiers);
  const typed = modifiers.shift ? Number(text?.split(':')[0] || shifted || code) : code;
  const character = characterOf(typed);
  return character === null ? null : keyEvent(character, modifiers);
}

/**
 * The modifiers of a parameter `1 + bits`, perhaps followed by `:event`. Null when the key was let
 * go, or when Super or Hyper was held: such a key belongs to the desktop and is no plain key.
 */
function heldModifiers(parameter: string | undefined): Modifiers | null {
  const [number, event] = (parameter ?? '').split(':').map(Number);
  const bits = number && Number.isSafeInteger(number) ? number - 1 : 0;
  if (event === 3 || bits & (8 | 16)) return null;
  return {shift: (bits & 1) !== 0, alt: (bits & (2 | 32)) !== 0, ctrl: (bits & 4) !== 0};
}

function characterOf(code: number): string | null {
  if (!Number.isInteger(code) || code < 32 || code > 0x10ffff) return null;
  const character = String.fromCodePoint(code);
  return /[\p{Cc}\p{Cs}\p{Co}]/u.test(character) ? null : character;
}

function functionKeys(first: number, names: readonly string[]): Record<number, string> {
  return Object.fromEntries(names.map((name, index) => [first + index, name]));
}

/** The key with Alt held, for terminals that put an Esc before a whole sequence. */
export const withAlt = (key: Key): InputEvent => ({kind: 'key', key: {...key, alt: true}});
