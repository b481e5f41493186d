import {bootstrap, drop, type Estimate} from './bootstrap.ts';
import {type Progress, runFilter} from './filter.ts';
import type {Gold} from './gold.ts';
import {type AnsweredPairs, comparePairs, pairFigure, readPairs} from './pairs.ts';
import type {PairRow, Row, TextRow} from './rows.ts';
import {loadPairScorer, loadScorers, type Prediction, type Scorers} from './scorers.ts';
import {type Corpora, isTextRow, openCorpora, textsOf} from './texts.ts';

/** A row's figure, or why there is none. */
export type Outcome =
  | ({readonly kind: 'estimate'} & Estimate)
  | {readonly kind: 'none'; readonly why: string};

/** A program that is measured: shell commands that are filters of lines; null: not asked. */
export type Program = {readonly analyze: string; readonly compare: string | null};

/** Everything that one program was measured at. */
export type Evaluation = {
  readonly outcomes: ReadonlyMap<Row, Outcome>;
  /** Texts and pairs that it gave no answer to: they count as if nothing had been found. */
  readonly missing: number;
  readonly seconds: number;
};

export type Asked = {
  /** Holds score/ and data/. */
  readonly folder: string;
  readonly rows: readonly Row[];
  /** At most so many documents and pairs of each set. */
  readonly limit: number;
  readonly onProgress: (what: string, answered: number, of: number) => void;
};

/** Measures a program: one run over the texts of all rows, one over the pairs. */
export async function evaluate(program: Program, asked: Asked): Promise<Evaluation> {
  const started = performance.now();
  const corpora = openCorpora(asked.folder, asked.limit);
  const texts = await evaluateTexts(program.analyze, asked, corpora);
  const pairs = await evaluatePairs(program.compare, asked);
  return {
    outcomes: new Map([...texts.outcomes, ...pairs.outcomes]),
    missing: texts.missing + pairs.missing,
    seconds: (performance.now() - started) / 1000,
  };
}

type Part = {readonly outcomes: readonly (readonly [Row, Outcome])[]; readonly missing: number};

const noPart: Part = {outcomes: [], missing: 0};

const none = (why: string): Outcome => ({kind: 'none', why});

const estimated = (estimate: Estimate | null): Outcome =>
  estimate === null ? none('no data') : {kind: 'estimate', ...estimate};

async function evaluateTexts(command: string, asked: Asked, corpora: Corpora): Promise<Part> {
  const rows = asked.rows.filter(isTextRow);
  const texts = textsOf(rows, corpora);
  if (rows.length === 0) return noPart;
  const onProgress: Progress = answered => asked.onProgress('texts', answered, texts.length);
  const answers = await runFilter<Prediction>(
    command,
    texts.map(text => ({text})),
    onProgress,
  );
  const said = new Map(texts.map((text, at) => [text, answers.get(at)]));
  const scorers = await loadScorers(asked.folder);
  return {
    outcomes: rows.map(row => [row, estimated(textFigure(row, corpora, said, scorers))]),
    missing: texts.length - answers.size,
  };
}

function textFigure(
  {kind, corpus, setting, measure}: TextRow,
  corpora: Corpora,
  said: ReadonlyMap<string, Prediction | undefined>,
  scorers: Scorers,
): Estimate | null {
  const documents = corpora(corpus, setting);
  const original = corpora(corpus, 'as it is');
  if (documents === null || original === null) return null;
  const statisticOf = (gold: readonly Gold[]) =>
    measure.statistic(
      gold.map(one => ({gold: one, pred: said.get(one.text) ?? {entities: [], quotes: []}})),
      scorers,
    );
  const here = statisticOf(documents);
  const statistic = kind === 'drop' ? drop(statisticOf(original), here) : here;
  return bootstrap(statistic, documents.length, measure.resamples);
}

async function evaluatePairs(command: string | null, asked: Asked): Promise<Part> {
  const rows = asked.rows.filter((row): row is PairRow => !isTextRow(row));
  if (rows.length === 0) return noPart;
  const failed = (why: string): Part => ({
    outcomes: rows.map(row => [row, none(why)]),
    missing: 0,
  });
  if (command === null) return failed('not asked');
  const sets = readPairs(asked.folder, rows, asked.limit);
  const count = [...sets.values()].reduce((sum, {length}) => sum + length, 0);
  let answered: AnsweredPairs;
  try {
    answered = await comparePairs(command, sets, done => asked.onProgress('pairs', done, count));
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
  const score = await loadPairScorer(asked.folder);
  return {
    outcomes: rows.map(row => [row, estimated(pairFigure(row, answered, score))]),
    missing: count - answered.answers.size,
  };
}
