import {type Analysis, emptyAnalysis, type Pass} from '../model/analysis.ts';
import type {Document} from '../model/document.ts';
import {failureLine} from '../model/failure.ts';
import type {Span} from '../model/span.ts';
import {attribute, attributeRead} from './attribution/attribution.ts';
import {findClaims} from './claims/claims.ts';
import {findRelations} from './claims/relations.ts';
import {relationsRead} from './claims/relations-read.ts';
import {findEntities, findEntitiesRead} from './coreference/coreference.ts';
import type {Read} from './encoder/reader.ts';
import type {Reading} from './encoder/reading.ts';
import {findNames, type Name} from './names/names.ts';
import {namesRead} from './names/names-read.ts';
import {entitiesOfNames} from './names/surface.ts';
import {findQuotes} from './quotes/quotes.ts';
import {languageOf} from './text/language.ts';
import {type ReadText, readText} from './text/text.ts';

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
 * offsets stay. A text that is not English yields its sentences and quotation marks only.
 * Deterministic: the same text and the same encoder give the same findings. Never rejects: a pass
 * that fails leaves a warning, and those after it go on with what there is.
 */
export async function* analyze(
  document: Document,
  read: Read,
  range?: Span,
): AsyncGenerator<Step, void, undefined> {
  let found: Analysis = {...emptyAnalysis, range: range ?? {start: 0, end: document.text.length}};
  const after = async (pass: Pass, find: () => Findings | Promise<Findings>): Promise<Step> => {
    try {
      found = {...found, ...(await find())};
    } catch (error) {
      const warning = {pass, message: failureLine(error)};
      found = {...found, warnings: [...found.warnings, warning]};
    }
    return {pass, analysis: found};
  };
  let text = readText({...document, blocks: []});
  yield await after('sentences', () => {
    text = readText(document, range);
    const sentences = text.sentences.map(({start, end}) => ({start, end}));
    return {language: languageOf(text), sentences};
  });
  yield await after('quotes', () => ({quotes: findQuotes(text)}));
  if (found.language !== 'en') return;

  let reading: Reading | null = null;
  let names: readonly Name[] = [];
  yield await after('names', async () => {
    reading = await read(document, range);
    names = reading ? namesRead(text, reading) : findNames(text);
    return {entities: entitiesOfNames(text, names)};
  });
  yield await after('coreference', () => ({
    entities: reading
      ? findEntitiesRead(text, reading, names, found.quotes)
      : findEntities(text, names, found.quotes),
  }));
  yield await after('attribution', () =>
    reading
      ? attributeRead(text, reading, found.entities, found.quotes)
      : attribute(text, found.entities, found.quotes),
  );
  yield await after('claims', () => ({claims: findClaims(text, found.entities, found.quotes)}));
  yield await after('relations', async () => {
    const tower = await reading?.pairs();
    const {entities, claims} = found;
    const relations = tower
      ? await relationsRead(text, entities, claims, tower)
      : findRelations(text, entities, claims);
    return {relations};
  });
}

/** What a pass adds to an analysis, or puts in place of what stood there. */
type Findings = Partial<Analysis>;

/** The same by rules alone, for where there is no encoder. */
export function* analyzeByRules(
  document: Document,
  range?: Span,
): Generator<Step, void, undefined> {
  const {text, steps, found} = begin(document, range);
  yield* steps;
  if (found.language !== 'en') return;
  yield related(text, yield* understand(text, found, null));
}

function related(text: ReadText, found: Analysis): Step {
  const relations = findRelations(text, found.entities, found.claims);
  return {pass: 'relations', analysis: {...found, relations}};
}

type Begun = {
  readonly text: ReadText;
  readonly steps: readonly Step[];
  readonly found: Analysis;
};

/** What writing alone says. */
function begin(document: Document, range?: Span): Begun {
  const text = readText(document, range);
  const read: Analysis = {
    ...emptyAnalysis,
    language: languageOf(text),
    range: range ?? {start: 0, end: document.text.length},
    sentences: text.sentences.map(({start, end}) => ({start, end})),
  };
  const found = {...read, quotes: findQuotes(text)};
  const steps: readonly Step[] = [
    {pass: 'sentences', analysis: read},
    {pass: 'quotes', analysis: found},
  ];
  return {text, steps, found};
}

/** The passes from names to claims; returns what is known after them. */
function* understand(
  text: ReadText,
  begun: Analysis,
  reading: Reading | null,
): Generator<Step, Analysis, undefined> {
  const names = reading ? namesRead(text, reading) : findNames(text);
  let found = {...begun, entities: entitiesOfNames(text, names)};
  yield {pass: 'names', analysis: found};

  const {quotes} = found;
  const entities = reading
    ? findEntitiesRead(text, reading, names, quotes)
    : findEntities(text, names, quotes);
  found = {...found, entities};
  yield {pass: 'coreference', analysis: found};

  const attributed = reading
    ? attributeRead(text, reading, entities, quotes)
    : attribute(text, entities, quotes);
  found = {...found, ...attributed};
  yield {pass: 'attribution', analysis: found};

  found = {...found, claims: findClaims(text, found.entities, found.quotes)};
  yield {pass: 'claims', analysis: found};
  return found;
}

/** Everything that is found in a document, or in the stretch `range` of it, at once. */
export async function analyzeDocument(
  document: Document,
  read: Read,
  range?: Span,
): Promise<Analysis> {
  let analysis = emptyAnalysis;
  for await (const step of analyze(document, read, range)) analysis = step.analysis;
  return analysis;
}

/** Everything that rules find, at once. */
export function analyzeDocumentByRules(document: Document, range?: Span): Analysis {
  let analysis = emptyAnalysis;
  for (const step of analyzeByRules(document, range)) analysis = step.analysis;
  return analysis;
}
