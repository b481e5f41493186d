import {hash} from 'node:crypto';
import type {Estimate} from './bootstrap.ts';
import {bootstrap} from './bootstrap.ts';
import {type Progress, runFilter} from './filter.ts';
import {type GoldPair, readCorpus} from './gold.ts';
import type {PairRow} from './rows.ts';
import type {PairAnswer, PairScorer} from './scorers.ts';

/** Pairs by their sets, with the answers by their ids. */
export type AnsweredPairs = {
  readonly sets: ReadonlyMap<string, readonly GoldPair[]>;
  readonly answers: ReadonlyMap<string, PairAnswer>;
};

/** The pairs of all the sets that the rows are about, `limit` of each. */
export function readPairs(
  folder: string,
  rows: readonly PairRow[],
  limit: number,
): ReadonlyMap<string, readonly GoldPair[]> {
  const sets = new Set(rows.map(({corpus}) => corpus));
  return new Map(
    [...sets].map(set => [set, readCorpus<GoldPair>(folder, `pairs.${set}`, limit) ?? []]),
  );
}

/**
 * Asks a comparer about all sets in one run, in an order and under ids that do not tell them apart,
 * as the pairs' scorer does. Rejects where the comparer fails.
 */
export async function comparePairs(
  command: string,
  sets: ReadonlyMap<string, readonly GoldPair[]>,
  onProgress: Progress,
): Promise<AnsweredPairs> {
  const place = ({a, b}: GoldPair): string => hash('sha256', `${a}\n${b}`);
  const mixed = [...sets.values()]
    .flat()
    .map(pair => ({pair, at: place(pair)}))
    .sort((x, y) => (x.at < y.at ? -1 : 1));
  const records = mixed.map(({pair: {a, b}}) => ({a, b}));
  const said = await runFilter<PairAnswer>(command, records, onProgress);
  const answers = mixed.flatMap(({pair}, at) => {
    const answer = said.get(at);
    return answer === undefined ? [] : [[pair.id, answer] as const];
  });
  return {sets, answers: new Map(answers)};
}

const resamples = 1000;

/** A row's figure; all pairs about one claim are drawn together. Null where the folder has none. */
export function pairFigure(
  row: PairRow,
  {sets, answers}: AnsweredPairs,
  score: PairScorer,
): Estimate | null {
  const all = sets.get(row.corpus) ?? [];
  const asked = row.genre === null ? all : all.filter(({genre}) => genre === row.genre);
  const claims = [...Map.groupBy(asked, ({b}) => b).values()];
  if (claims.length === 0) return null;
  const statistic = (drawn: readonly number[]): number =>
    score(
      drawn.flatMap(at => claims[at] ?? []),
      answers,
    )[row.measure] ?? Number.NaN;
  return bootstrap(statistic, claims.length, resamples);
}
