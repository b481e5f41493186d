import type {Tally} from './bootstrap.ts';

/*
How far confidence is from how often what has it is right: the expected calibration error (Naeini et
al. 2015, “Obtaining well calibrated probabilities using Bayesian binning”).
*/

/** What is said with some confidence, and how much of it is right. */
export type Answers = {
  /** How sure each is that was said; more than `total` where the gold has nothing to compare some with. */
  readonly said: readonly number[];
  readonly right: number;
  readonly total: number;
};

/** Bounds of the bins between which confidence and being right are compared. */
const bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

/** What has to be known of a document; `answersIn` gives the answers whose confidence `isIn` takes. */
export function calibrationTally(
  answersIn: (isIn: (confidence: number) => boolean) => Answers,
): Tally {
  return bounds.slice(1).flatMap((end, at) => {
    const start = bounds[at] ?? 0;
    const {said, right, total} = answersIn(one => one >= start && one < end);
    return [right, total, said.reduce((sum, one) => sum + one, 0), said.length];
  });
}

/** The error of documents, from the sum of their tallies: 0 to 1, no number where nothing was said. */
export function calibrationErrorOf(sums: Tally): number {
  let [error, all] = [0, 0];
  for (let at = 0; at < sums.length; at += 4) {
    const [right = 0, total = 0, confidence = 0, count = 0] = sums.slice(at, at + 4);
    if (total === 0) continue;
    error += Math.abs(right - (total * confidence) / count);
    all += total;
  }
  return all === 0 ? Number.NaN : error / all;
}
