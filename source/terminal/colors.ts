import {WriteStream} from 'node:tty';
import type {Rgb} from './events.ts';

/*
What can be drawn on a terminal: how many colours, and on what background.
*/

/** Bits of colour: none, 16 colours, 256, 16 million. */
export type ColorDepth = 1 | 4 | 8 | 24;

export type Background = 'dark' | 'light';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How many colours the environment promises (TERM, COLORTERM, the terminal's own variables: Node
 * keeps that table), after NO_COLOR (no-color.org: any value but the empty one) and FORCE_COLOR,
 * which is stronger.
 */
export function colorDepth(environment: Environment): ColorDepth {
  // Both together make Node print a warning over the screen.
  const {NO_COLOR, ...rest} = environment;
  const asked = rest.FORCE_COLOR === undefined ? environment : rest;
  const depth = WriteStream.prototype.getColorDepth(asked);
  return depth === 24 || depth === 8 || depth === 4 ? depth : 1;
}

/** Whether text on this colour has to be dark, by relative luminance (WCAG 2, halfway to white). */
export function backgroundOf({red, green, blue}: Rgb): Background {
  const [r, g, b] = [red, green, blue].map(part =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  // Lightness 50 of CIELAB: as far from black as from white to the eye.
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.184 ? 'light' : 'dark';
}

/**
 * The background by COLORFGBG ("15;0", set by rxvt, Konsole and others): its last part is a colour
 * of the 16, of which 0 to 6 and 8 are dark (as in vim). Null when it does not say.
 */
export function backgroundFromEnvironment(environment: Environment): Background | null {
  const [, number] = /;(\d{1,2})$/.exec(environment.COLORFGBG ?? '') ?? [];
  if (number === undefined || Number(number) > 15) return null;
  return Number(number) === 7 || Number(number) > 8 ? 'light' : 'dark';
}
