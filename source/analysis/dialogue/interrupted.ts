import type {Quote, Source} from '../../model/analysis.ts';
import {contains, type Span} from '../../model/span.ts';
import {isTitleLike} from '../quotes/quote-form.ts';
import {type TokenText, tokenFrom} from '../text/token-text.ts';
import {withGround} from './grounds.ts';

/*
A speech that is interrupted to name its speaker is in several pairs of quotation marks and still one
utterance: “It is late,” she said, “and we are tired.”
*/

/** How sure the speaker of the second part is, relative to the first. */
const share = 0.97;

/**
 * Quotes that continue another one, marked as such and with its speaker where they have none. `quotes`
 * are those between quotation marks, sorted by start.
 */
export function joinInterrupted(text: TokenText, quotes: readonly Quote[]): readonly Quote[] {
  if (!text.language.rules.has('attribution/interrupted')) return quotes;
  let before: Quote | null = null;
  return quotes.map(quote => {
    const joined: Quote =
      before?.source && goesOn(text, before, quote)
        ? joinedTo(before, before.source, quote)
        : quote;
    before = joined;
    return joined;
  });
}

const joinedTo = (before: Quote, source: Source, quote: Quote): Quote => ({
  ...quote,
  kind: 'direct',
  continues: before.id,
  source: isOwn(before, quote) ? quote.source : carried(before, source),
});

const carried = (before: Quote, source: Source): Source => ({
  ...source,
  implicit: true,
  grounds: withGround(source.grounds, 'interrupted'),
  confidence: source.confidence * share,
  evidence: [{reason: 'the speech goes on after who says it', spans: [before.outer, source.span]}],
});

/**
 * Whether only the source and cue of a quote are between it and the next, up to a comma: after a full
 * stop another quote begins, and after another verb (“…,” she said, adding, “…”) something that was
 * said at another time.
 */
function goesOn(text: TokenText, before: Quote, quote: Quote): boolean {
  const gap: Span = {start: before.outer.end, end: quote.outer.start};
  const {source, cue, kind} = before;
  if (kind !== 'direct' || source === null || cue === null) return false;
  if (!contains(gap, source.span) || !contains(gap, cue)) return false;
  const last = text.tokens[tokenFrom(text, gap.end) - 1];
  if (last === undefined || !contains(gap, last) || last.lower !== ',') return false;
  if (isTitleLike(text.text.slice(quote.span.start, quote.span.end))) return false;
  if (!isOwn(before, quote)) return true;
  const saidAfter = quote.cue !== null && quote.cue.start >= quote.outer.end;
  return saidAfter && source.entity !== null && quote.source?.entity === source.entity;
}

/** Whether a quote has a cue of its own, not that of the quote before it. */
const isOwn = (before: Quote, {source, cue}: Quote): boolean =>
  source !== null && (cue?.start !== before.cue?.start || cue?.end !== before.cue?.end);
