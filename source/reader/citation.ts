import {isSaidPlainly} from '../model/analysis.ts';
import {documentName} from '../model/document.ts';
import type {Span} from '../model/span.ts';
import {currentQuote, currentSentence, findings, paragraphAt, quoteNumber} from './selectors.ts';
import type {ReaderState} from './state.ts';
import {words} from './words.ts';

/** Something to take along: its words, what to call it in a message, and where it stands. */
export type Taken = {readonly text: string; readonly what: string; readonly citation: string};

/** The current quote, else the current sentence; null where there is neither. */
export function taken(state: ReaderState): Taken | null {
  const quote = currentQuote(state);
  if (quote) {
    const name = quote.source?.entity
      ? (findings(state).entities.get(quote.source.entity)?.name ?? null)
      : quote.source && words(state, quote.source.span);
    const sure = quote.source !== null && isSaidPlainly(quote.source);
    const speaker = name === null ? null : sure ? name : `probably ${name}`;
    return {
      text: `“${words(state, quote.span)}”`,
      what: `quote ${quoteNumber(state, quote)}`,
      citation: cite(state, quote.span, speaker),
    };
  }
  const sentence = currentSentence(state);
  if (!sentence) return null;
  return {
    text: words(state, sentence),
    what: 'the sentence',
    citation: cite(state, sentence, null),
  };
}

/** Speaker, title or file, byline, site, date, address, paragraph: only what is known. */
function cite(state: ReaderState, span: Span, speaker: string | null): string {
  const {metadata} = state.document;
  const name = documentName(state.document);
  const parts = [
    speaker,
    metadata.title ? `“${name}”` : name,
    metadata.byline,
    metadata.site,
    metadata.published,
    `¶${paragraphAt(state, span.start)}`,
    metadata.url,
  ];
  return `— ${parts.filter(Boolean).join(', ')}`;
}
