import type {Line} from '../../reader/lines.ts';
import {backgroundFromEnvironment, colorDepth} from '../../terminal/colors.ts';
import {createPainter} from '../../ui/paint.ts';
import {levels, themeFor} from '../read/painting.ts';

/** Where lines for a person go: how wide it is, and how a line looks there. */
export type Screen = {readonly columns: number; readonly paint: (line: Line) => string};

/** Fits the narrowest terminal in use; nothing narrower is worth laying out for. */
const [usual, least] = [80, 20];

/** Lines that are longer are hard to read. */
const most = 100;

type Environment = Readonly<Record<string, string | undefined>>;

type Output = {readonly isTTY?: boolean; readonly columns?: number};

/**
 * What standard output is: a terminal with its width and colours, or a pipe or file, where COLUMNS
 * says the width and nothing is coloured.
 */
export function screenOf({isTTY = false, columns}: Output, environment: Environment): Screen {
  const asked = columns ?? Number(environment.COLUMNS);
  const wide = Number.isInteger(asked) && asked > 0 ? asked : usual;
  return {
    columns: Math.min(most, Math.max(least, wide)),
    paint: isTTY ? terminalPaint(environment) : plain,
  };
}

function terminalPaint(environment: Environment): Screen['paint'] {
  const depth = colorDepth(environment);
  const theme = themeFor('auto', depth, backgroundFromEnvironment(environment));
  return createPainter(theme, levels[depth], false).paint;
}

const plain: Screen['paint'] = ({segments}) => segments.map(({text}) => text).join('');
