import type {Block} from '../model/document.ts';
import type {Span} from '../model/span.ts';
import {isFurniture} from './furniture.ts';
import {isHeading, isRule, isTitle, listMarker, underlinedLevel} from './line-signs.ts';
import {type Line, readLines} from './lines.ts';
import {noMarks, type Parsed} from './parsed.ts';
import {groupsOf, type Piece, piecesOf} from './pieces.ts';
import {measureWrapping} from './wrapping.ts';

/*
Plain text has no markup, so its blocks are told from its lines: blank lines, indents, underlines,
list markers, and whether its line ends are the typist's or an editor's (wrapping.ts). The text
keeps its length, so that offsets into it as given stay right.
*/

/** Reads plain text that has been made safe. */
export function parsePlain(text: string): Parsed {
  const lines = readLines(text);
  const wrapping = measureWrapping(text, lines);
  const blocks: Block[] = [];
  const quoteMarks: Span[] = [];
  let openItems: readonly number[] = [];
  for (const group of groupsOf(lines)) {
    const pieces = [...piecesOf(text, group, wrapping)];
    let underline: Piece | undefined;
    for (const [at, piece] of pieces.entries()) {
      if (piece === underline) continue;
      const below = pieces[at + 1];
      const level = underlinedBy(text, piece, below);
      if (level !== null) underline = below;
      const block = level === null ? blockOf(text, piece) : headingOf(piece, level);
      const indent = piece.lines[0].indent;
      openItems = block.kind === 'listItem' ? [...openItems.filter(i => i < indent), indent] : [];
      blocks.push(block.kind === 'listItem' ? {...block, depth: openItems.length} : block);
      if (block.kind === 'quotation') quoteMarks.push(...innerQuoteMarks(text, piece.lines));
    }
  }
  return {
    metadata: {},
    text: blankOut(text, quoteMarks),
    blocks: titled(text, blocks),
    warnings: [],
  };
}

const spanOf = ({lines}: Piece): Span => ({
  start: lines[0].start,
  end: (lines.at(-1) ?? lines[0]).end,
});

function headingOf(piece: Piece, level: 1 | 2): Block {
  return {kind: 'heading', level, span: spanOf(piece), marks: noMarks};
}

function underlinedBy(text: string, {lines}: Piece, below: Piece | undefined): 1 | 2 | null {
  if (!below || lines.length > 1 || below.lines.length > 1) return null;
  return underlinedLevel(text, lines[0], below.lines[0]);
}

function blockOf(text: string, piece: Piece): Block {
  const span = spanOf(piece);
  const [first] = piece.lines;
  const common = {span, marks: noMarks};
  if (first.quoted > 0) return {kind: 'quotation', depth: first.quoted, ...common};
  if (piece.kind === 'verse') return {kind: 'verse', ...common};
  if (piece.lines.length === 1) {
    const words = text.slice(span.start, span.end);
    if (isRule(text, first)) return {kind: 'rule', ...common};
    if (isFurniture(words)) return {kind: 'furniture', ...common};
    if (piece.opens && isHeading(words)) return headingOf(piece, 2);
  }
  const marker = listMarker(text, first);
  if (!marker) return {kind: 'paragraph', ...common};
  const words = {start: span.start + marker.length, end: span.end};
  return {kind: 'listItem', depth: 1, marker: marker.sign, span: words, marks: noMarks};
}

/** How much text must follow a line for it to be a title. */
const titledLength = 200;

/** Makes the first block a heading where it reads like a title and a text follows. */
function titled(text: string, blocks: readonly Block[]): readonly Block[] {
  const [first, second, ...rest] = blocks;
  if (first?.kind !== 'paragraph' || !second) return blocks;
  const {start, end} = first.span;
  const blankBelow = /^[^\S\n]*\n\s*\n/.test(text.slice(end, second.span.start));
  const titles = blankBelow && text.length - end >= titledLength && isTitle(text.slice(start, end));
  return titles
    ? [{kind: 'heading', level: 1, span: first.span, marks: noMarks}, second, ...rest]
    : blocks;
}

/** Where the `>` of the second and further lines of a quotation stand. */
function* innerQuoteMarks(text: string, [, ...lines]: readonly Line[]): Generator<Span> {
  for (const {start} of lines) yield {start: text.lastIndexOf('\n', start) + 1, end: start};
}

/** The text with blanks in place of `spans`, which are in order. */
function blankOut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const kept: string[] = [];
  let at = 0;
  for (const {start, end} of spans) {
    kept.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return kept.join('') + text.slice(at);
}
