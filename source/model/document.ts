import type {Span} from './span.ts';

/** Where a text came from. The words in it are untrusted and already made safe for one line. */
export type Origin =
  | {readonly kind: 'sample'; readonly path: string}
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'stdin'};

/** What is known about a text; what the text does not say is absent, never guessed. */
export type Metadata = {
  readonly title?: string;
  readonly byline?: string;
  /** As the text gives it, an ISO 8601 date where it was machine readable. */
  readonly published?: string;
  readonly site?: string;
  readonly url?: string;
  /** BCP 47 tag that the text itself declares (`<html lang>`). */
  readonly language?: string;
};

/** A stretch of a block that looks different, or leads somewhere. */
export type Mark =
  | {readonly kind: 'strong' | 'emphasis' | 'code' | 'deleted'; readonly span: Span}
  | {readonly kind: 'link'; readonly span: Span; readonly href: string}
  /** Leads to another place of the text: a footnote and the way back from it. */
  | {readonly kind: 'jump'; readonly span: Span; readonly to: number};

type Common = {
  readonly span: Span;
  /** Sorted by start; spans lie in the block's. */
  readonly marks: readonly Mark[];
};

/**
 * A piece of the text that stands on its own. Blocks are in order, do not overlap, and what lies
 * between them (line ends, list markers) is not shown. A line end inside a block, with the white
 * space around it, is one space; in `code` and `verse` it ends the row. Depths count from 1.
 */
export type Block =
  | (Common & {readonly kind: 'paragraph'})
  | (Common & {readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6})
  | (Common & {readonly kind: 'quotation'; readonly depth: number})
  /** `marker` is what stands before the item on the screen: "•", "3.". */
  | (Common & {readonly kind: 'listItem'; readonly depth: number; readonly marker: string})
  | (Common & {readonly kind: 'code'})
  /** Prose whose lines its writer ended: a poem, an address. A long line wraps between words. */
  | (Common & {readonly kind: 'verse'})
  | (Common & {readonly kind: 'tableRow'; readonly cells: readonly Span[]})
  /** A line across the page. Its span is the text that stood for it, or empty. */
  | (Common & {readonly kind: 'rule'})
  /** Page furniture ("Related: …", "Comments", "Share this"): shown dim, never analysed. */
  | (Common & {readonly kind: 'furniture'});

export type BlockKind = Block['kind'];

export type Document = {
  /** Hash of `text`, hexadecimal: the same text has the same id wherever it came from. */
  readonly id: string;
  readonly origin: Origin;
  readonly metadata: Metadata;
  /** Safe to show: no control characters but line feed and tab. All offsets point into it. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** One line each, safe to show: what was odd about the input and what was done about it. */
  readonly warnings: readonly string[];
};

/** Whether the words of a block are the article's own and so worth analysing as prose. */
export const isProse = (block: Block): boolean =>
  block.kind !== 'furniture' &&
  block.kind !== 'code' &&
  block.kind !== 'rule' &&
  block.kind !== 'tableRow';

/** What to call a document where there is room for one short name: its title, else its file. */
export function documentName(document: Document): string {
  const {origin, metadata} = document;
  if (metadata.title) return metadata.title;
  if (origin.kind === 'stdin') return 'standard input';
  return origin.path.split(/[\\/]/).at(-1) ?? origin.path;
}
