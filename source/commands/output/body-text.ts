import type {Block, Document} from '../../model/document.ts';
import {itemAt} from '../../model/lists.ts';
import {lowerBound, type Span} from '../../model/span.ts';
import {columnsOf} from '../../reader/columns.ts';
import {isApart} from '../../reader/layout.ts';
import {wrapVerse, wrapWords} from '../../reader/wrap.ts';
import {words} from './speakers.ts';
import {tableText} from './table-text.ts';

/* The blocks of an article as text for a pipe or a pager. */

/** Something to put into the text, before the unit at `at`. */
export type Insert = {readonly at: number; readonly words: string};

/** Where lines are wrapped, in columns; null: nowhere. */
export type Width = number | null;

/** Nesting deeper than this looks the same. */
const deepest = 8;

/** `text` on rows that fit, `first` before the first of them and `rest` before the others. */
export function wrapped(
  text: string,
  columns: Width,
  first = '',
  rest = ' '.repeat(columnsOf(first)),
): string {
  if (columns === null) return first + text;
  const room = Math.max(1, columns - columnsOf(first));
  const rows = wrapWords(text, {start: 0, end: text.length}, room);
  return rows
    .map((row, at) => (at === 0 ? first : rest) + text.slice(row.start, row.end))
    .join('\n');
}

/**
 * The blocks of a document with the inserts (sorted) put in; those of a list or a table stand close
 * together, as on the screen.
 */
export function bodyText(document: Document, inserts: readonly Insert[], columns: Width): string {
  const {blocks} = document;
  const parts: string[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = itemAt(blocks, at);
    const above = blocks[at - 1];
    if (above !== undefined) parts.push(isApart(above, block) ? '\n\n' : '\n');
    if (block.kind !== 'tableRow') {
      parts.push(blockText(document, block, inserts, columns));
      continue;
    }
    const rows = rowsFrom(blocks, at);
    const cells = rows.map(row => row.cells.map(cell => words(document, cell)));
    parts.push(tableText(cells, columns));
    at += rows.length - 1;
  }
  return parts.join('');
}

type TableRow = Extract<Block, {kind: 'tableRow'}>;

/** The rows of the table that begins with block `first`. */
function rowsFrom(blocks: readonly Block[], first: number): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (let at = first; ; at++) {
    const block = blocks[at];
    if (block?.kind !== 'tableRow') return rows;
    rows.push(block);
  }
}

function blockText(
  document: Document,
  block: Exclude<Block, TableRow>,
  inserts: readonly Insert[],
  columns: Width,
): string {
  const text = withInserts(document.text, block.span, inserts);
  const flowing = text.replace(/\s+/g, ' ').trim();
  switch (block.kind) {
    case 'code':
      return text;
    case 'verse':
      return verse(text, columns);
    case 'rule':
      return '---';
    case 'quotation': {
      const bar = '> '.repeat(Math.min(deepest, block.depth));
      return wrapped(flowing, columns, bar, bar);
    }
    case 'listItem': {
      const indent = '  '.repeat(Math.min(deepest, block.depth) - 1);
      return wrapped(flowing, columns, `${indent}${block.marker} `);
    }
    default:
      return wrapped(flowing, columns);
  }
}

function verse(text: string, columns: Width): string {
  if (columns === null) return text;
  const rows = wrapVerse(text, {start: 0, end: text.length}, columns);
  return rows.map(({start, end}) => text.slice(start, end)).join('\n');
}

function withInserts(text: string, {start, end}: Span, inserts: readonly Insert[]): string {
  const parts: string[] = [];
  let from = start;
  const first = lowerBound(inserts.length, index => itemAt(inserts, index).at <= start);
  for (let index = first; index < inserts.length; index++) {
    const {at, words: inserted} = itemAt(inserts, index);
    if (at > end) break;
    parts.push(text.slice(from, at), inserted);
    from = at;
  }
  return [...parts, text.slice(from, end)].join('');
}
