import type {Block} from '../model/document.ts';
import type {Span} from '../model/span.ts';
import {isFurniture} from './furniture.ts';
import {isBlank, type Line, readLines} from './lines.ts';
import {noMarks, type Parsed} from './parsed.ts';
import {isFilled, isForced, measureWrapping, type Wrapping} from './wrapping.ts';

/*
Plain text has no markup, so its blocks are told from its lines: blank lines, indents, underlines,
list markers, and whether its line ends are the typist's or an editor's (wrapping.ts). The text
itself stays as it is, so that offsets into it as given stay right.
*/

/** Reads plain text that has been made safe. */
export function parsePlain(text: string): Parsed {
  const lines = readLines(text);
  const wrapping = measureWrapping(text, lines);
  const blocks: Block[] = [];
  for (const group of groupsOf(lines)) {
    for (const piece of piecesOf(text, group, wrapping)) blocks.push(blockOf(text, piece));
  }
  return {metadata: {}, text, blocks, warnings: []};
}

/** Lines between blank lines, and of one depth of quotation. */
function* groupsOf(lines: readonly Line[]): Generator<readonly Line[]> {
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

/** Lines that belong together: one paragraph, one heading. */
function* piecesOf(
  text: string,
  group: readonly Line[],
  {width}: Wrapping,
): Generator<readonly Line[]> {
  const apart = width === null || !isFilled(text, group, width);
  let piece: Line[] = [];
  for (const line of group) {
    const previous = piece.at(-1);
    if (previous && (apart || !isForced(text, previous, line, width))) {
      yield piece;
      piece = [];
    }
    piece.push(line);
  }
  yield piece;
}

const spanOf = (piece: readonly Line[]): Span => ({
  start: piece[0]?.start ?? 0,
  end: piece.at(-1)?.end ?? 0,
});

function blockOf(text: string, piece: readonly Line[]): Block {
  const span = spanOf(piece);
  const kind = isFurniture(text.slice(span.start, span.end)) ? 'furniture' : 'paragraph';
  return {kind, span, marks: noMarks};
}
