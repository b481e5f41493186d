import type {Modifiers} from '../model/key.ts';
import type {MouseButton, MouseEvent} from './events.ts';

/*
Mouse reports, as in "XTerm Control Sequences", section Mouse Tracking: one number holds the button
and, as bits, the modifiers, motion, and whether it is a wheel or an extra button.
*/

const motion = 32;
const wheel = 64;
const extra = 128;

const buttons: readonly MouseButton[] = ['left', 'middle', 'right'];
const extraButtons: readonly MouseButton[] = ['back', 'forward'];
const directions = ['up', 'down', 'left', 'right'] as const;

/**
 * A report with mode 1006, whose coordinates count from 1 and whose last letter says which way the
 * button went. Null for a button that does not exist.
 */
export function sgrMouse(
  code: number,
  column: number,
  row: number,
  final: string,
): MouseEvent | null {
  const place = {
    kind: 'mouse' as const,
    column: Math.max(0, column - 1),
    row: Math.max(0, row - 1),
    modifiers: modifiersOf(code),
  };
  const low = code & 3;
  if (code & wheel) return {...place, action: 'wheel', direction: directions[low] ?? 'up'};
  if (code & motion && low === 3) return {...place, action: 'move'};
  const button = (code & extra ? extraButtons : buttons)[low];
  if (button === undefined) return null;
  if (code & motion) return {...place, action: 'drag', button};
  return {...place, action: final === 'm' ? 'release' : 'press', button};
}

/**
 * A report of terminals without mode 1006: three characters, 32 above their values. It does not say
 * which button was let go; the left one is by far the likeliest.
 */
export function legacyMouse(characters: string): MouseEvent | null {
  const [code, column, row] = [0, 1, 2].map(index => characters.charCodeAt(index) - 32);
  if (code === undefined || column === undefined || row === undefined) return null;
  if (code < 0 || column < 1 || row < 1) return null;
  const released = (code & 3) === 3 && (code & (motion | wheel)) === 0;
  return sgrMouse(released ? code & ~3 : code, column, row, released ? 'm' : 'M');
}

const modifiersOf = (code: number): Modifiers => ({
  shift: (code & 4) !== 0,
  alt: (code & 8) !== 0,
  ctrl: (code & 16) !== 0,
});
