/*
How much work a Markdown text will be. The parser takes quadratic time in what one block holds, so a
few kilobytes can keep it busy for minutes. This estimates the work in linear time, generously, so
that whatever passes is parsed in two or three seconds at most.
*/

const longest = 2 ** 20;
/** In tenths of a microsecond, about. */
const mostWork = 20_000_000;
/** Quotations and list items that begin on one line. */
const deepest = 100;

/** Whether a text is too long, too intricate or too deeply nested to be read as Markdown. */
export const isTooMuchMarkdown = (text: string): boolean =>
  text.length > longest || isTooIntricate(text);

/** What a line takes, and each quotation or list item that begins on it. */
const perLine = 1000;
/** What each column of its indent takes: it may stand in as many lists as fit into that. */
const perColumn = 125;
const perSign = 200;
/** How many other signs a picture counts for: its description is read once for each around it. */
const perPicture = 8;
/** Units that are searched through in the time that a pair of signs takes. */
const perSearch = 8;

/** A quotation or a list item that begins. */
const container = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;
/** Signs that may each belong with any other in their block. */
const pairing = /[*_~]+|[`\]<]/g;
const picture = /!\[/g;
/** Signs and beginnings of addresses that are read by themselves. */
const lone = /[[&\\|@]|www\.|https?:/g;
/** What makes the parser search the rest of the block: for a comment's end, or a title's. */
const search = /<[!?]|\([^\s()]*\s+["'(]/g;

/** What stands between two blank lines; the parser may take it for one paragraph. */
type Block = {pairing: number; searches: number; length: number};

const workIn = ({pairing, searches, length}: Block): number =>
  pairing ** 2 + (searches * length) / perSearch;

function isTooIntricate(text: string): boolean {
  let work = 0;
  let block: Block = {pairing: 0, searches: 0, length: 0};
  for (const line of text.split(/\r\n?|\n/)) {
    const {opened, end} = containersOf(line);
    const words = line.slice(end);
    const pairs = count(words, pairing) + perPicture * count(words, picture);
    work += perLine * (1 + opened) + perColumn * indentOf(line);
    work += perSign * (pairs + count(words, lone));
    if (/\S/.test(words) || !/^[\s>]*$/.test(line)) {
      block.pairing += 1 + pairs;
      block.searches += count(words, search);
      block.length += words.length;
    } else {
      work += workIn(block);
      block = {pairing: 0, searches: 0, length: 0};
    }
    if (work > mostWork || opened > deepest) return true;
  }
  return work + workIn(block) > mostWork;
}

const count = (words: string, signs: RegExp): number => words.match(signs)?.length ?? 0;

/** How many quotations and list items begin on a line, and where its words do. */
function containersOf(line: string): {readonly opened: number; readonly end: number} {
  let opened = 0;
  let end = 0;
  for (container.lastIndex = 0; container.test(line); end = container.lastIndex) opened++;
  return {opened, end};
}

const tabWidth = 4;

function indentOf(line: string): number {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  return indent.length + (tabWidth - 1) * count(indent, /\t/g);
}
