import type {Definition, List, ListItem, Nodes, Parents, Root, TableRow} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import {Builder, type Shape} from './builder.ts';
import {splitFrontMatter} from './front-matter.ts';
import {webAddress} from './links.ts';
import {metadataOf, type ParseResult} from './parsed.ts';

/*
Markdown as what it stands for: the words without their markup, the markup as kinds of blocks and
marks. The parser is micromark's, with GitHub's extensions.
*/

/** Where a node stands: in how many quotations and lists, and the marker of its item. */
type Context = {
  readonly quotations: number;
  readonly lists: number;
  readonly marker: string | null;
};

type Reading = {
  readonly builder: Builder;
  /** Addresses of reference links by their identifiers. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Lines that stood before the Markdown: front matter. */
  readonly skipped: number;
};

/** Reads a Markdown text, front matter included. */
export function parseMarkdown(text: string): ParseResult {
  const {metadata, body, skipped} = splitFrontMatter(text);
  const root = treeOf(body);
  const builder = new Builder();
  const reading = {builder, addresses: addressesIn(root), skipped};
  readBlocks(root, {quotations: 0, lists: 0, marker: null}, reading);
  const {text: words, blocks, lines} = builder.finish();
  const first = blocks.find(({kind}) => kind === 'heading' || kind === 'paragraph');
  const title =
    first?.kind === 'heading' && first.level === 1
      ? words.slice(first.span.start, first.span.end)
      : undefined;
  return {
    ok: true,
    parsed: {metadata: {...metadataOf({title}), ...metadata}, text: words, blocks, warnings: []},
    lines: {kind: 'perBlock', lines},
  };
}

const treeOf = (text: string): Root =>
  fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]});

function addressesIn(root: Root): ReadonlyMap<string, string> {
  const definitions = root.children.filter(
    (node): node is Definition => node.type === 'definition',
  );
  return new Map(definitions.map(({identifier, url}) => [identifier, url]));
}

function readBlocks(parent: Parents, context: Context, reading: Reading): void {
  let here = context;
  for (const node of parent.children) {
    readBlock(node, here, reading);
    // What follows the first block of an item stands under its words, not under its marker.
    if (here.marker !== null) here = {...here, marker: ' '.repeat(here.marker.length)};
  }
}

function readBlock(node: Nodes, context: Context, reading: Reading): void {
  const {builder, skipped} = reading;
  const line = (node.position?.start.line ?? 1) + skipped;
  switch (node.type) {
    case 'heading':
      builder.startBlock({kind: 'heading', level: node.depth}, line);
      readInline(node, reading);
      break;
    case 'paragraph':
      builder.startBlock(flowing(context), line);
      readInline(node, reading);
      break;
    case 'blockquote':
      readBlocks(node, {...context, quotations: context.quotations + 1}, reading);
      break;
    case 'list':
      readList(node, context, reading);
      break;
    case 'footnoteDefinition':
      builder.name(footnote(node));
      readBlocks(node, inItem(context, `[${node.label ?? node.identifier}]`), reading);
      break;
    case 'code':
      builder.startBlock({kind: 'code'}, line);
      builder.verbatim(node.value);
      break;
    case 'thematicBreak':
      builder.rule(line);
      break;
    case 'table':
      for (const row of node.children) readRow(row, reading);
      break;
    case 'html':
      readHtml(node.value, context, {...reading, skipped: line - 1});
      break;
    default: // Definitions show nothing of themselves.
  }
}

function readList({children, ordered, start}: List, context: Context, reading: Reading): void {
  children.forEach((item, at) => {
    const marker = markerOf(item, ordered ? (start ?? 1) + at : null);
    readBlocks(item, inItem(context, marker), reading);
  });
}

const inItem = (context: Context, marker: string): Context => ({
  ...context,
  lists: context.lists + 1,
  marker,
});

function readRow(row: TableRow, reading: Reading): void {
  const {builder, skipped} = reading;
  builder.startBlock({kind: 'tableRow'}, (row.position?.start.line ?? 1) + skipped);
  for (const cell of row.children) {
    builder.startCell();
    readInline(cell, reading);
    builder.endCell();
  }
}

function flowing({quotations, lists, marker}: Context): Shape {
  if (marker !== null) return {kind: 'listItem', depth: lists, marker};
  return quotations > 0 ? {kind: 'quotation', depth: quotations} : {kind: 'paragraph'};
}

function markerOf({checked}: ListItem, number: number | null): string {
  if (checked === true) return '☑';
  if (checked === false) return '☐';
  return number === null ? '•' : `${number}.`;
}

const looks = {strong: 'strong', emphasis: 'emphasis', delete: 'deleted'} as const;

function readInline(parent: Parents, reading: Reading): void {
  for (const node of parent.children) readWords(node, reading);
}

function readWords(node: Nodes, reading: Reading): void {
  const {builder, addresses} = reading;
  switch (node.type) {
    case 'text':
      builder.words(node.value);
      break;
    case 'inlineCode':
      builder.open({kind: 'code'});
      builder.words(node.value);
      builder.close();
      break;
    case 'strong':
    case 'emphasis':
    case 'delete':
      builder.open({kind: looks[node.type]});
      readInline(node, reading);
      builder.close();
      break;
    case 'link':
      readLink(node, node.url, reading);
      break;
    case 'linkReference':
      readLink(node, addresses.get(node.identifier), reading);
      break;
    case 'footnoteReference':
      builder.open({kind: 'jump', to: footnote(node)});
      builder.words(`[${node.label ?? node.identifier}]`);
      builder.close();
      break;
    case 'image':
    case 'imageReference':
      builder.words(node.alt ?? '');
      break;
    case 'break':
      builder.breakLine();
      break;
    case 'html':
      if (/^<br\b/i.test(node.value)) builder.breakLine();
      break;
    default:
  }
}

/** What the place of a footnote is called. */
const footnote = ({identifier}: {readonly identifier: string}): string => `footnote ${identifier}`;

function readLink(node: Parents, url: string | undefined, reading: Reading): void {
  const href = webAddress(url ?? '');
  if (href !== null) reading.builder.open({kind: 'link', href});
  readInline(node, reading);
  if (href !== null) reading.builder.close();
}

function readHtml(html: string, context: Context, reading: Reading): void {
  const words = withoutTags(html);
  if (/\S/.test(words)) readBlocks(treeOf(words), context, reading);
}

/** The text of a block of HTML; a `<` that is left of it begins no tag. */
const withoutTags = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, lineFeedsOf)
    .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, lineFeedsOf)
    .replace(/<br\b[^<>]{0,1000}>/gi, '  \n')
    .replace(/<[^>]*>?/g, lineFeedsOf)
    .replace(/^[ \t]+/gm, '');

/** What was removed leaves its line feeds: the lines below keep their numbers, blocks stay apart. */
const lineFeedsOf = (removed: string): string => removed.replace(/[^\n]+/g, ' ');
