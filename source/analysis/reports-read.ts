import type {Quote, QuoteId} from '../model/analysis.ts';
import {contains, overlaps, type Span} from '../model/span.ts';
import {partsIn} from './encoder/part-spans.ts';
import type {WordRange} from './encoder/pointing.ts';
import {wordsIn} from './encoder/reading.ts';
import type {Model} from './quotes-read.ts';
import {pointedSource, sourceFrom, spanOfWords} from './sources-read.ts';

/*
Speech and thought that are reported without marks, as the encoder reads it: runs of words tagged as
the content of an attribution. A marked fragment inside one is a quote of its own.
*/

/** Above this a word is in a content, and a content has a source: tried on dev. */
const contentThreshold = 0.5;
const enough = 0.3;

/** Words in the shortest report. */
const shortest = 2;

/** Reported clauses, in order. `marked` are the quotes between marks, with their speakers. */
export function reportsRead(model: Model, marked: readonly Quote[]): readonly Quote[] {
  const reports: Quote[] = [];
  for (const block of model.text.blocks) {
    if (block.kind === 'heading') continue;
    const {reading} = model;
    const words = wordsIn(reading.words, block);
    const range = {
      first: Math.max(words.first, reading.first),
      end: Math.min(words.end, reading.end),
    };
    for (const content of partsIn(reading, 'content', range, contentThreshold)) {
      for (const piece of besideDirect(model, marked, content)) {
        const report = reportOf(model, marked, piece, `q${marked.length + reports.length}`);
        if (report) reports.push(report);
      }
    }
  }
  return reports;
}

/** What of a content stands outside of direct quotes. */
function besideDirect(
  {reading}: Model,
  marked: readonly Quote[],
  content: WordRange,
): readonly WordRange[] {
  const pieces: WordRange[] = [];
  let first = content.first;
  const span = spanOfWords(reading, content);
  for (const {kind, outer} of marked) {
    if (kind !== 'direct' || !overlaps(outer, span)) continue;
    const words = wordsIn(reading.words, outer);
    if (words.first > first) pieces.push({first, end: words.first});
    first = Math.max(first, words.end);
  }
  if (first < content.end) pieces.push({first, end: content.end});
  return pieces;
}

function reportOf(
  {text, reading, finder, point}: Model,
  marked: readonly Quote[],
  piece: WordRange,
  id: QuoteId,
): Quote | null {
  if (piece.end - piece.first < shortest) return null;
  const pointed = point(piece);
  if (pointed === null) return null;
  const span = spanOfWords(reading, piece);
  if (marked.some(({outer, kind}) => kind !== 'term' && isHardlyMore(span, outer))) return null;
  const source = pointedSource(text, reading, finder, pointed, word => !overlaps(word, span));
  if (source === null || source.probability < enough) return null;
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

/** Whether a span is hardly more than a marked quote. */
const isHardlyMore = (span: Span, outer: Span): boolean =>
  overlaps(span, outer) &&
  (contains(outer, span) || outer.end - outer.start > 0.9 * (span.end - span.start));
