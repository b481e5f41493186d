import {Parser} from 'htmlparser2';

/** How much there is of a page, in what its tree will be made of. */
export type PageSize = {
  /** Elements, attributes, comments and pieces of text: a character reference is a piece. */
  readonly nodes: number;
  /** How deeply elements are nested. */
  readonly depth: number;
  /** How long looking for the article in it will take: microseconds, about. */
  readonly search: number;
};

/** What an element takes, and each element around it: words are read again for each. */
const perElement = 100;
const perAncestor = 5;
const perUnit = 0.01;
/** Each attribute is looked up among those before it. */
const perAttribute = 0.5;

/** How much is measured before asking whether it is too much. */
const chunkLength = 65_536;

/**
 * Measures a page without building its tree. It asks the tokenizer that the tree will be built by,
 * so the two never disagree on what a tag is. Stops once there is more than `most`.
 */
export function measurePage(html: string, most: Pick<PageSize, 'nodes' | 'depth'>): PageSize {
  const size = {nodes: 0, depth: 0, search: 0};
  let depth = 0;
  let attributes = 0;
  let inScript = false;
  const parser = new Parser({
    onopentagname(name) {
      attributes = 0;
      inScript = name === 'script' || name === 'style';
      depth++;
      size.nodes++;
      size.depth = Math.max(size.depth, depth);
      size.search += perElement + perAncestor * depth;
    },
    onattribute() {
      attributes++;
      size.nodes++;
      size.search += perAttribute * attributes;
    },
    onclosetag() {
      depth--;
      inScript = false;
    },
    ontext(text) {
      size.nodes++;
      // The extractor removes scripts before it looks at anything.
      if (inScript) return;
      size.nodes += 2 * encodedSigns(text);
      size.search += perUnit * depth * text.length;
    },
    oncomment() {
      size.nodes++;
    },
    onprocessinginstruction() {
      size.nodes++;
    },
  });
  // An end tag that ends nothing is no node, but the parser looks for what it may end.
  let tags = 0;
  for (let at = 0; at < html.length; at += chunkLength) {
    const chunk = html.slice(at, at + chunkLength);
    tags += occurrences(chunk, '<');
    parser.write(chunk);
    if (size.nodes > most.nodes || size.depth > most.depth || tags > 2 * most.nodes) break;
  }
  parser.end();
  return {...size, nodes: Math.max(size.nodes, tags / 2)};
}

/** The extractor writes pages out and parses them again: these become references, which split text. */
const encodedSigns = (text: string): number =>
  ['&', '<', '>', '\u00a0'].reduce((sum, sign) => sum + occurrences(text, sign), 0);

function occurrences(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}
