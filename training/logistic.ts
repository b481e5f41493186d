import {type Features, probabilityOf, type Weights} from '../source/analysis/confidence/odds.ts';

/*
Logistic regression by coordinate descent, each weight in turn by Newton's step, with a penalty on
the squares of all but the constant (ridge). Deterministic; thousands of examples take a second.
*/

/** Something that is right or wrong. */
export type Example<Name extends string> = {
  readonly features: Features<Name>;
  /** 0 to 1: the share of what it is made of that is right. */
  readonly right: number;
  /** How much it counts. */
  readonly weight: number;
  /** What it was drawn with: examples of one article are alike. */
  readonly group: string;
};

/** What a fit may use. */
export type Terms<Name extends string> = {
  /** The first is the constant, which is not penalised. */
  readonly features: readonly [Name, ...Name[]];
  /** Whether a feature may only speak against: a doubt makes nothing surer. */
  readonly isAgainst: (feature: Name) => boolean;
  /** How many examples a weight of 1 costs; by default what was tried for speakers. */
  readonly penalty?: number;
};

/** How many examples a weight of 1 costs: tried on dev. */
const usualPenalty = 1 / 3;
const rounds = 60;
const folds = 10;

/** The weights that fit the examples best, to two places. */
export function fitLogistic<Name extends string>(
  examples: readonly Example<Name>[],
  {features, isAgainst, penalty = usualPenalty}: Terms<Name>,
): Weights<Name> {
  const weights = new Map<Name, number>();
  const sums = new Float64Array(examples.length);
  const having = features.map(name => [name, valuesOf(examples, name)] as const);
  for (let round = 0; round < rounds; round++) {
    for (const [name, values] of having) {
      const before = weights.get(name) ?? 0;
      const moved =
        before + newtonStep(examples, sums, values, name === features[0] ? null : before, penalty);
      const after = isAgainst(name) ? Math.min(0, moved) : moved;
      weights.set(name, after);
      for (const [at, value] of values) sums[at] = (sums[at] ?? 0) + (after - before) * value;
    }
  }
  return Object.fromEntries(
    [...weights].flatMap(([name, weight]) => {
      const rounded = Math.round(weight * 100) / 100;
      return rounded === 0 ? [] : [[name, rounded]];
    }),
  ) as Weights<Name>;
}

/** Where a feature is not 0, and its value there. */
type Values = readonly (readonly [at: number, value: number])[];

const valuesOf = <Name extends string>(examples: readonly Example<Name>[], name: Name): Values =>
  examples.flatMap(({features}, at) => {
    const value = features.get(name) ?? 0;
    return value === 0 ? [] : [[at, value] as const];
  });

/** How far a weight is to go, that is `penalised` now; null: without a penalty. */
function newtonStep<Name extends string>(
  examples: readonly Example<Name>[],
  sums: Float64Array,
  values: Values,
  penalised: number | null,
  penalty: number,
): number {
  let slope = penalised === null ? 0 : penalty * penalised;
  // Never 0: a feature that no example has keeps its weight.
  let bend = penalised === null ? 1e-9 : penalty;
  for (const [at, value] of values) {
    const {right, weight} = examples[at] as Example<Name>;
    const p = 1 / (1 + Math.exp(-(sums[at] ?? 0)));
    slope += weight * value * (p - right);
    bend += weight * value * value * p * (1 - p);
  }
  return -slope / bend;
}

/** Of each example the probability by weights that were fitted without any of its group. */
export function crossValidated<Name extends string>(
  examples: readonly Example<Name>[],
  terms: Terms<Name>,
): readonly number[] {
  const groups = [...new Set(examples.map(({group}) => group))].toSorted();
  const foldOf = new Map(groups.map((group, at) => [group, at % folds] as const));
  const weights = Array.from({length: folds}, (_, fold) =>
    fitLogistic(
      examples.filter(({group}) => foldOf.get(group) !== fold),
      terms,
    ),
  );
  return examples.map(({group, features}) =>
    probabilityOf(weights[foldOf.get(group) as number] as Weights<Name>, features),
  );
}
