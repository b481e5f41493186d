import type {Cell, CellColor, CellStyle, Screen} from '../test/harness/screen.ts';

/*
A terminal's screen as an SVG that GitHub shows: text and rectangles only, no scripts, no fonts from
elsewhere. Every run of one style is a text of its own, stretched to the width of its cells, so that
whatever monospace font the reader's machine has, columns stay columns.
*/

/** One cell in pixels: a font of 14 has letters about 8.4 wide. */
const cellWidth = 8.4;
const cellHeight = 18;
const fontSize = 14;
const baseline = 13.5;
const margin = 14;

/** Tango's colours, which xterm.js and many terminals use for the first sixteen of the palette. */
const palette: readonly string[] = [
  ...['#2e3436', '#cc0000', '#4e9a06', '#c4a000', '#3465a4', '#75507b', '#06989a', '#d3d7cf'],
  ...['#555753', '#ef2929', '#8ae234', '#fce94f', '#729fcf', '#ad7fa8', '#34e2e2', '#eeeeec'],
];

const paper = '#16181d';
const ink = '#d6d8dd';

/** A run of cells of one style in one row. */
type Run = CellStyle & {readonly column: number; readonly width: number; readonly text: string};

/** Draws the screen. `title` is what a screen reader says of the picture. */
export function screenSvg(screen: Screen, title: string): string {
  const width = number(screen.columns * cellWidth + 2 * margin);
  const height = number(screen.height * cellHeight + 2 * margin);
  const rows = Array.from({length: screen.height}, (_, row) => rowSvg(screen, row));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${paper}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${fontSize}" fill="${ink}" xml:space="preserve">`,
    ...rows.filter(row => row !== ''),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

const rowSvg = (screen: Screen, row: number): string =>
  runs(screen, row)
    .map(run => runSvg(run, margin + row * cellHeight))
    .join('');

function runs(screen: Screen, row: number): readonly Run[] {
  const found: Run[] = [];
  for (let column = 0; column < screen.columns; column++) {
    const cell = screen.cell(column, row);
    const last = found.at(-1);
    if (cell.width === 0 && last) found[found.length - 1] = {...last, width: last.width + 1};
    else if (last && joins(last, cell)) {
      found[found.length - 1] = {...last, width: last.width + 1, text: last.text + shown(cell)};
    } else found.push({...cell, column, width: 1, text: shown(cell)});
  }
  return found;
}

const shown = (cell: Cell): string => cell.text || ' ';

const plainEnd = /[\p{L}\p{N}\p{P} ]$/u;

/** Wide characters and signs stand alone: fonts disagree most about their width. */
function joins(run: Run, cell: Cell): boolean {
  if (cell.width !== 1 || run.width !== [...run.text].length) return false;
  if (!plainEnd.test(shown(cell)) || !plainEnd.test(run.text)) return false;
  return (
    run.bold === cell.bold &&
    run.dim === cell.dim &&
    run.italic === cell.italic &&
    run.underline === cell.underline &&
    run.inverse === cell.inverse &&
    run.strikethrough === cell.strikethrough &&
    run.foreground === cell.foreground &&
    run.background === cell.background
  );
}

function runSvg(run: Run, top: number): string {
  const front = colorOf(run.foreground, ink);
  const back = colorOf(run.background, paper);
  const [fill, ground] = run.inverse ? [back, front] : [front, back];
  const x = margin + run.column * cellWidth;
  const width = run.width * cellWidth;
  const box =
    ground === paper
      ? ''
      : `<rect x="${number(x)}" y="${number(top)}" width="${number(width)}" height="${cellHeight}" fill="${ground}"/>`;
  const blank = run.text.trim() === '' && !run.underline && !run.strikethrough;
  return box + (blank ? '' : textSvg(run, x, top, fill));
}

/** The text without the blanks at its ends, unless a line goes under those too. */
function textSvg(run: Run, x: number, top: number, fill: string): string {
  const lined = run.underline || run.strikethrough;
  const before = lined ? 0 : run.text.length - run.text.trimStart().length;
  const text = lined ? run.text : run.text.trim();
  const cells = lined ? run.width : run.width - (run.text.length - text.length);
  const decoration = [run.underline && 'underline', run.strikethrough && 'line-through'];
  const attributes = [
    `x="${number(x + before * cellWidth)}"`,
    `y="${number(top + baseline)}"`,
    `textLength="${number(cells * cellWidth)}"`,
    'lengthAdjust="spacingAndGlyphs"',
    fill === ink ? '' : `fill="${fill}"`,
    run.bold ? 'font-weight="bold"' : '',
    run.italic ? 'font-style="italic"' : '',
    run.dim ? 'opacity="0.55"' : '',
    lined ? `text-decoration="${decoration.filter(Boolean).join(' ')}"` : '',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escaped(text)}</text>`;
}

/** A colour of the palette of 256: 16 named ones, a cube of 6 x 6 x 6, 24 greys. */
function colorOf(color: CellColor, usual: string): string {
  if (color === 'default') return usual;
  if (typeof color === 'string') return color;
  if (color < 16) return palette[color] ?? usual;
  if (color >= 232) return hex([8 + 10 * (color - 232)].flatMap(grey => [grey, grey, grey]));
  const step = (value: number): number => (value === 0 ? 0 : 55 + 40 * value);
  const cube = color - 16;
  return hex([step(Math.floor(cube / 36)), step(Math.floor(cube / 6) % 6), step(cube % 6)]);
}

const hex = (parts: readonly number[]): string =>
  `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;

const number = (value: number): string => String(Math.round(value * 100) / 100);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, character => entities[character] ?? '');
