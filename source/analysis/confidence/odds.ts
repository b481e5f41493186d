/*
Probabilities from features, by logistic regression (Platt 1999, “Probabilistic outputs for support
vector machines”). The weights are fitted by training/calibrate.ts to texts with known answers, so
that of a hundred findings with 0.9 ninety are right.
*/

/** The features of a finding; missing ones are 0. */
export type Features<Name extends string> = ReadonlyMap<Name, number>;

/** What each feature is worth, in log-odds. */
export type Weights<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** The probability of something with these features. */
export function probabilityOf<Name extends string>(
  weights: Weights<Name>,
  features: Features<Name>,
): number {
  let sum = 0;
  for (const [feature, value] of features) sum += value * (weights[feature] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Scores beyond these count no more: networks are overconfident. */
const bounds = {least: 0.02, most: 0.999};

/** A score between 0 and 1 as log-odds. */
export function logOdds(score: number): number {
  const p = Math.min(Math.max(score, bounds.least), bounds.most);
  return Math.log(p / (1 - p));
}
