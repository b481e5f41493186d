import type {Cluster} from '../clusters/cluster.ts';
import {pronounWeights} from '../lexicon/pronoun-weights.data.ts';
import type {Pronoun, PronounClass} from '../lexicon/pronouns.ts';
import type {Position} from '../text/grammar.ts';

/*
Which chain a pronoun takes up: each that was mentioned lately is scored by what is seen of it, with
one weight a feature. The weights are fitted by training/pronouns.ts.
*/

/** Where a mention or a pronoun stands. `quote` is the index of the quotation around it, or -1. */
export type Site = {
  readonly at: number;
  readonly sentence: number;
  readonly block: number;
  readonly quote: number;
  readonly position: Position;
};

/** A chain that was mentioned lately. */
export type Recent = {
  readonly chain: Cluster;
  readonly last: Site;
  readonly lastKind: 'name' | 'nominal' | 'pronoun';
  /** Whether its last mention was the first of its sentence. */
  readonly leads: boolean;
  /** The last sentence in which it was the subject, or -1. */
  readonly subjectIn: number;
  readonly count: number;
};

export type Candidate = {readonly chain: Cluster; readonly features: readonly string[]};

/** The chain that is to be chosen, or null for none of them; and how sure that is. */
export type Choice = {readonly chain: Cluster; readonly confidence: number} | null;

const suits: Readonly<Record<PronounClass, ReadonlySet<string>>> = {
  person: new Set(['person']),
  thing: new Set(['organization', 'place', 'event', 'law', 'work', 'product']),
  several: new Set(['group', 'organization', 'person']),
};

/** Whether a chain can be what the pronoun stands for at all. */
export function canBe(pronoun: Pronoun, chain: Cluster): boolean {
  if (!suits[pronoun.kind].has(chain.type ?? '')) return false;
  return pronoun.gender === null || chain.gender === null || chain.gender === pronoun.gender;
}

/** What is seen of a chain that stands before the pronoun. */
export function featuresOf(
  pronoun: Pronoun,
  site: Site,
  recent: Recent,
  nearest: boolean,
): string[] {
  const {chain, last, leads, lastKind, subjectIn, count} = recent;
  const far = Math.min(site.sentence - last.sentence, 3);
  const features = [
    `far ${far}`,
    `was ${last.position}`,
    `${site.position} from ${last.position} ${far === 0 ? 'here' : 'before'}`,
    `kind ${lastKind}`,
    `type ${chain.type}`,
    `times ${Math.min(Math.floor(Math.log2(count + 1)), 4)}`,
    `quote ${quoteFeature(site, last)}`,
    `subject ${subjectIn === last.sentence} ${Math.min(far, 2)}`,
  ];
  if (leads) features.push('leads', `leads ${Math.min(far, 2)}`);
  if (nearest) features.push('nearest', `nearest ${site.position}`);
  if (pronoun.gender !== null) features.push(chain.gender === null ? 'gender open' : 'gender fits');
  if (site.block === last.block) features.push('same paragraph');
  if (pronoun.possessive) features.push(`possessive ${far === 0} ${last.position}`);
  if (pronoun.reflexive) features.push(`reflexive ${far === 0} ${last.position}`);
  const apart = site.at - last.at;
  if (far === 0)
    features.push(`apart ${apart < 3 ? 'touching' : apart < 8 ? 'near' : 'far'} ${site.position}`);
  return features;
}

/** What is seen of a name that follows the pronoun in its sentence ("In his speech, Obama …"). */
export const featuresAhead = (fronted: boolean, chain: Cluster): string[] => [
  'ahead',
  `ahead ${fronted}`,
  chain.mentions.length > 1 ? 'ahead often' : 'ahead once',
];

function quoteFeature(site: Site, last: Site): string {
  if (site.quote === last.quote) return site.quote < 0 ? 'neither' : 'same';
  if (site.quote < 0) return 'out of it';
  return last.quote < 0 ? 'into it' : 'across';
}

/** The feature of choosing nobody. */
export const nobody = ['nobody'];

const weights: ReadonlyMap<string, number> = new Map(
  pronounWeights.split('\n').map(row => {
    const [feature, weight] = row.split('\t');
    return [feature ?? '', Number(weight)];
  }),
);

const scoreOf = (kind: PronounClass, features: readonly string[]): number =>
  features.reduce((sum, feature) => sum + (weights.get(`${kind} ${feature}`) ?? 0), 0);

/** Below this the pronoun is left alone: a wrong chain misleads more than a missing mention. */
const leastConfidence = 0.25;

/**
 * How much of its fitted weight choosing nobody has: the texts that were fitted to are full of people
 * without names, whom articles have fewer of.
 */
const nobodyCounts = 0.5;

/** The best candidate by the fitted weights, its share of all as confidence; or none of them. */
export function choose(pronoun: Pronoun, candidates: readonly Candidate[]): Choice {
  const none = Math.exp(scoreOf(pronoun.kind, nobody));
  let sum = none;
  let best: {chain: Cluster; weight: number} | null = null;
  for (const {chain, features} of candidates) {
    const weight = Math.exp(scoreOf(pronoun.kind, features));
    sum += weight;
    if (best === null || weight > best.weight) best = {chain, weight};
  }
  if (best === null || best.weight <= none * nobodyCounts) return null;
  const confidence = best.weight / sum;
  return confidence < leastConfidence ? null : {chain: best.chain, confidence};
}
