import {isRule, listMarker} from './line-signs.ts';
import {isBlank, type Line} from './lines.ts';
import {isForced, type Wrapping} from './wrapping.ts';

/** Lines of plain text that make one block. `opens`: nothing it could go on from stands above it. */
export type Piece = {
  readonly kind: 'flowed' | 'verse';
  readonly lines: readonly [Line, ...Line[]];
  readonly opens: boolean;
};

/** Groups of lines between blank lines, each of one depth of quotation. */
export function* groupsOf(lines: readonly Line[]): Generator<readonly Line[]> {
  let group: Line[] = [];
  for (const line of lines) {
    if (group.length > 0 && (isBlank(line) || line.quoted !== group[0]?.quoted)) {
      yield group;
      group = [];
    }
    if (!isBlank(line)) group.push(line);
  }
  if (group.length > 0) yield group;
}

/** Cuts a group where one paragraph, item or heading ends and the next begins. */
export function* piecesOf(
  text: string,
  group: readonly Line[],
  {width}: Wrapping,
): Generator<Piece> {
  const filled = width !== null && isFilled(text, group, width) ? width : null;
  if (filled === null && isVerse(text, group)) {
    yield {kind: 'verse', lines: group as Piece['lines'], opens: true};
    return;
  }
  let from = 0;
  for (let at = 1; at <= group.length; at++) {
    if (at < group.length && !startsPiece(text, group, from, at, filled)) continue;
    const lines = group.slice(from, at) as unknown as Piece['lines'];
    yield {kind: 'flowed', lines, opens: from === 0 || filled === null};
    from = at;
  }
}

/** Of the line ends in a group, how many must be an editor's for the others to be judged one by one. */
const enough = 0.5;

/** Whether most line ends of a group are an editor's. Else each line stands on its own. */
function isFilled(text: string, group: readonly Line[], width: number): boolean {
  let forced = 0;
  let breaks = 0;
  for (let at = 1; at < group.length; at++) {
    const line = group[at] as Line;
    if (listMarker(text, line)) continue;
    breaks++;
    if (isForced(text, group[at - 1] as Line, line, width)) forced++;
  }
  return forced >= breaks * enough;
}

/** Whether the line at `at` begins a new piece, when the current one begins at `from`. */
function startsPiece(
  text: string,
  group: readonly Line[],
  from: number,
  at: number,
  width: number | null,
): boolean {
  const first = group[from] as Line;
  const previous = group[at - 1] as Line;
  const line = group[at] as Line;
  if (isRule(text, previous) || isRule(text, line)) return true;
  const inList = listMarker(text, first) !== null;
  if (listMarker(text, line)) return width === null || inList || text[previous.end - 1] === ':';
  if (inList && line.indent > first.indent) return false;
  if (width === null || !isForced(text, previous, line, width)) return true;
  // A first line is set in, and the line under it is not: else the whole paragraph is.
  const below = group[at + 1];
  return line.indent >= previous.indent + 2 && below !== undefined && below.indent < line.indent;
}

/** Longer lines than these are sentences that stand one a line, not verse. */
const widestVerse = 64;
/** More lines than these without a blank one are a list of something. */
const longestVerse = 100;

/** Whether lines that are not filled belong together: short, and one runs on into the next. */
function isVerse(text: string, group: readonly Line[]): boolean {
  if (group.length < 2 || group.length > longestVerse) return false;
  let runsOn = false;
  for (let at = 0; at < group.length; at++) {
    const line = group[at] as Line;
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
