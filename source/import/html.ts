import {Readability} from '@mozilla/readability';
import type {Block, Metadata} from '../model/document.ts';
import type {Built} from './builder.ts';
import {type DomDocument, type DomNode, treeOf} from './dom.ts';
import {readElements} from './html-blocks.ts';
import {measurePage, type PageSize} from './html-size.ts';
import {baseOf, type Extracted, pageMetadata, withExtracted, withoutBy} from './page-metadata.ts';
import type {ParseResult} from './parsed.ts';

/*
A saved page as the article in it. Mozilla's Readability finds the article; where it finds none,
the page's whole text is shown, and a warning says so. A page may be made to exhaust a parser, so
its size is measured before anything that takes more than linear time sees it.
*/

/** Longer pages are mistakes, or made to fill the memory. */
const longestPage = 16 * 2 ** 20;
/** A tree of so many nodes takes two seconds to build; a deeper one takes quadratic time. */
const most = {nodes: 300_000, depth: 2000};
/** With more than this, the extractor takes seconds. */
const mostToExtract = {nodes: 100_000, depth: 200, search: 3_000_000};

/** Reads an HTML page. */
export function parseHtml(html: string): ParseResult {
  if (html.length > longestPage) {
    return {
      ok: false,
      reason: `is larger than the ${longestPage / 2 ** 20} MB of HTML that onrecord reads`,
    };
  }
  const size = measurePage(html, most);
  if (size.depth > most.depth) return {ok: false, reason: 'is nested too deeply'};
  if (size.nodes > most.nodes) {
    return {
      ok: false,
      reason: `has more than the ${most.nodes} elements, attributes and pieces of text that onrecord reads`,
    };
  }
  const page = treeOf(html);
  if (!isExtractable(size)) {
    return wholePage(
      page,
      'the page is too large to look for the article: all of its text is shown',
    );
  }
  const own = pageMetadata(page);
  const base = baseOf(page, own);
  const article = new Readability<DomNode>(page, {serializer: node => node}).parse();
  if (!article?.content) {
    // The extractor has taken the page apart.
    return wholePage(treeOf(html), 'no article was found in the page: all of its text is shown');
  }
  const metadata = withExtracted(own, article satisfies Extracted);
  const built = readElements(article.content, metadata.title ?? null, base);
  return {
    ok: true,
    parsed: {metadata, text: built.text, blocks: withoutByline(built, metadata), warnings: []},
    lines: {kind: 'unknown'},
  };
}

const isExtractable = ({nodes, depth, search}: PageSize): boolean =>
  nodes <= mostToExtract.nodes && depth <= mostToExtract.depth && search <= mostToExtract.search;

/** A line that repeats the byline is furniture: the metadata have it, and it quotes nobody. */
function withoutByline({text, blocks}: Built, {byline}: Metadata): readonly Block[] {
  if (byline === undefined) return blocks;
  const at = blocks.findIndex(
    ({kind, span}) =>
      kind === 'paragraph' && withoutBy(text.slice(span.start, span.end)) === byline,
  );
  const block = blocks[at];
  if (!block) return blocks;
  return blocks.with(at, {kind: 'furniture', span: block.span, marks: block.marks});
}

function wholePage(page: DomDocument, warning: string): ParseResult {
  const metadata = pageMetadata(page);
  const {text, blocks} = readElements(page.body, null, baseOf(page, metadata));
  return {
    ok: true,
    parsed: {metadata, text, blocks, warnings: [warning]},
    lines: {kind: 'unknown'},
  };
}
