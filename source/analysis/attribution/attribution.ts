import type {Entity, Ground, Quote, QuoteId} from '../../model/analysis.ts';
import {withMentionConfidence} from '../confidence/mention-confidence.ts';
import {withConfidence} from '../confidence/speaker-confidence.ts';
import {confidenceWeights} from '../confidence/weights.data.ts';
import {carrySpeakers} from '../dialogue/carry.ts';
import {joinInterrupted} from '../dialogue/interrupted.ts';
import {narratorOf, toldBy} from '../dialogue/narrator.ts';
import type {Encoding} from '../encoder/encoding.ts';
import {spanOf, type TokenText, tokenFrom} from '../text/token-text.ts';
import {modelOf} from './contents.ts';
import {withDoubtOfMentions, withDoubts} from './doubts.ts';
import {withPointedSource} from './quote-sources.ts';
import {withOneIdentity} from './relinks.ts';
import {findReports} from './reports.ts';
import type {Quoted, Saying} from './saying.ts';
import {signature} from './signature.ts';
import {type MentionFinder, withSpeakerPronouns} from './speakers.ts';
import {sayingAround} from './speech-patterns.ts';

/** Quotes with their speakers, and the entities with the mentions that quotes have added. */
type Attributed = {
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
};

/*
Who said what: first from the words beside a quotation, then from the quotations around it; then
speech that is reported without marks.
*/

/**
 * Gives each quotation its source and cue, turns marked fragments that nobody says into terms, and
 * adds speech that is reported without marks. Linear in the length of the text.
 */
export function attribute(
  text: TokenText,
  encoding: Encoding,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): Attributed {
  const found = quotesWithSources(text, encoding, entities, quotes);
  const settled = withOneIdentity(
    withMentionConfidence(text, entities, confidenceWeights.mention),
    withConfidence(text, entities, found, confidenceWeights),
  );
  const sure = withDoubtOfMentions(settled.entities, settled.quotes);
  return {quotes: sure, entities: withSpeakerPronouns(text, settled.entities, sure)};
}

/**
 * All quotes with their sources and the grounds for and against them. The encoder decides who speaks
 * and which words are reported; rules decide where it does not.
 */
export function quotesWithSources(
  text: TokenText,
  encoding: Encoding,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): readonly Quote[] {
  const model = modelOf(text, encoding, entities, quotes);
  const read = quotes.map(quote => {
    const rule = besideQuote(text, model.inside, model.finder, quote);
    const isCertain = quote.kind === 'term' || rule.source?.grounds.includes('labelled');
    return isCertain ? rule : withPointedSource(model, rule);
  });
  const marked = withSpeakersAround(text, model.inside, entities, read);
  const all = inOrder(marked, findReports(model, marked));
  return withDoubts(text, entities, all);
}

/** Quotes with the speakers that the quotations around them suggest. */
const withSpeakersAround = (
  text: TokenText,
  inside: Int32Array,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): readonly Quote[] => {
  const told = toldBy(text, narratorOf(text, inside, entities, quotes), quotes);
  return carrySpeakers(text, inside, entities, joinInterrupted(text, told)).map(quote =>
    asTermWhereNobodySays(text, quote),
  );
};

/** A quote with a source and cue from the words beside it; a turn has its own already. */
function besideQuote(
  text: TokenText,
  inside: Int32Array,
  finder: MentionFinder,
  quote: Quote,
): Quote {
  if (quote.kind === 'term') return quote;
  if (quote.source !== null) return {...quote, source: finder.known(quote.source)};
  const quoted = quotedOf(text, quote);
  const saying = sayingAround(text, inside, quoted);
  if (saying === null) return quote;
  const ground = signature(text, quoted) === null ? 'rules' : 'labelled';
  return withSaying(text, finder, quote, saying, ground);
}

function quotedOf(text: TokenText, quote: Quote): Quoted {
  const first = tokenFrom(text, quote.outer.start);
  const last = Math.max(first + 1, tokenFrom(text, quote.outer.end));
  return {first, last, partial: quote.kind === 'partial'};
}

function withSaying(
  text: TokenText,
  finder: MentionFinder,
  quote: Quote,
  saying: Saying,
  ground: Ground,
): Quote {
  const source = finder.sourceAt(saying, ground);
  const cue = spanOf(text, saying.cue);
  return {...quote, cue, source};
}

/** All quotes sorted by start, numbered anew. */
function inOrder(marked: readonly Quote[], reported: readonly Quote[]): readonly Quote[] {
  const all = [...marked, ...reported].toSorted((a, b) => a.span.start - b.span.start);
  const ids = new Map(all.map(({id}, at): [QuoteId, QuoteId] => [id, `q${at}`]));
  return all.map((quote, at) => ({
    ...quote,
    id: `q${at}`,
    continues: quote.continues && (ids.get(quote.continues) ?? null),
  }));
}

/** Words in the shortest quotation that is no term even where nobody says it. */
const longSpeech = 12;

/** A fragment in quotation marks that nobody says: a term, a title, a scare quote. */
function asTermWhereNobodySays(text: TokenText, quote: Quote): Quote {
  if (quote.kind !== 'partial' || quote.source !== null) return quote;
  if (!text.language.rules.has('attribution/term')) return quote;
  const {first, last} = quotedOf(text, quote);
  const words = text.tokens.slice(first, last).filter(({shape}) => shape !== 'mark').length;
  if (words >= longSpeech) return {...quote, kind: 'direct'};
  const reason = 'a few words in quotation marks, and nobody beside them who says them';
  return {...quote, kind: 'term', evidence: [...quote.evidence, {reason, spans: [quote.outer]}]};
}
