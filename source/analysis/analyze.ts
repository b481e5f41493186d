import {type Analysis, emptyAnalysis, type Pass} from '../model/analysis.ts';
import type {Document} from '../model/document.ts';
import type {Span} from '../model/span.ts';
import {attribute} from './attribution.ts';
import {findClaims} from './claims.ts';
import {findEntities} from './coreference.ts';
import {languageOf} from './language.ts';
import {findNames} from './names.ts';
import {findQuotes} from './quotes.ts';
import {findRelations} from './relations.ts';
import {entitiesOfNames} from './surface.ts';
import {readText} from './text.ts';

/*
The passes in the order in which they run. A pass is a pure function of the text and of what the
passes before it found, so any of them can be replaced without a change outside its file.
*/

/** A pass that has run, and everything that is known after it. */
export type Step = {readonly pass: Pass; readonly analysis: Analysis};

/**
 * Analyses a document, or with `range` the blocks that lie in that stretch of it, and yields after
 * each pass. What an early pass says may be said better by a later one (speakers, entities), but
 * offsets stay. A text that is not English yields its sentences and quotation marks only.
 * Deterministic: the same text gives the same findings.
 */
export function* analyze(document: Document, range?: Span): Generator<Step, void, undefined> {
  const text = readText(document, range);
  const language = languageOf(text);
  let found: Analysis = {
    ...emptyAnalysis,
    language,
    range: range ?? {start: 0, end: document.text.length},
    sentences: text.sentences.map(({start, end}) => ({start, end})),
  };
  yield {pass: 'sentences', analysis: found};

  found = {...found, quotes: findQuotes(text)};
  yield {pass: 'quotes', analysis: found};
  if (language !== 'en') return;

  const names = findNames(text);
  found = {...found, entities: entitiesOfNames(text, names)};
  yield {pass: 'names', analysis: found};

  found = {...found, entities: findEntities(text, names, found.quotes)};
  yield {pass: 'coreference', analysis: found};

  found = {...found, ...attribute(text, found.entities, found.quotes)};
  yield {pass: 'attribution', analysis: found};

  found = {...found, claims: findClaims(text, found.entities, found.quotes)};
  yield {pass: 'claims', analysis: found};

  found = {...found, relations: findRelations(text, found.entities, found.claims)};
  yield {pass: 'relations', analysis: found};
}

/** Everything that is found in a document, or in the stretch `range` of it, at once. */
export function analyzeDocument(document: Document, range?: Span): Analysis {
  let analysis = emptyAnalysis;
  for (const step of analyze(document, range)) analysis = step.analysis;
  return analysis;
}
