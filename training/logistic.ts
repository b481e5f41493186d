/*
Logistic regression by coordinate descent, each weight in turn by Newton's step, with a penalty on
the squares of all but the constant (ridge). Deterministic; thousands of examples take a second.
*/

/** Something with named features, those that are not there being 0, and how often it is right. */
export type Example<Feature extends string> = {
  readonly features: ReadonlyMap<Feature, number>;
  /** 0 to 1: the share of what it is made of that is right. */
  readonly right: number;
  /** How much it counts. */
  readonly weight: number;
};

export type Terms<Feature extends string> = {
  readonly features: readonly Feature[];
  /** Not penalised. */
  readonly constant: Feature;
  /** Whether a feature may only speak against: a doubt makes nothing surer. */
  readonly isAgainst: (feature: Feature) => boolean;
};

/** Of how many squares of weights the loss of one example is worth: tried on dev. */
const penalty = 1 / 3;
const rounds = 60;

/** The weights of each feature that fit the examples best. */
export function fitLogistic<Feature extends string>(
  examples: readonly Example<Feature>[],
  {features, constant, isAgainst}: Terms<Feature>,
): ReadonlyMap<Feature, number> {
  const weights = new Map<Feature, number>(features.map(feature => [feature, 0]));
  const sums = new Float64Array(examples.length);
  const having = new Map(
    features.map(feature => [feature, placesWith(examples, feature)] as const),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [feature, places] of having) {
      const before = weights.get(feature) ?? 0;
      let slope = feature === constant ? 0 : penalty * before;
      let bend = feature === constant ? 1e-9 : penalty;
      for (const at of places) {
        const {features: found, right, weight} = examples[at] as Example<Feature>;
        const value = found.get(feature) ?? 0;
        const p = 1 / (1 + Math.exp(-(sums[at] as number)));
        slope += weight * value * (p - right);
        bend += weight * value * value * p * (1 - p);
      }
      const moved = before - slope / bend;
      const after = isAgainst(feature) ? Math.min(0, moved) : moved;
      weights.set(feature, after);
      for (const at of places) {
        const value = (examples[at] as Example<Feature>).features.get(feature) ?? 0;
        sums[at] = (sums[at] as number) + (after - before) * value;
      }
    }
  }
  return weights;
}

const placesWith = <Feature extends string>(
  examples: readonly Example<Feature>[],
  feature: Feature,
): readonly number[] =>
  examples.flatMap(({features}, at) => ((features.get(feature) ?? 0) === 0 ? [] : [at]));
