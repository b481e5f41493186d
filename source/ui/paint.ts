import {Chalk, type ChalkInstance, type ColorSupportLevel} from 'chalk';
import type {Line, Segment} from '../reader/lines.ts';
import type {Role} from '../reader/roles.ts';
import {type Style, styleOf, type ThemeName} from './theme.ts';

/*
Lines become strings with terminal styles here and nowhere else. A pre-styled string a row is what
keeps a frame under ten milliseconds; one component a segment doubles it.
*/

export type Painter = {
  readonly theme: ThemeName;
  readonly paint: (line: Line) => string;
};

/**
 * A painter for a theme. `level` is chalk's: 0 no colour (attributes stay), 1: 16 colours, 2: 256,
 * 3: 16 million. `links` draws terminal hyperlinks (OSC 8).
 */
export function createPainter(theme: ThemeName, level: ColorSupportLevel, links: boolean): Painter {
  // Attributes are no colours: NO_COLOR takes colours away, bold and underline stay.
  const chalk = new Chalk({level: level === 0 ? 1 : level});
  const known = new Map<string, ChalkInstance | null>();
  const brush = (roles: readonly Role[]): ChalkInstance | null => {
    const key = roles.join(' ');
    let found = known.get(key);
    if (found === undefined) {
      found = brushOf(chalk, Object.assign({}, ...roles.map(role => styleOf(theme, role))));
      known.set(key, found);
    }
    return found;
  };
  const paintSegment = ({text, roles, href}: Segment): string => {
    const painted = brush(roles)?.(text) ?? text;
    return href !== undefined && links ? hyperlink(painted, href) : painted;
  };
  return {theme, paint: ({segments}) => segments.map(paintSegment).join('')};
}

/** A painter for what lies behind something else: all of it dim. */
export const dimmed = ({theme, paint}: Painter): Painter => ({
  theme,
  paint: ({segments}) => paint({segments: segments.map(({text}) => ({text, roles: ['dim']}))}),
});

const attributes = [
  'bold',
  'dim',
  'italic',
  'underline',
  'inverse',
  'strikethrough',
] as const satisfies readonly (keyof Style)[];

/** The chalk for a style; null for none. */
function brushOf(chalk: ChalkInstance, style: Style): ChalkInstance | null {
  let brush: ChalkInstance | null = null;
  for (const attribute of attributes) {
    if (style[attribute]) brush = (brush ?? chalk)[attribute];
  }
  if (style.color) brush = colored(brush ?? chalk, style.color);
  if (style.background) brush = (brush ?? chalk).bgHex(style.background);
  return brush;
}

type NamedColour = 'blue' | 'cyan' | 'green' | 'magenta' | 'red' | 'yellow';

const colored = (chalk: ChalkInstance, color: string): ChalkInstance =>
  color.startsWith('#') ? chalk.hex(color) : chalk[color as NamedColour];

/** OSC 8. The address was checked at import; written again it holds ASCII only. */
function hyperlink(text: string, href: string): string {
  const url = URL.parse(href);
  if (url === null || !/^https?:$/.test(url.protocol)) return text;
  return `\u001B]8;;${url.href}\u0007${text}\u001B]8;;\u0007`;
}
