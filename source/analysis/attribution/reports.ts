import type {Quote, QuoteId} from '../../model/analysis.ts';
import {contains, countBefore, overlaps, type Span} from '../../model/span.ts';
import {wordsIn} from '../encoder/encoding.ts';
import type {EncoderRange} from '../encoder/pointing.ts';
import {type TokenText, tokenFrom} from '../text/token-text.ts';
import {contentsOver, type Model, spanOfWords} from './contents.ts';
import {type PointedSource, pointedSource, sourceFrom} from './pointed-sources.ts';
import {reportSpan, withoutAddressee} from './report-spans.ts';

/*
Speech and thought reported without quotation marks: runs of words that the encoder tags as the
content of an attribution. A marked fragment inside one is a quote of its own.
*/

/** The least probability of a source. Chosen on dev. */
const enough = 0.3;

/** Words in the shortest piece of a report. */
const shortest = 2;

/** Units on either side of a run in which it may meet other speech. */
const nearby = 200;

/** A quote between marks, by the place of its marks. */
type Marked = Span & {readonly kind: Quote['kind']};

/** Reported clauses, in order. `quotes` are those between marks, with their speakers. */
export function findReports(model: Model, quotes: readonly Quote[]): readonly Quote[] {
  const marked = quotes.map(({outer, kind}) => ({...outer, kind}));
  const reports: Quote[] = [];
  for (const {words} of model.contents) {
    for (const piece of besideDirect(model, marked, words)) {
      const report = reportOf(model, marked, piece, `q${quotes.length + reports.length}`);
      const before = reports.at(-1);
      // Pieces may overlap once each is extended to where its phrase ends.
      if (report && report.span.start >= (before?.span.end ?? 0))
        reports.push(before ? joined(model, before, report) : report);
    }
  }
  return reports;
}

/** The marked quotes that overlap a span. */
function over(marked: readonly Marked[], span: Span): readonly Marked[] {
  const first = Math.max(0, countBefore(marked, span.start) - 1);
  return marked.slice(first, countBefore(marked, span.end)).filter(quote => overlaps(quote, span));
}

/** The pieces of a content outside direct quotes. */
function besideDirect(
  {encoding}: Model,
  marked: readonly Marked[],
  content: EncoderRange,
): readonly EncoderRange[] {
  const pieces: EncoderRange[] = [];
  let {first} = content;
  for (const quote of over(marked, spanOfWords(encoding, content))) {
    if (quote.kind !== 'direct') continue;
    const words = wordsIn(encoding.words, quote);
    if (words.first > first) pieces.push({first, end: words.first});
    first = Math.max(first, words.end);
  }
  if (first < content.end) pieces.push({first, end: content.end});
  return pieces;
}

function reportOf(
  model: Model,
  marked: readonly Marked[],
  piece: EncoderRange,
  id: QuoteId,
): Quote | null {
  if (piece.end - piece.first < shortest) return null;
  const pointed = model.point(piece);
  if (pointed === null) return null;
  const run = spanOfWords(model.encoding, piece);
  const source = pointedSource(model, pointed, word => !overlaps(word, run));
  if (source === null || source.probability < enough || isDateline(model, source)) return null;
  const taken = takenBeside(model, marked, run, source);
  const whole = reportSpan(model.text, model.finder, run, token =>
    taken.some(other => overlaps(other, token)),
  );
  const span = whole && withoutAddressee(model.text, whole, source.cue);
  if (span === null) return null;
  if (over(marked, span).some(quote => isHardlyMore(span, quote))) return null;
  const from = sourceFrom(source, null);
  return {
    id,
    kind: 'indirect',
    span,
    outer: span,
    cue: source.cue,
    source: from,
    continues: null,
    confidence: source.probability,
    evidence: from.evidence,
  };
}

/** Whether the source is a dateline: "OSLO:" or "Oslo (AP) —" at the head of a paragraph. */
function isDateline({text, places}: Model, {span, mention}: PointedSource): boolean {
  if (!text.language.rules.has('attribution/datelines')) return false;
  if (mention === null || !places.has(mention.entity)) return false;
  const {tokens, blocks} = text;
  const first = tokenFrom(text, span.start);
  const block = blocks[tokens[first]?.block ?? -1];
  if (block?.kind === 'heading' || block?.first !== first) return false;
  return /^(?:[:(–—-]|--)$/.test(tokens[tokenFrom(text, span.end)]?.lower ?? '');
}

/** What a report must not extend into: its source, its cue, and other speech. */
function takenBeside(
  model: Model,
  marked: readonly Marked[],
  run: Span,
  {span, cue}: PointedSource,
): readonly Span[] {
  const around = {start: run.start - nearby, end: run.end + nearby};
  const direct = over(marked, around).filter(({kind}) => kind === 'direct');
  const others = contentsOver(model, around).filter(content => !overlaps(content, run));
  return [span, ...(cue ? [cue] : []), ...direct, ...others];
}

/** Two pieces around one cue are one report: “the plan”, she said, “is dead”. */
function joined({text}: Model, before: Quote, report: Quote): Quote {
  const [here, there] = [report.cue, before.cue];
  const isOne =
    here !== null &&
    here.start === there?.start &&
    before.span.end <= here.start &&
    here.end <= report.span.start &&
    report.source?.span.start === before.source?.span.start &&
    sentenceAt(text, before.span.end - 1) === sentenceAt(text, report.span.start);
  return isOne ? {...report, continues: before.id} : report;
}

const sentenceAt = (text: TokenText, offset: number): number =>
  text.tokens[tokenFrom(text, offset)]?.sentence ?? -1;

/** Whether a span lies inside a marked quote or is hardly longer than one. */
const isHardlyMore = (span: Span, quote: Marked): boolean =>
  contains(quote, span) ||
  (quote.kind !== 'term' && quote.end - quote.start > 0.9 * (span.end - span.start));
