import {bootstrap, drop, type Estimate} from './bootstrap.ts';
import {type ClaimCounts, type ClaimGroup, claimFigure, countClaims} from './claims.ts';
import {type Progress, runFilter} from './filter.ts';
import {type Gold, readCorpus} from './gold.ts';
import {type AnsweredPairs, comparePairs, pairFigure, readPairs} from './pairs.ts';
import type {ClaimRow, PairRow, Row, TextRow, View, WrittenRow} from './rows.ts';
import {loadPairScorer, loadScorers, type Prediction, type Scorers} from './scorers.ts';
import {type Corpora, isTextRow, openCorpora, textsOf} from './texts.ts';
import {type WrittenPair, writtenFigure} from './written.ts';

/** A row's figure, or why there is none. */
export type Outcome =
  | ({readonly kind: 'estimate'} & Estimate)
  | {readonly kind: 'none'; readonly why: string};

/** A program that is measured: shell commands that are filters of lines; null: not asked. */
export type Program = {
  readonly analyze: string;
  readonly relate: string | null;
  readonly compare: string | null;
};

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

/** Measures a program: one run over the texts of all rows, one over the pairs, one for each view of claims. */
export async function evaluate(program: Program, asked: Asked): Promise<Evaluation> {
  const started = performance.now();
  const corpora = openCorpora(asked.folder, asked.limit);
  const texts = await evaluateTexts(program.analyze, asked, corpora);
  const parts = [
    texts,
    await evaluatePairs(program.compare, asked),
    await evaluateClaims(program, asked),
    await evaluateWritten(program.compare, asked),
  ];
  return {
    outcomes: new Map(parts.flatMap(({outcomes}) => outcomes)),
    missing: parts.reduce((sum, {missing}) => sum + missing, 0),
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

/** That the rows have no figures, and why. */
const without = (rows: readonly Row[], why: string): Part => ({
  outcomes: rows.map(row => [row, none(why)]),
  missing: 0,
});

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const ofKind = <Kind extends Row['kind']>(rows: readonly Row[], kind: Kind) =>
  rows.filter((row): row is Extract<Row, {readonly kind: Kind}> => row.kind === kind);

async function evaluatePairs(command: string | null, asked: Asked): Promise<Part> {
  const rows: readonly PairRow[] = ofKind(asked.rows, 'pairs');
  if (rows.length === 0) return noPart;
  if (command === null) return without(rows, 'not asked');
  const sets = readPairs(asked.folder, rows, asked.limit);
  const answered = await answersTo(command, sets, asked);
  if (!answered.ok) return without(rows, answered.why);
  const score = await loadPairScorer(asked.folder);
  return {
    outcomes: rows.map(row => [row, estimated(pairFigure(row, answered, score))]),
    missing: answered.missing,
  };
}

async function evaluateWritten(command: string | null, asked: Asked): Promise<Part> {
  const rows: readonly WrittenRow[] = ofKind(asked.rows, 'written');
  if (rows.length === 0) return noPart;
  if (command === null) return without(rows, 'not asked');
  const pairs = readCorpus<WrittenPair>(asked.folder, 'written-claims', asked.limit) ?? [];
  const answered = await answersTo(command, new Map([['written', pairs]]), asked);
  if (!answered.ok) return without(rows, answered.why);
  return {
    outcomes: rows.map(row => [row, estimated(writtenFigure(row, pairs, answered.answers))]),
    missing: answered.missing,
  };
}

type Answered =
  | ({readonly ok: true; readonly missing: number} & AnsweredPairs)
  | {readonly ok: false; readonly why: string};

/** What a comparer answers to sets of pairs, or why it does not. */
async function answersTo(
  command: string,
  sets: AnsweredPairs['sets'],
  asked: Asked,
): Promise<Answered> {
  const count = [...sets.values()].reduce((sum, {length}) => sum + length, 0);
  try {
    const answered = await comparePairs(command, sets, done =>
      asked.onProgress('pairs', done, count),
    );
    return {ok: true, missing: count - answered.answers.size, ...answered};
  } catch (error) {
    return {ok: false, why: reasonOf(error)};
  }
}

async function evaluateClaims(program: Program, asked: Asked): Promise<Part> {
  const rows: readonly ClaimRow[] = ofKind(asked.rows, 'claims');
  const groups = readCorpus<ClaimGroup>(asked.folder, 'news-claims', asked.limit) ?? [];
  const commands = {within: program.analyze, across: program.relate, compare: program.compare};
  const outcomes: (readonly [Row, Outcome])[] = [];
  for (const [view, ofView] of Map.groupBy(rows, row => row.view)) {
    outcomes.push(...(await outcomesOfView(view, ofView, commands[view], groups, asked)));
  }
  return {outcomes, missing: 0};
}

async function outcomesOfView(
  view: View,
  rows: readonly ClaimRow[],
  command: string | null,
  groups: readonly ClaimGroup[],
  {folder}: Asked,
): Promise<Part['outcomes']> {
  if (groups.length === 0) return without(rows, 'no data').outcomes;
  if (command === null) return without(rows, 'not asked').outcomes;
  let counts: ClaimCounts;
  try {
    counts = await countClaims(folder, groups, view, command);
  } catch (error) {
    return without(rows, reasonOf(error)).outcomes;
  }
  return rows.map(row => [row, estimated(claimFigure(row, counts))]);
}
