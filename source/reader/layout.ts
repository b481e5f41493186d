import type {Block, Document} from '../model/document.ts';
import {blockAt} from '../model/paragraphs.ts';
import type {Span} from '../model/span.ts';
import {areSequencesWhole, columnsOf} from './columns.ts';
import {wrapCode, wrapVerse, wrapWords} from './wrap.ts';

/*
Where the words of a document stand on rows of a given width. Blocks are laid out when they are
first looked at and never all at once: a resize of a ten-megabyte text costs what one of a page
does. Places are therefore text offsets or (block, row) pairs, never row numbers of the whole.
*/

/** One row of a block: the units it shows, without the block's prefix. */
export type Row = Span;

/** A row by its block and its number in the block. */
export type RowPlace = {readonly block: number; readonly row: number};

export type Layout = {
  readonly document: Document;
  /** The width of the text, prefixes included. */
  readonly columns: number;
  readonly rowsOf: (block: number) => readonly Row[];
  /** Whether emoji sequences are drawn whole, by which words are wider or narrower. */
  readonly hasWholeSequences: boolean;
};

/** What stands before the first and the other rows of a block. */
export function prefixOf(block: Block): {readonly first: string; readonly rest: string} {
  switch (block.kind) {
    case 'quotation': {
      const bar = '│ '.repeat(Math.min(block.depth, 4));
      return {first: bar, rest: bar};
    }
    case 'listItem': {
      const indent = '  '.repeat(Math.min(block.depth - 1, 5));
      const marker = `${block.marker} `;
      return {first: indent + marker, rest: indent + ' '.repeat(columnsOf(marker))};
    }
    case 'code':
      return {first: '  ', rest: '  '};
    default:
      return {first: '', rest: ''};
  }
}

const layouts = new WeakMap<Document, Layout>();

/** The layout of a document at a width; the latest one of each document is kept. */
export function layoutOf(document: Document, columns: number): Layout {
  const known = layouts.get(document);
  const hasWholeSequences = areSequencesWhole();
  if (known?.columns === columns && known.hasWholeSequences === hasWholeSequences) return known;
  const rows = new Map<number, readonly Row[]>();
  const layout: Layout = {
    document,
    columns,
    hasWholeSequences,
    rowsOf(index) {
      let found = rows.get(index);
      if (found === undefined) {
        const block = document.blocks[index];
        found = block ? rowsOfBlock(document.text, block, columns) : [];
        rows.set(index, found);
      }
      return found;
    },
  };
  layouts.set(document, layout);
  return layout;
}

function rowsOfBlock(text: string, block: Block, columns: number): readonly Row[] {
  if (block.kind === 'rule') return [block.span];
  const width = Math.max(1, columns - columnsOf(prefixOf(block).rest));
  const wrap = block.kind === 'code' ? wrapCode : block.kind === 'verse' ? wrapVerse : wrapWords;
  return wrap(text, block.span, width);
}

/** Whether an empty row stands between two neighbouring blocks: not inside lists and tables. */
export function isApart(above: Block, below: Block): boolean {
  const close = ['listItem', 'tableRow', 'furniture'];
  return above.kind !== below.kind || !close.includes(above.kind);
}

/** The row on which the unit at `offset` stands: the last one that starts at or before it. */
export function locate(layout: Layout, offset: number): RowPlace {
  const block = blockAt(layout.document, offset);
  const rows = layout.rowsOf(block);
  const row = rows.findLastIndex(({start}, at) => at === 0 || start <= offset);
  if (row >= 0) return {block, row};
  // A block without rows (white space only): the nearest row that there is.
  return (
    nextRow(layout, {block, row}) ?? previousRow(layout, {block, row: 0}) ?? {block: 0, row: 0}
  );
}

/** The row after `place`, over block ends; null at the end of the text. */
export function nextRow(layout: Layout, {block, row}: RowPlace): RowPlace | null {
  if (row + 1 < layout.rowsOf(block).length) return {block, row: row + 1};
  for (let next = block + 1; next < layout.document.blocks.length; next++) {
    if (layout.rowsOf(next).length > 0) return {block: next, row: 0};
  }
  return null;
}

/** The row before `place`; null at the beginning of the text. */
export function previousRow(layout: Layout, {block, row}: RowPlace): RowPlace | null {
  if (row > 0) return {block, row: row - 1};
  for (let before = block - 1; before >= 0; before--) {
    const {length} = layout.rowsOf(before);
    if (length > 0) return {block: before, row: length - 1};
  }
  return null;
}

/** The units on a row; an empty span at 0 in a document without rows. */
export const rowSpan = (layout: Layout, {block, row}: RowPlace): Span =>
  layout.rowsOf(block)[row] ?? {start: 0, end: 0};
