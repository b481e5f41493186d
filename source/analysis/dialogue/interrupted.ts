import type {Quote, Source} from '../../model/analysis.ts';
import {contains, type Span} from '../../model/span.ts';
import {isTitleLike} from '../quotes/quote-form.ts';
import {type TokenText, tokenFrom} from '../text/token-text.ts';
import {withGround} from './grounds.ts';

/*
A speech that its writer interrupts to say whose it is stands in several pairs of quotation marks
and is one utterance: “It is late,” she said, “and we are tired.”
*/

/** How sure it is that the speech goes on, of how sure its speaker is. */
const share = 0.97;

/**
 * Says of each quote which one it goes on with, and gives it that one's speaker where it has none.
 * `quotes` are those between quotation marks, sorted by start.
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
 * Whether nothing stands between two quotes but who says both, up to a comma: after a full stop
 * another sentence begins, which is a quote of its own, and after another verb (“…,” she said,
 * adding, “…”) something that was said at another time.
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

/** Whether a quote has words of saying of its own, not those of the quote before it. */
const isOwn = (before: Quote, {source, cue}: Quote): boolean =>
  source !== null && (cue?.start !== before.cue?.start || cue?.end !== before.cue?.end);
