import {analyzeDocument} from '../analysis/analyze.ts';
import {createEncoder} from '../analysis/encoder/document-encoder.ts';
import {loadModel} from '../analysis/encoder/models.ts';
import type {PairTower} from '../analysis/encoder/pair-tower.ts';
import {readSource} from '../import/read.ts';
import type {Analysis} from '../model/analysis.ts';
import {type Document, documentName} from '../model/document.ts';
import {failureLine, warningLine} from '../model/failure.ts';
import type {Result} from '../model/result.ts';
import type {ExitStatus, Flags, Run} from './command.ts';
import {filterLines} from './filter.ts';
import {safeJson} from './output/json.ts';
import {relatedRecord, toldRelationRecords} from './output/relations-json.ts';
import {relatedPage} from './output/relations-markdown.ts';
import {relatedText} from './output/relations-text.ts';
import {screenOf} from './output/screen.ts';
import {complain, endOnWriteFailure, write} from './output/streams.ts';
import {type Article, type Related, related} from './relate/articles.ts';
import {relating} from './relate/filter.ts';
import {filterFault, formatAsked, sourceOf} from './source.ts';

/** Writes how the claims of several articles stand to each other, or as a filter those of each line. */
export const run: Run = async (sources, flags) => {
  endOnWriteFailure();
  const fault = flags.has('jsonl') ? filterFault('relate', sources, flags) : sourcesFault(sources);
  if (fault !== null) {
    complain(fault);
    return 2;
  }
  return flags.has('jsonl') ? runFilter() : relateSources(sources, flags);
};

async function runFilter(): Promise<ExitStatus> {
  const tower = await loadTower();
  return tower === null ? 1 : filterLines(process.stdin, write, relating(createEncoder(), tower));
}

/** The tower that compares claims; null where there is none, which is told. */
async function loadTower(): Promise<PairTower | null> {
  const model = await loadModel();
  const tower = model.ok ? await model.value.pairs() : model;
  if (tower.ok) return tower.value;
  complain(`claims cannot be related: ${tower.message}`);
  return null;
}

function sourcesFault(sources: readonly string[]): string | null {
  if (sources.length < 2)
    return '"onrecord relate" needs two SOURCEs or more: "onrecord relate FILE FILE"';
  return sources.filter(source => source === '-').length > 1
    ? 'standard input can be read only once: give "-" once'
    : null;
}

/** What can be read of the sources is related, if that is two of them at least; the rest is told. */
async function relateSources(sources: readonly string[], flags: Flags): Promise<ExitStatus> {
  const read = await readAll(sources, flags);
  if (read.length < 2) return 1;
  const tower = await loadTower();
  if (tower === null) return 1;
  const encode = createEncoder();
  const articles: Article[] = [];
  for (const {id, document} of read) {
    const analysis = await analyzeDocument(document, encode);
    complainOf(document, analysis);
    articles.push({id, document, analysis});
  }
  const found = await attempt(() => related(articles, tower));
  if (!found.ok) {
    complain(`claims cannot be related: ${found.message}`);
    return 1;
  }
  await write(written(found.value, flags.get('format')));
  return read.length < sources.length ? 1 : 0;
}

async function readAll(
  sources: readonly string[],
  flags: Flags,
): Promise<readonly Pick<Article, 'id' | 'document'>[]> {
  const read: Pick<Article, 'id' | 'document'>[] = [];
  for (const source of sources) {
    const result = await readSource(sourceOf(source), {from: formatAsked(flags)});
    if (result.ok) read.push({id: source, document: result.document});
    else complain(result.message);
  }
  return read;
}

async function attempt<Value>(make: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return {ok: true, value: await make()};
  } catch (error) {
    return {ok: false, message: failureLine(error)};
  }
}

function complainOf(document: Document, {language, warnings}: Analysis): void {
  const name = documentName(document);
  const told = [...document.warnings, ...warnings.map(warningLine)];
  for (const warning of told) complain(`${name}: ${warning}`);
  if (language !== 'en' && warnings.length === 0)
    complain(`${name}: not in English: its claims were not looked for`);
}

function written(found: Related, format: string | true | undefined): string {
  switch (format) {
    case 'json':
      return `${safeJson(relatedRecord(found), 2)}\n`;
    case 'jsonl':
      return toldRelationRecords(found)
        .map(record => `${safeJson(record)}\n`)
        .join('');
    case 'markdown':
      return relatedPage(found);
    default:
      return relatedText(found, screenOf(process.stdout, process.env));
  }
}
