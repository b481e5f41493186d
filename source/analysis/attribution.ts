import type {Entity, Quote, QuoteId} from '../model/analysis.ts';
import type {Span} from '../model/span.ts';
import {carrySpeakers} from './carry.ts';
import {quoteOfTokens} from './inside.ts';
import {joinInterrupted} from './interrupted.ts';
import {reportedSpeech} from './reported.ts';
import {MentionFinder, withSpeakerPronouns} from './speakers.ts';
import {type Quoted, type Saying, sayingAround} from './speech-patterns.ts';
import {hull, type ReadText, tokenFrom} from './text.ts';

/** Quotes with their speakers, and the entities with the mentions that quotes have added. */
export type Attributed = {
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
};

/*
Who said what: the words beside a quotation, then what the quotations around it say, then reported
speech without marks.
*/

/**
 * Gives each quotation its source and cue, makes terms of the marked fragments that nobody says,
 * and adds speech that is reported without marks. Linear in the length of the text.
 */
export function attribute(
  text: ReadText,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): Attributed {
  const finder = new MentionFinder(text, entities);
  const inside = quoteOfTokens(text, quotes);
  const beside = quotes.map(quote => {
    const saying = sayingAround(text, inside, quotedOf(text, quote));
    return saying === null ? quote : withSaying(text, finder, quote, saying);
  });
  const joined = joinInterrupted(text, beside);
  const marked = carrySpeakers(text, joined).map(asTermWhereNobodySays);
  const numbered = inOrder(marked, reportedSpeech(text, inside, finder, marked));
  return {quotes: numbered, entities: withSpeakerPronouns(text, entities, numbered)};
}

function quotedOf(text: ReadText, quote: Quote): Quoted {
  const first = tokenFrom(text, quote.outer.start);
  const last = Math.max(first + 1, tokenFrom(text, quote.outer.end));
  return {first, last, partial: quote.kind === 'partial'};
}

function withSaying(text: ReadText, finder: MentionFinder, quote: Quote, saying: Saying): Quote {
  const source = finder.sourceAt(saying);
  const cue = hull(text.tokens.slice(saying.cue.first, saying.cue.last));
  return {...quote, cue: plainSpan(cue), source};
}

/** All quotes sorted by start, numbered anew. */
function inOrder(marked: readonly Quote[], reported: readonly Quote[]): readonly Quote[] {
  const all = [...marked, ...reported].toSorted((a, b) => a.span.start - b.span.start);
  const ids = new Map<QuoteId, QuoteId>();
  all.forEach((quote, at) => {
    // Only marked quotes go on with others, and only they have ids of their own so far.
    if (quote.kind !== 'indirect') ids.set(quote.id, `q${at}`);
  });
  return all.map((quote, at) => ({
    ...quote,
    id: `q${at}`,
    continues: quote.continues && (ids.get(quote.continues) ?? null),
  }));
}

const plainSpan = ({start, end}: Span): Span => ({start, end});

/** A fragment in quotation marks that nobody is said to say: a term, a title, a scare quote. */
function asTermWhereNobodySays(quote: Quote): Quote {
  if (quote.kind !== 'partial' || quote.source !== null) return quote;
  const reason = 'a few words in quotation marks, and nobody beside them who says them';
  return {...quote, kind: 'term', evidence: [...quote.evidence, {reason, spans: [quote.outer]}]};
}
