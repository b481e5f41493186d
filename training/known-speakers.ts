import {type Gold, readCorpus} from '../bench/score/gold.ts';
import type {Prediction, Scorers} from '../bench/score/scorers.ts';
import {analyze} from '../source/analysis/analyze.ts';
import {quotesByRules, quotesRead} from '../source/analysis/attribution.ts';
import type {Read} from '../source/analysis/encoder/reader.ts';
import {type Features, featuresOf, mentionsById} from '../source/analysis/speaker-confidence.ts';
import {readText} from '../source/analysis/text.ts';
import {findingsRecord} from '../source/commands/output/json.ts';
import {documentFromText} from '../source/import/document.ts';
import {type Analysis, emptyAnalysis, type Quote} from '../source/model/analysis.ts';

/*
Quotes that are found in texts whose speakers are known, with whether the scorers of the data's
folder take them for right.
*/

/** A found quote with a source. */
export type KnownQuote = {
  readonly corpus: Corpus;
  /** What it is drawn with: the article, or the novel. */
  readonly group: string;
  readonly quote: Quote;
  readonly features: Features;
  /** Whether the gold has it, too. */
  readonly found: boolean;
  /** Whether its speaker is right, 0 to 1: of an interrupted speech each piece counts. */
  readonly right: number;
};

/** How the scorers answer for one quote. */
type Verdict = Pick<KnownQuote, 'found' | 'right'>;

type Judge = (scorers: Scorers, gold: Gold, alone: Prediction, quote: Quote) => Verdict | null;

const nobody: Verdict = {found: false, right: 0};

/**
 * Between marks: the name that a reader is shown has to be right where the gold knows one, else the
 * words that are the source.
 */
const marked: Judge = (scorers, gold, alone, {kind, source}) => {
  if (kind === 'indirect') return null;
  const {speaker, identity} = scorers.newsquotes([{gold, pred: alone}]);
  if (speaker.total === 0) return nobody;
  const [right = 0, total = 0] = Object.values(identity)[0] ?? [];
  const isNamed = source?.entity !== null && total > 0;
  return {found: true, right: isNamed ? right / total : speaker.right / speaker.total};
};

const reported: Judge = (scorers, gold, alone, {kind}) => {
  if (kind !== 'indirect') return null;
  const {all, contentRecall} = scorers.attribution([{gold, pred: alone}]);
  return contentRecall > 0 ? {found: true, right: Number(all.tp > 0)} : nobody;
};

const inNovel: Judge = (scorers, gold, alone, {kind}) => {
  if (kind === 'indirect') return null;
  const {right, total} = scorers.quotations([{gold, pred: alone}]).speaker;
  return total > 0 ? {found: true, right: right / total} : nobody;
};

/** The corpora with known speakers, and who judges them. A new one is a line here. */
const judges = {
  'polnear-quotes': marked,
  polnear: reported,
  'gum-quotes': (...asked) => marked(...asked) ?? reported(...asked),
  pdnc: inNovel,
} as const satisfies Record<string, Judge>;

export type Corpus = keyof typeof judges;

export const corpora = Object.keys(judges) as readonly Corpus[];

/** The quotes with a source that `read`, or without it the rules, find in a corpus of `folder`. */
export async function knownQuotes(
  folder: string,
  corpus: Corpus,
  scorers: Scorers,
  read: Read,
): Promise<readonly KnownQuote[]> {
  const known: KnownQuote[] = [];
  for (const gold of readCorpus<Gold>(folder, corpus, Number.POSITIVE_INFINITY) ?? []) {
    known.push(...(await inText(corpus, gold, scorers, read)));
  }
  return known;
}

async function inText(
  corpus: Corpus,
  gold: Gold,
  scorers: Scorers,
  read: Read,
): Promise<readonly KnownQuote[]> {
  const {text, analysis} = await weighedIn(gold.text, read);
  const record = findingsRecord(analysis);
  const mentions = mentionsById(analysis.entities);
  const byId = new Map(analysis.quotes.map(quote => [quote.id, quote]));
  return record.quotes.flatMap(one => {
    const quote = byId.get(one.id);
    if (!quote?.source) return [];
    const {source} = quote;
    // A novel's gold knows characters: nothing can be said of "the nurse".
    const entity = record.entities.find(({id}) => id === source.entity);
    if (corpus === 'pdnc' && !entity?.mentions.some(({kind}) => kind === 'name')) return [];
    const verdict = judges[corpus](scorers, gold, {...record, quotes: [one]}, quote);
    if (verdict === null) return [];
    const mention = (source.mention && mentions.get(source.mention)) ?? null;
    const group = corpus === 'pdnc' ? gold.id.replace(/-\d+$/, '') : gold.id;
    return [{corpus, group, quote, features: featuresOf(text, quote, source, mention), ...verdict}];
  });
}

/** A text's quotes as the passes leave them, before their confidence is put together. */
async function weighedIn(body: string, read: Read) {
  const document = documentFromText(body, {kind: 'stdin'});
  const reading = await read(document);
  let analysis: Analysis = emptyAnalysis;
  for await (const step of analyze(document, async () => reading)) {
    if (step.pass === 'attribution') break;
    analysis = step.analysis;
  }
  const text = readText(document);
  const {entities, quotes} = analysis;
  const weighed = reading
    ? quotesRead(text, reading, entities, quotes)
    : quotesByRules(text, entities, quotes);
  return {text, analysis: {...analysis, quotes: weighed}};
}
