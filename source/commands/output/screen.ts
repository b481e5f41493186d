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

/** How wide an output is: a terminal's own width, else what COLUMNS says, else 80. */
export function widthOf({columns}: Output, environment: Environment): number {
  const asked = columns ?? Number(environment.COLUMNS);
  return Number.isInteger(asked) && asked > 0 ? Math.max(least, asked) : usual;
}

/**
 * What standard output is: a terminal with its width and colours, or a pipe or file, where nothing
 * is coloured.
 */
export const screenOf = (output: Output, environment: Environment): Screen => ({
  columns: Math.min(most, widthOf(output, environment)),
  paint: output.isTTY === true ? terminalPaint(environment) : plain,
});

function terminalPaint(environment: Environment): Screen['paint'] {
  const depth = colorDepth(environment);
  const theme = themeFor('auto', depth, backgroundFromEnvironment(environment));
  return createPainter(theme, levels[depth], false).paint;
}

const plain: Screen['paint'] = ({segments}) => segments.map(({text}) => text).join('');
