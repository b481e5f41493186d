import {type Analysis, emptyAnalysis, type Pass} from '../model/analysis.ts';
import type {Document} from '../model/document.ts';
import {failureLine} from '../model/failure.ts';
import type {Span} from '../model/span.ts';
import {attribute} from './attribution/attribution.ts';
import {findClaims} from './claims/claims.ts';
import {findRelations} from './claims/relations.ts';
import {findEntities} from './coreference/coreference.ts';
import type {Encode} from './encoder/document-encoder.ts';
import {english} from './lexicon/language.ts';
import type {Name} from './names/name.ts';
import {findNames} from './names/names.ts';
import {entitiesOfNames} from './names/surface.ts';
import {findQuotes} from './quotes/quotes.ts';
import {tokenText} from './text/token-text.ts';
import {languageOf} from './text/which-language.ts';

/*
The passes in the order in which they run. A pass is a pure function of the text, of what the
encoder reads in it, and of what the passes before it found, so any of them can be replaced without
a change outside its file.
*/

/** A pass that has run, and everything that is known after it. */
export type Step = {readonly pass: Pass; readonly analysis: Analysis};

/**
 * Analyses a document, or with `range` the blocks that lie in that stretch of it, and yields after
 * each pass. What an early pass says may be said better by a later one (speakers, entities), but
 * offsets stay. A text that is not in `language`, and any text where there is no model, yields its
 * sentences and quotation marks only. Deterministic: the same text and the same encoder give the
 * same findings. Never rejects: a pass that fails leaves a warning, and those after it go on with
 * what there is; where the encoder fails, nothing more is found.
 */
export async function* analyze(
  document: Document,
  encode: Encode,
  range?: Span,
  language = english,
): AsyncGenerator<Step, void, undefined> {
  let found: Analysis = {...emptyAnalysis, range: range ?? {start: 0, end: document.text.length}};
  /** What `make` gives; null with a warning where it fails. */
  const attempt = async <Value>(
    pass: Pass,
    make: () => Value | Promise<Value>,
  ): Promise<Value | null> => {
    try {
      return await make();
    } catch (error) {
      const warning = {pass, message: failureLine(error)};
      found = {...found, warnings: [...found.warnings, warning]};
      return null;
    }
  };
  const after = async (pass: Pass, find: () => Findings | Promise<Findings>): Promise<Step> => {
    const findings = await attempt(pass, find);
    found = {...found, ...findings};
    return {pass, analysis: found};
  };
  let text = tokenText({...document, blocks: []});
  yield await after('sentences', () => {
    text = tokenText(document, range, language);
    const sentences = text.sentences.map(({start, end}) => ({start, end}));
    return {language: languageOf(text), sentences};
  });
  yield await after('quotes', () => ({quotes: findQuotes(text)}));
  if (found.language !== language.tag) return;

  const encoding = await attempt('names', () => encode(document, range));
  if (encoding === null) {
    if (found.warnings.some(({pass}) => pass === 'names')) yield {pass: 'names', analysis: found};
    return;
  }
  let names: readonly Name[] = [];
  yield await after('names', () => {
    names = findNames(text, encoding);
    return {entities: entitiesOfNames(text, names)};
  });
  yield await after('coreference', () => ({
    entities: findEntities(text, encoding, names, found.quotes),
  }));
  yield await after('attribution', () => attribute(text, encoding, found.entities, found.quotes));
  yield await after('claims', () => ({claims: findClaims(text, found.entities, found.quotes)}));
  yield await after('relations', async () => {
    const tower = await encoding.pairs();
    return {relations: await findRelations(text, found.entities, found.claims, tower)};
  });
}

/** What a pass adds to an analysis, or puts in place of what stood there. */
type Findings = Partial<Analysis>;

/** Everything that is found in a document, or in the stretch `range` of it, at once. */
export async function analyzeDocument(
  document: Document,
  encode: Encode,
  range?: Span,
): Promise<Analysis> {
  let analysis = emptyAnalysis;
  for await (const step of analyze(document, encode, range)) analysis = step.analysis;
  return analysis;
}
