import type {Quote, QuoteId} from '../../model/analysis.ts';
import {isEmpty, type Span, textOf, trimmed} from '../../model/span.ts';
import type {TokenBlock, TokenText} from '../text/token-text.ts';
import {kindOf, type Paragraph} from './quote-form.ts';
import {marksOf, type QuoteMark} from './quote-marks.ts';

/*
Quotations, found by marks and paragraphs alone. A quotation inside another belongs to the outer one.
A speech of several paragraphs opens each of them and closes only the last: it becomes one quote per
paragraph.
*/

/** How a quotation ends, and so how far its marks can be trusted. */
type Ending = 'closed' | 'wrong mark' | 'runs on' | 'never closed';

type Pair = {readonly span: Span; readonly outer: Span; readonly ending: Ending};

/** What is said about each ending, and how sure the extent of the quote then is. */
const endings: Readonly<Record<Ending, {confidence: number; reason: string}>> = {
  closed: {confidence: 0.98, reason: 'stands between quotation marks'},
  'wrong mark': {confidence: 0.85, reason: 'closed by a mark that should open'},
  'runs on': {confidence: 0.9, reason: 'opened here, runs on into the next paragraph'},
  'never closed': {confidence: 0.4, reason: 'opened here and never closed'},
};

/**
 * The quotations of a text, sorted by start, without overlaps; a turn of a transcript is one
 * quotation. `kind` is decided by form alone. Only turns have a source yet, without an entity.
 */
export function findQuotes(text: TokenText): readonly Quote[] {
  const quotes: Quote[] = [];
  let running = false;
  text.blocks.forEach((block, at) => {
    const speech = turnOf(text, block, quotes.length);
    if (speech !== null) {
      quotes.push(speech);
      running = false;
      return;
    }
    const next = text.blocks[at + 1];
    const pairs = pairMarks(text, block, next, running);
    const open = pairs.at(-1)?.ending === 'never closed';
    running = open && next !== undefined && continues(text, next);
    const isCased = /\p{Lu}/u.test(textOf(text.text, block));
    for (const pair of pairs) {
      const runsOn = running && pair.ending === 'never closed';
      const known: Pair = runsOn ? {...pair, ending: 'runs on'} : pair;
      const quote = quoteOf(text.text, {...block, isCased}, known, quotes.length);
      if (!isEmpty(quote.span)) quotes.push(quote);
    }
  });
  return quotes;
}

/**
 * A turn of a transcript as a quote, whose source is the label before it. Null where the block is no
 * turn, or has its speech between marks.
 */
function turnOf({text}: TokenText, {turn, end}: TokenBlock, at: number): Quote | null {
  if (turn === null || /^["“«‘']/.test(text.slice(turn.start, turn.start + 1))) return null;
  const {speaker, sign, start, goesOn} = turn;
  const reason = goesOn
    ? 'goes on with a turn of a transcript'
    : 'whose turn it is stands before it';
  const evidence = [{reason, spans: [speaker]}];
  const confidence = goesOn ? 0.6 : 0.95;
  const span = trimmed(text, {start, end});
  if (isEmpty(span)) return null;
  const id: QuoteId = `q${at}`;
  return {
    id,
    kind: 'direct',
    span,
    outer: span,
    cue: goesOn ? null : sign,
    source: {
      span: speaker,
      mention: null,
      entity: null,
      implicit: goesOn,
      grounds: goesOn ? ['labelled', 'nextParagraph'] : ['labelled'],
      confidence,
      evidence,
    },
    continues: null,
    confidence,
    evidence,
  };
}

/** Whether a block continues an open quotation: it begins with a mark, or only closes one. */
function continues(text: TokenText, block: TokenBlock): boolean {
  if (opensSingle(text, block)) return true;
  const first = marksOf(text, block).find(
    mark => mark.family !== 'single' && !isMeasure(text.text, mark),
  );
  if (first === undefined) return false;
  return first.start === block.start || first.points === 'close' || !first.canOpen;
}

/** Whether a closing mark means inches: 12". */
const isMeasure = (text: string, {family, start}: QuoteMark): boolean =>
  family === 'straight' && /\d/.test(text[start - 1] ?? '');

/**
 * Pairs the marks of one block. `running` says that the block before left a quotation open: then a
 * closing mark without an opening one ends it. A single mark that nothing closes opens a speech that
 * runs on, but only if the `next` block begins with one too.
 */
function pairMarks(
  text: TokenText,
  block: TokenBlock,
  next: TokenBlock | undefined,
  running: boolean,
): Pair[] {
  const marks = marksOf(text, block);
  const pairs: Pair[] = [];
  let open: QuoteMark | null = null;
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at] as QuoteMark;
    if (mark.family === 'single') {
      if (open !== null) continue;
      const close = closingSingle(text.text, marks, at);
      if (close < 0 && mark.points === 'open' && mark.canOpen && opensSingle(text, next)) {
        return [...pairs, toEnd(mark, block)];
      }
      if (close < 0) continue;
      pairs.push(pairOf(mark, marks[close] as QuoteMark, 'closed'));
      at = close;
    } else if (open === null) {
      if (opens(mark)) open = mark;
      else if (running && pairs.length === 0 && mark.canClose && !isMeasure(text.text, mark)) {
        pairs.push(fromStart(block, mark));
      }
    } else if (mark.family === open.family || bothDouble(mark, open)) {
      const ending = endingOf(mark, open);
      if (ending) pairs.push(pairOf(open, mark, ending));
      open = ending ? null : mark;
    }
  }
  if (open) pairs.push(toEnd(open, block));
  return pairs;
}

const opensSingle = ({text}: TokenText, block: TokenBlock | undefined): boolean =>
  block !== undefined && text[block.start] === '‘';

/** Straight and curly marks may be mixed by careless typing: “…" is a pair as well. */
const bothDouble = (a: QuoteMark, b: QuoteMark): boolean =>
  a.family !== 'guillemet' && b.family !== 'guillemet';

/** Whether a mark opens; a closing sign only where it cannot close (”So…). */
const opens = (mark: QuoteMark): boolean =>
  mark.points === 'close' ? mark.canOpen && !mark.canClose : mark.canOpen || !mark.canClose;

/** How `mark` ends the quotation that `open` began; null if it opens another one. */
function endingOf(mark: QuoteMark, open: QuoteMark): Ending | null {
  if (mark.points === 'close') return 'closed';
  if (mark.points === 'open') return mark.canClose && !mark.canOpen ? 'wrong mark' : null;
  if (mark.canClose) return open.points === 'either' ? 'closed' : 'wrong mark';
  // A straight mark between spaces closes, since one is open; one before a word opens another.
  return mark.canOpen ? null : 'closed';
}

/**
 * Index of the mark that closes the single quotation opened by `marks[at]`; -1 if that is an apostrophe.
 * After a plural's s ("members’ rights") a mark closes only if no later one does before another
 * quotation opens.
 */
function closingSingle(text: string, marks: readonly QuoteMark[], at: number): number {
  const opening = marks[at] as QuoteMark;
  if (!opening.canOpen || opening.points === 'close') return -1;
  let perhaps = -1;
  for (let next = at + 1; next < marks.length; next++) {
    const mark = marks[next] as QuoteMark;
    if (mark.family !== 'single') continue;
    if (mark.canOpen && !mark.canClose && mark.points !== 'close') break;
    if (!mark.canClose || mark.points === 'open') continue;
    if (!isGenitive(text, mark)) return next;
    if (perhaps < 0) perhaps = next;
  }
  return perhaps;
}

/** Words in -s that are hardly ever a plural. */
const singular = /(?:ss|[ui]s|\b(?:yes|has|was|as|always|perhaps|news))$/i;

/** Whether a mark may be the apostrophe of a plural genitive: "workers’ rights". */
function isGenitive(text: string, {start, end}: QuoteMark): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  return /s$/i.test(before) && !singular.test(before) && /^ \p{Ll}/u.test(text.slice(end, end + 2));
}

const pairOf = (open: QuoteMark, close: QuoteMark, ending: Ending): Pair => ({
  span: {start: open.end, end: close.start},
  outer: {start: open.start, end: close.end},
  ending,
});

const fromStart = (block: TokenBlock, close: QuoteMark): Pair => ({
  span: {start: block.start, end: close.start},
  outer: {start: block.start, end: close.end},
  ending: 'closed',
});

const toEnd = (open: QuoteMark, block: TokenBlock): Pair => ({
  span: {start: open.end, end: block.end},
  outer: {start: open.start, end: block.end},
  ending: 'never closed',
});

function quoteOf(text: string, block: Paragraph, pair: Pair, at: number): Quote {
  const id: QuoteId = `q${at}`;
  const {confidence, reason} = endings[pair.ending];
  const outer = trimmed(text, pair.outer);
  return {
    id,
    kind: kindOf(text, block, pair.span, pair.outer),
    span: trimmed(text, pair.span),
    outer,
    cue: null,
    source: null,
    continues: null,
    confidence,
    evidence: [{reason, spans: [outer]}],
  };
}
