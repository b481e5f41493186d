import type {Quote, Source} from '../model/analysis.ts';
import {type ReadText, tokenFrom} from './text.ts';

/*
Quotations that have no words of saying beside them take their speaker from the ones around them: a
speech interrupted by "she said", one that runs on over paragraphs, and in a dialogue turn and turn
about.
*/

/** A quotation and the paragraph it stands in. */
type Placed = {readonly quote: Quote; readonly block: number; readonly opens: boolean};

/**
 * How sure a carried speaker is, of what the one it is taken from is. Over a paragraph's end never
 * plainly so but where the speech runs on: seven in eight are right in the news, few in a novel.
 * Whoever is named at its end may be named in it, by an article that is quoted whole.
 */
const shares = {paragraph: 0.9, runsOn: 0.95, ranOn: 0.6, nextParagraph: 0.68, turn: 0.55};

/** Every quotation with a speaker where the ones around it give one. */
export function carrySpeakers(text: ReadText, quotes: readonly Quote[]): readonly Quote[] {
  const placed = quotes.map(quote => placeOf(text, quote));
  const within = withinParagraphs(placed);
  const dialogue = isDialogue(within);
  return overParagraphs(within, dialogue).map(({quote}) => quote);
}

function placeOf(text: ReadText, quote: Quote): Placed {
  const token = text.tokens[tokenFrom(text, quote.outer.start)];
  const block = token?.block ?? -1;
  return {quote, block, opens: text.blocks[block]?.start === quote.outer.start};
}

/** Within a paragraph the speaker before, else the one after, speaks the whole sentences. */
function withinParagraphs(placed: readonly Placed[]): Placed[] {
  const out = [...placed];
  const fill = (at: number, from: number): void => {
    const here = out[at] as Placed;
    const other = out[from];
    if (!other || other.block !== here.block || other.quote.kind === 'term') return;
    fillFrom(out, at, carried(here.quote, other.quote, shares.paragraph, sameParagraph));
  };
  for (let at = 0; at < out.length; at++) fill(at, at - 1);
  for (let at = out.length - 2; at >= 0; at--) fill(at, at + 1);
  return out;
}

/** Whether paragraphs that follow each other are mostly spoken by different people. */
function isDialogue(placed: readonly Placed[]): boolean {
  let same = 0;
  let other = 0;
  for (let at = 1; at < placed.length; at++) {
    const [a, b] = [placed[at - 1] as Placed, placed[at] as Placed];
    if (b.block !== a.block + 1 || !b.opens || !a.quote.source || !b.quote.source) continue;
    if (a.quote.source.entity !== null && a.quote.source.entity === b.quote.source.entity) same++;
    else other++;
  }
  return other > 4 && other > same * 2;
}

function overParagraphs(placed: readonly Placed[], dialogue: boolean): Placed[] {
  const out = [...placed];
  // The speaker may be named where the speech ends, paragraphs further on.
  for (let at = out.length - 2; at >= 0; at--) fillFrom(out, at, fromAfter(out, at));
  for (let at = 1; at < out.length; at++) fillFrom(out, at, fromBefore(out, at, dialogue));
  return out;
}

function fillFrom(placed: Placed[], at: number, quote: Quote | null): void {
  const here = placed[at] as Placed;
  if (quote === null || here.quote.source !== null || here.quote.kind !== 'direct') return;
  placed[at] = {...here, quote};
}

/** The speaker of a speech that runs on into the next paragraph, from there. */
function fromAfter(placed: readonly Placed[], at: number): Quote | null {
  const here = placed[at] as Placed;
  const after = placed[at + 1] as Placed;
  if (!runsOn(here.quote) || !after.opens || after.block !== here.block + 1) return null;
  return carried(here.quote, after.quote, shares.ranOn, ranOn);
}

/** Whether a quotation opens and does not close in its paragraph. */
const runsOn = ({outer, span}: Quote): boolean =>
  outer.start < span.start && outer.end === span.end;

const sameParagraph = 'goes on with the speech in its paragraph';
const ranOn = 'a speech that runs on over paragraphs';

function fromBefore(placed: readonly Placed[], at: number, dialogue: boolean): Quote | null {
  const here = placed[at] as Placed;
  const before = placed[at - 1] as Placed;
  if (before.block === here.block) {
    return carried(here.quote, before.quote, shares.paragraph, sameParagraph);
  }
  if (!here.opens || here.block - before.block > (dialogue ? 2 : 1)) return null;
  if (runsOn(before.quote)) return carried(here.quote, before.quote, shares.runsOn, ranOn);
  if (!dialogue) {
    return carried(
      here.quote,
      before.quote,
      shares.nextParagraph,
      'goes on with the speech before it',
    );
  }
  const turn = otherSpeaker(placed, at);
  return turn && carried(here.quote, turn, shares.turn, 'answers in turn');
}

/** In a dialogue the last speaker but the one just heard. */
function otherSpeaker(placed: readonly Placed[], at: number): Quote | null {
  const here = placed[at] as Placed;
  const last = placed[at - 1]?.quote.source;
  for (let back = at - 2; back >= 0 && back > at - 8; back--) {
    const {quote, block} = placed[back] as Placed;
    if (here.block - block > 6) return null;
    const {source} = quote;
    if (source?.entity && source.entity !== last?.entity) return quote;
  }
  return null;
}

function carried(quote: Quote, from: Quote, share: number, reason: string): Quote | null {
  if (from.source === null) return null;
  const source: Source = {
    ...from.source,
    implicit: true,
    confidence: from.source.confidence * share,
    evidence: [{reason, spans: [from.outer, from.source.span]}],
  };
  return {...quote, source};
}
