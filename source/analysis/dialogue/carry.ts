import type {Entity, Quote} from '../../model/analysis.ts';
import {type PlacedQuote, placeOf, runsOn} from '../quotes/placed-quotes.ts';
import type {TokenText} from '../text/token-text.ts';
import {carried} from './carried.ts';
import {takeTurns} from './dialogue.ts';

/*
Quotations without a cue take their speaker from the ones around them: in a speech that is interrupted
by "she said" or runs over several paragraphs, and in a dialogue.
*/

/**
 * How sure a carried speaker is, relative to the one it is taken from. Across paragraphs it is never
 * beyond doubt unless the speech runs on: seven in eight are right in the news, few in a novel. A name
 * at the end of a speech may be part of it, in an article that is quoted in full.
 */
const shares = {paragraph: 0.9, runsOn: 0.95, ranOn: 0.6, nextParagraph: 0.68};

/** Every quotation with a speaker where the ones around it give one. */
export function carrySpeakers(
  text: TokenText,
  inside: Int32Array,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): readonly Quote[] {
  const placed = quotes.map(quote => placeOf(text, quote));
  const {rules} = text.language;
  const within = rules.has('attribution/same-paragraph') ? withinParagraphs(placed) : placed;
  const running = rules.has('attribution/running-on') ? runningOn(within) : within;
  const turns = rules.has('attribution/dialogue')
    ? takeTurns(text, inside, entities, running)
    : running;
  return (rules.has('attribution/next-paragraph') ? overParagraphs(turns) : turns).map(
    ({quote}) => quote,
  );
}

/** Within a paragraph, direct quotes take the speaker before them, else the one after. */
function withinParagraphs(placed: readonly PlacedQuote[]): PlacedQuote[] {
  const out = [...placed];
  const fill = (at: number, from: number): void => {
    const here = out[at] as PlacedQuote;
    const other = out[from];
    if (!other || other.block !== here.block || other.quote.kind === 'term') return;
    fillFrom(out, at, carried(here.quote, other.quote, shares.paragraph, 'sameParagraph'));
  };
  for (let at = 0; at < out.length; at++) fill(at, at - 1);
  for (let at = out.length - 2; at >= 0; at--) fill(at, at + 1);
  return out;
}

/** The speaker may be named where a speech begins or ends, paragraphs away. */
function runningOn(placed: readonly PlacedQuote[]): PlacedQuote[] {
  const out = [...placed];
  for (let at = out.length - 2; at >= 0; at--) fillFrom(out, at, fromAfter(out, at));
  return out;
}

function overParagraphs(placed: readonly PlacedQuote[]): PlacedQuote[] {
  const out = [...placed];
  for (let at = 1; at < out.length; at++) fillFrom(out, at, fromBefore(out, at));
  return out;
}

function fillFrom(placed: PlacedQuote[], at: number, quote: Quote | null): void {
  const here = placed[at] as PlacedQuote;
  if (quote === null || here.quote.source !== null || here.quote.kind !== 'direct') return;
  placed[at] = {...here, quote};
}

/** The speaker of a speech that runs on into the next paragraph, from there. */
function fromAfter(placed: readonly PlacedQuote[], at: number): Quote | null {
  const here = placed[at] as PlacedQuote;
  const after = placed[at + 1] as PlacedQuote;
  if (!runsOn(here.quote) || !after.opens || after.block !== here.block + 1) return null;
  return carried(here.quote, after.quote, shares.ranOn, 'runsOn');
}

function fromBefore(placed: readonly PlacedQuote[], at: number): Quote | null {
  const here = placed[at] as PlacedQuote;
  const before = placed[at - 1] as PlacedQuote;
  if (before.block === here.block) {
    return carried(here.quote, before.quote, shares.paragraph, 'sameParagraph');
  }
  if (!here.opens || here.block - before.block > 1) return null;
  if (runsOn(before.quote)) return carried(here.quote, before.quote, shares.runsOn, 'runsOn');
  return carried(here.quote, before.quote, shares.nextParagraph, 'nextParagraph');
}
