import {isRule, listMarker} from './line-signs.ts';
import {isBlank, type Line} from './lines.ts';
import {isForced, type Wrapping} from './wrapping.ts';

type Lines = readonly [Line, ...Line[]];

/** Lines of plain text that make one block. `opens`: it does not go on from a line above. */
export type Piece = {
  readonly kind: 'flowed' | 'verse';
  readonly lines: Lines;
  readonly opens: boolean;
};

/** Groups of lines between blank lines, each of one depth of quotation. */
export function* groupsOf(lines: readonly Line[]): Generator<Lines> {
  let group: [Line, ...Line[]] | null = null;
  for (const line of lines) {
    if (group && !isBlank(line) && line.quoted === group[0].quoted) {
      group.push(line);
      continue;
    }
    if (group) yield group;
    group = isBlank(line) ? null : [line];
  }
  if (group) yield group;
}

/** Cuts a group where one paragraph, item or heading ends and the next begins. */
export function* piecesOf(text: string, group: Lines, {width}: Wrapping): Generator<Piece> {
  const filled = width !== null && isFilled(text, group, width) ? width : null;
  if (filled === null && isVerse(text, group)) {
    yield {kind: 'verse', lines: group, opens: true};
    return;
  }
  const [first, ...others] = group;
  let opens = true;
  let lines: [Line, ...Line[]] = [first];
  for (const [at, line] of others.entries()) {
    if (!startsPiece(text, lines, line, others[at + 1], filled)) {
      lines.push(line);
      continue;
    }
    yield {kind: 'flowed', lines, opens};
    lines = [line];
    opens = filled === null;
  }
  yield {kind: 'flowed', lines, opens};
}

/** The share of a group's line ends that must be an editor's for the rest to be judged one by one. */
const enough = 0.5;

/** Whether most line ends of a group are an editor's. Else each line stands on its own. */
function isFilled(text: string, group: Lines, width: number): boolean {
  let forced = 0;
  let breaks = 0;
  let [previous, ...others] = group;
  for (const line of others) {
    if (!listMarker(text, line)) {
      breaks++;
      if (isForced(text, previous, line, width)) forced++;
    }
    previous = line;
  }
  return forced >= breaks * enough;
}

/** Whether `line` begins a new piece, rather than continue the one above. */
function startsPiece(
  text: string,
  above: Lines,
  line: Line,
  below: Line | undefined,
  width: number | null,
): boolean {
  const [first] = above;
  const previous = above.at(-1) ?? first;
  if (isRule(text, previous) || isRule(text, line)) return true;
  const inList = listMarker(text, first) !== null;
  if (listMarker(text, line)) return width === null || inList || text[previous.end - 1] === ':';
  if (inList && line.indent > first.indent) return false;
  if (width === null || !isForced(text, previous, line, width)) return true;
  // A first line is set in, and the line under it is not: else the whole paragraph is.
  return line.indent >= previous.indent + 2 && below !== undefined && below.indent < line.indent;
}

/** Longer lines than these are sentences that stand one a line, not verse. */
const widestVerse = 64;
/** More lines than this without a blank one are a list of something. */
const longestVerse = 100;

/** Whether lines that are not filled belong together: short, and one runs on into the next. */
function isVerse(text: string, group: Lines): boolean {
  if (group.length < 2 || group.length > longestVerse) return false;
  let runsOn = false;
  for (const [at, line] of group.entries()) {
    if (line.end - line.start > widestVerse || isRule(text, line) || listMarker(text, line)) {
      return false;
    }
    const next = group[at + 1];
    if (next && (/[,;—-]/.test(text[line.end - 1] ?? '') || startsSmall(text, next))) runsOn = true;
  }
  return runsOn;
}

const startsSmall = (text: string, line: Line): boolean =>
  /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
