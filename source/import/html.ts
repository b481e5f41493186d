import {Readability} from '@mozilla/readability';
import type {Block, Metadata} from '../model/document.ts';
import type {Built} from './builder.ts';
import {type DomDocument, type DomNode, measureTree, treeOf} from './dom.ts';
import {readElements} from './html-blocks.ts';
import {baseOf, type Extracted, pageMetadata, withExtracted, withoutBy} from './page-metadata.ts';
import type {ParseResult} from './parsed.ts';

/*
A saved page as the article in it. Mozilla's Readability finds the article; where it finds none,
the page's whole text is shown and said to be so. A page may be made to exhaust a parser: how large
it is and how deeply nested is looked at before anything that takes more than linear time.
*/

/** Parsing takes a tenth of a second a megabyte, and twenty times the memory. */
const longestPage = 16 * 2 ** 20;
/** Deeper trees take quadratic time to build. Pages that people write are nested 30 deep. */
const deepestTags = 2000;
/** More than this and the extractor takes seconds. */
const extractable = {elements: 30_000, depth: 200};

/** Reads an HTML page. */
export function parseHtml(html: string): ParseResult {
  if (html.length > longestPage) {
    return {
      ok: false,
      reason: `is a page of more than the ${longestPage / 2 ** 20} MB of HTML that onrecord reads`,
    };
  }
  if (isTooDeep(html)) return {ok: false, reason: 'is nested too deeply'};
  const page = treeOf(html);
  const {elements, depth} = measureTree(page.documentElement ?? page.body);
  if (elements > extractable.elements || depth > extractable.depth) {
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

/** The line that repeats the byline, which the metadata have, is furniture: nobody is quoted in it. */
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

/** Elements that have no end, or that the next one of their kind ends. */
const endless = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd td th tr tbody thead tfoot option'.split(
    ' ',
  ),
);

/** Whether tags are nested too deeply, told without building a tree. */
function isTooDeep(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, written] of html.matchAll(/<(\/?)([a-z][a-z\d-]*)/gi)) {
    const name = (written as string).toLowerCase();
    if (slash === '') {
      if (!endless.has(name) && open.push(name) > deepestTags) return true;
    } else {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    }
  }
  return false;
}
