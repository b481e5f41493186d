import {isBlank, type Line} from './lines.ts';

/*
Whether the line ends of a plain text are the typist's or an editor's. In soft-wrapped text a
line is a paragraph; in hard-wrapped text an editor broke lines at a width, and a line end is only
a space. Told from the lines: an editor breaks a line exactly where the next word would not fit,
mostly in the middle of a phrase; a typist ends lines anywhere, mostly where a reader would pause.
*/

/** `width`: columns at which the text was wrapped; null when each line is a paragraph. */
export type Wrapping = {readonly width: number | null};

/** Nobody wraps text wider than this; longer lines are paragraphs. */
const widest = 132;
/** Text narrower than a newspaper's column is verse or a list, and not wrapped. */
const narrowest = 36;
/** How full the lines are of editors that even them out. */
const slack = 0.85;
/** The share of line ends inside groups that must look like an editor's. */
const enough = 0.5;
/** The share of lines that may be longer than `widest` in wrapped text: an address, a table. */
const strays = 0.1;

/** Looks at every line that has another directly under it. */
export function measureWrapping(text: string, lines: readonly Line[]): Wrapping {
  const {width, long, total} = measureWidth(lines);
  if (width < narrowest || long > total * strays) return {width: null};
  let breaks = 0;
  let forced = 0;
  let cutShort = 0;
  for (const [line, next] of pairs(lines)) {
    breaks++;
    if (isForced(text, line, next, width)) forced++;
    if (isCutShort(text, line)) cutShort++;
  }
  const hard = breaks > 0 && forced >= breaks * enough && cutShort >= breaks * enough;
  return {width: hard ? width : null};
}

/** Whether a line end is where the next line's first word would not have fitted. */
export function isForced(text: string, line: Line, next: Line, width: number): boolean {
  const used = line.indent + (line.end - line.start) + 1;
  let firstWord = 0;
  while (next.start + firstWord < next.end && text[next.start + firstWord] !== ' ') firstWord++;
  return used + firstWord > width * slack;
}

function* pairs(lines: readonly Line[]): Generator<readonly [Line, Line]> {
  let previous: Line | null = null;
  for (const line of lines) {
    const blank = isBlank(line);
    if (previous && !blank && previous.quoted === line.quoted) yield [previous, line];
    previous = blank ? null : line;
  }
}

/** The 95th percentile of the lengths of lines that stand in groups. */
function measureWidth(lines: readonly Line[]) {
  const lengths = new Uint32Array(widest + 1);
  let grouped = 0;
  for (const [line, next] of pairs(lines)) {
    for (const each of [line, next]) {
      const length = each.indent + each.end - each.start;
      if (length > widest) continue;
      lengths[length] = (lengths[length] ?? 0) + 1;
      grouped++;
    }
  }
  let width = 0;
  for (let seen = 0; width < widest; width++) {
    seen += lengths[width] ?? 0;
    if (seen >= grouped * 0.95) break;
  }
  let long = 0;
  let total = 0;
  for (const line of lines) {
    if (isBlank(line)) continue;
    total++;
    if (line.end - line.start > widest) long++;
  }
  return {width, long, total};
}

/** Marks at which a typist, or a poet, ends a line, with what may stand after them. */
const pause = /[.!?:;,…—]["'”’»“)\]*_]*$/;
const tailLength = 6;

/** Whether a line stops where no one would pause. */
export const isCutShort = (text: string, line: Line): boolean =>
  !pause.test(text.slice(Math.max(line.start, line.end - tailLength), line.end));
