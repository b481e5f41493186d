import {
  type Background,
  backgroundFromEnvironment,
  backgroundOf,
  type ColorDepth,
} from '../../terminal/colors.ts';
import type {Rgb} from '../../terminal/events.ts';
import {queryBackground, type TerminalOutput} from '../../terminal/modes.ts';
import {createPainter, type Painter} from '../../ui/paint.ts';
import type {ThemeName} from '../../ui/theme.ts';
import type {ThemeChoice} from './config.ts';

/** chalk's levels by what the terminal can do. */
export const levels = {1: 0, 4: 1, 8: 2, 24: 3} as const satisfies Record<
  ColorDepth,
  0 | 1 | 2 | 3
>;

/** Which theme suits a terminal, when the person has not chosen one. */
export function themeFor(
  choice: ThemeChoice,
  depth: ColorDepth,
  background: Background | null,
): ThemeName {
  if (depth === 1) return 'mono';
  if (choice !== 'auto') return choice;
  return depth === 4 ? 'ansi' : (background ?? 'dark');
}

export type Painting = {
  readonly painter: () => Painter;
  /** Asks the terminal for its background; the answer comes with the keys. */
  readonly ask: (output: TerminalOutput) => void;
  readonly onBackground: (color: Rgb) => Painter;
};

/** The painter for this terminal, which may learn of its background later. */
export function createPainting(choice: ThemeChoice, depth: ColorDepth): Painting {
  const links = process.env.TERM !== 'dumb' && process.env.TERM !== 'linux';
  const painterOn = (background: Background | null): Painter =>
    createPainter(themeFor(choice, depth, background), levels[depth], links);
  let painter = painterOn(backgroundFromEnvironment(process.env));
  return {
    painter: () => painter,
    ask(output) {
      if (choice === 'auto' && depth > 4) queryBackground(output, process.env.TERM);
    },
    onBackground(color) {
      if (choice === 'auto') painter = painterOn(backgroundOf(color));
      return painter;
    },
  };
}
