import {generator} from '../random.ts';

/** A figure of some of the documents, by their numbers; one may be there several times. */
export type Statistic = (documents: readonly number[]) => number;

/** A figure and the interval that 95 % of the resamples lie in. */
export type Estimate = {readonly value: number; readonly low: number; readonly high: number};

const seed = 20_261;

/**
 * The statistic of all documents, with its interval by the percentile bootstrap (Efron 1979): drawn
 * with replacement, as many as there are. The documents drawn depend on their count and on nothing
 * else, so that figures of the same documents may be subtracted. Resamples that the statistic has
 * no number for (nothing to count in them) are left out.
 */
export function bootstrap(statistic: Statistic, count: number, resamples: number): Estimate {
  const random = generator(seed);
  const value = statistic(Array.from({length: count}, (_, at) => at));
  const values = Array.from({length: resamples}, () =>
    statistic(Array.from({length: count}, () => Math.floor(random() * count))),
  )
    .filter(figure => !Number.isNaN(figure))
    .sort((a, b) => a - b);
  const at = (share: number): number =>
    values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
  return {value, low: at(0.025), high: at(0.975)};
}

/** Counts that add up over documents. */
export type Tally = readonly number[];

/** The statistic of counts that were taken document by document. */
export const summed =
  (tallies: readonly Tally[], value: (sum: Tally) => number): Statistic =>
  documents => {
    const sum: number[] = [];
    for (const document of documents) {
      tallies[document]?.forEach((count, at) => {
        sum[at] = (sum[at] ?? 0) + count;
      });
    }
    return value(sum);
  };

/** How much the second is below the first, in the same documents. */
export const drop =
  (from: Statistic, to: Statistic): Statistic =>
  documents =>
    from(documents) - to(documents);
