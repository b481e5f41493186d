import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv} from 'node:process';
import {candidates, hintsOf} from '../source/analysis/claims/candidates.ts';
import {groundNames, groundsOf} from '../source/analysis/claims/grounds.ts';
import {likenessOf, signNames, weigher} from '../source/analysis/claims/signs.ts';
import {type Chances, chanceOf, chancesOf} from '../source/analysis/claims/standing.ts';
import {asked, told} from '../source/analysis/claims/stated.ts';
import {createEncoder} from '../source/analysis/encoder/document-encoder.ts';
import {loadModel} from '../source/analysis/encoder/models.ts';
import {cosine, type PairTower} from '../source/analysis/encoder/pair-tower.ts';
import {itemAt} from '../source/model/lists.ts';
import {type KnownGroup, knownGroups, lines, type Read} from './known-claims.ts';
import {crossValidated, type Example, fitLogistic, type Terms} from './logistic.ts';

/*
Fits what is made of the pair tower's chances, and writes source/analysis/claims/calibration.data.ts:

    node training/calibrate-claims.ts SHARED_FOLDER

Three things, on dev and on what we have read ourselves and kept from the tower, as it is surer of what
it has learnt from: which pairs look promising enough to be read; how sure each label is, given the
tower's chances and what is seen of the claims; and, on dev alone, what each label weighs for two claims
that somebody asks about. What is printed of the second is cross-validated by groups of articles and
counted on dev. Deterministic; some minutes. To be run whenever the pair tower or what it is told has
changed.
*/

const output = join(import.meta.dirname, '../source/analysis/claims/calibration.data.ts');

/** Pairs that are read for each claim, as in relating.ts. */
const perClaim = 2;

/** What a related pair counts in the choice of candidates: what a reader most wants to see counts more. */
const worth: Readonly<Record<string, number>> = {disputes: 3, updates: 3, repeats: 2};

type Hint = 'always' | (typeof signNames)[number] | 'cosine' | 'cosineSquared' | 'overlapSquared';
const hintNames: readonly [Hint, ...Hint[]] = [
  'always',
  ...signNames,
  'cosine',
  'cosineSquared',
  'overlapSquared',
];

type Vectored = KnownGroup & {readonly vectors: readonly Float32Array[]; readonly isDev: boolean};

/** Which gold labels make each right. */
const rightFor = {
  repeats: ['repeats'],
  supports: ['backs', 'backed'],
  disputes: ['disputes'],
  updates: ['updates'],
  related: ['repeats', 'backs', 'backed', 'disputes', 'updates', 'related'],
  agrees: ['repeats', 'backs', 'backed'],
  clashes: ['disputes', 'updates'],
} as const satisfies Record<string, readonly string[]>;

type Calibrated = keyof typeof rightFor;

/**
 * Without those on which careful readers could differ, which count neither way in the score either; nor,
 * outside of dev, those across articles, which there are seldom of one story.
 */
const certain = (
  pairs: readonly Read[],
  claims: KnownGroup['claims'],
  isDev: boolean,
): readonly Read[] =>
  pairs.filter(
    ({a, b, doubtful}) =>
      !doubtful && (isDev || claims[a]?.place?.article === claims[b]?.place?.article),
  );

/** What each hint is worth for the choice of the pairs that are read. */
function promiseOf(groups: readonly Vectored[]): Partial<Record<Hint, number>> {
  const examples = groups.flatMap(({group, claims, vectors, pairs, isDev}): Example<Hint>[] => {
    const weigh = weigher(claims);
    return certain(pairs, claims, isDev).map(({a, b, label}) => {
      const [one, other] = [itemAt(claims, a), itemAt(claims, b)];
      const near = cosine(itemAt(vectors, a), itemAt(vectors, b));
      const hints = hintsOf(one, other, likenessOf(one, other, weigh), near);
      return {
        features: new Map<Hint, number>([
          ['always', 1],
          ...hints.map((hint, at) => [itemAt(hintNames, at + 1), hint] as const),
        ]),
        right: label === null ? 0 : 1,
        weight: label === null ? 1 : (worth[label] ?? 1),
        group: String(group),
      };
    });
  });
  return fitLogistic(examples, {features: hintNames, isAgainst: () => false});
}

type Judged = {
  readonly group: string;
  readonly isDev: boolean;
  readonly label: string | null;
  readonly grounds: readonly number[];
};

/** The pairs of a group that the program reads, within its articles and across, and what the tower says. */
async function judgedIn(
  tower: PairTower,
  group: Vectored,
  worths: readonly number[],
): Promise<readonly Judged[]> {
  const {claims, vectors, pairs, isDev} = group;
  const weigh = weigher(claims);
  const known = new Map(pairs.map(pair => [`${pair.a} ${pair.b}`, pair]));
  const found: Judged[] = [];
  for (const across of isDev ? [false, true] : [false]) {
    const chosen = candidates(claims, vectors, weigh, {perClaim, worths}, (one, other) => {
      return (one.place?.article !== other.place?.article) === across;
    });
    for (const {a, b, likeness, nearness} of chosen) {
      const {label = null, doubtful = false} = known.get(`${a} ${b}`) ?? {};
      if (doubtful) continue;
      const [one, other] = [itemAt(claims, a), itemAt(claims, b)];
      const chances = await chancesOf(tower, one, other, likeness);
      const grounds = groundsOf(one, other, chances, likeness, nearness);
      found.push({group: String(group.group), isDev, label, grounds});
    }
  }
  return found;
}

type Ground = (typeof groundNames)[number];

/** How many examples a weight of 1 costs: few articles stand behind many numbers. Tried on dev. */
const penalty = 8;

/** Each ground's mean and spread: they are fitted in units of their spread, so that all cost alike. */
function scalesOf(judged: readonly Judged[]) {
  return groundNames.map((_, at) => {
    const values = judged.map(({grounds}) => itemAt(grounds, at));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(
      values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
    );
    return at === 0 || spread === 0 ? {mean: 0, spread: 1} : {mean, spread};
  });
}

/** The weights of the grounds for a label; printed is what they are worth on groups that they have not seen. */
function fittedLabel(name: Calibrated, judged: readonly Judged[]): readonly number[] {
  const scales = scalesOf(judged);
  const gold: readonly string[] = rightFor[name];
  const examples = judged.map(
    ({group, label, grounds}): Example<Ground> => ({
      features: new Map(
        groundNames.map((ground, at) => {
          const {mean, spread} = itemAt(scales, at);
          return [ground, (itemAt(grounds, at) - mean) / spread];
        }),
      ),
      right: label !== null && gold.includes(label) ? 1 : 0,
      weight: 1,
      group,
    }),
  );
  const terms: Terms<Ground> = {features: groundNames, isAgainst: () => false, penalty};
  report(name, examples, crossValidated(examples, terms), judged);
  const fitted = fitLogistic(examples, terms);
  const weights = groundNames.map(
    (ground, at) => (fitted[ground] ?? 0) / itemAt(scales, at).spread,
  );
  const shift = weights.reduce((sum, weight, at) => sum + weight * itemAt(scales, at).mean, 0);
  return weights.map((weight, at) => rounded(at === 0 ? weight - shift : weight));
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

function report(
  name: string,
  examples: readonly Example<Ground>[],
  sure: readonly number[],
  judged: readonly Judged[],
): void {
  const isOfDev = (index: number): boolean => itemAt(judged, index).isDev;
  const dev = examples.filter((_, index) => isOfDev(index));
  const all = dev.reduce((sum, {right}) => sum + right, 0);
  const at = [0.9, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2].map(bar => {
    const shown = examples.filter((_, index) => isOfDev(index) && itemAt(sure, index) >= bar);
    const right = shown.reduce((sum, one) => sum + one.right, 0);
    return `from ${bar}: ${shown.length} shown, ${right} right`;
  });
  console.log(`${name} (${all} of ${dev.length}): ${at.join('; ')}`);
}

type Asked = {readonly set: string; readonly label: string; readonly chances: Chances};

const sets = ['fever', 'climate', 'emergent', 'numbers', 'paws'];

type Row = {readonly set: string; readonly a: string; readonly b: string; readonly label: string};

/** The pairs of a group that stand in a relation, and as many that do not, without who says them. */
function rowsOf({claims, pairs, isDev}: Vectored): readonly Row[] {
  const sure = certain(pairs, claims, isDev);
  const [others, related] = [true, false].map(no =>
    sure.filter(({label}) => (label === null) === no),
  );
  const every = Math.max(1, Math.floor((others?.length ?? 0) / (related?.length ?? 1)));
  const chosen = others?.filter((_, at) => at % every === 0) ?? [];
  return [...(related ?? []), ...chosen].map(({a, b, label}) => ({
    set: 'news',
    a: itemAt(claims, a).raw,
    b: itemAt(claims, b).raw,
    label: label ?? 'none',
  }));
}

/** The pairs that somebody could ask about, and what the tower says of each. */
async function askedOf(
  tower: PairTower,
  data: string,
  groups: readonly Vectored[],
): Promise<readonly Asked[]> {
  const rows = [
    ...groups.flatMap(group => rowsOf(group)),
    ...sets.flatMap(set =>
      lines<Omit<Row, 'set'>>(join(data, `pairs.${set}.dev.jsonl`)).map(row => ({...row, set})),
    ),
    ...lines<Omit<Row, 'set'>>(join(data, 'written-claims.dev.jsonl')).map(row => ({
      ...row,
      set: 'written',
    })),
  ];
  const found: Asked[] = [];
  for (const {a, b, set, label} of rows) {
    const [one, other] = [asked(a, null), asked(b, null)];
    const likeness = likenessOf(one, other, weigher([one, other]));
    found.push({set, label, chances: await chancesOf(tower, one, other, likeness)});
  }
  return found;
}

const labels = ['repeats', 'supports', 'disputes', 'updates', 'related'] as const;
type Weights = Readonly<Record<(typeof labels)[number], number>>;

/** What a label of written claims asks for; `backs` and `updates` are neither right nor wrong in three ways. */
const threeWays: Readonly<Record<string, string>> = {
  repeats: 'entails',
  entailed: 'entails',
  entails: 'entails',
  disputes: 'contradicts',
  related: 'neutral',
  trap: 'neutral',
};

function saidBy(weights: Weights, {set, chances}: Asked): string {
  const said = answeredBy(weights, chances);
  if (set === 'paws') return said === 'repeats' ? 'paraphrase' : 'not-paraphrase';
  if (said === 'repeats' || said === 'supports') return 'entails';
  return said === 'disputes' || said === 'updates' ? 'contradicts' : 'neutral';
}

function answeredBy(weights: Weights, chances: Chances): string {
  const best = labels.reduce((a, b) =>
    chanceOf(chances, b) * weights[b] > chanceOf(chances, a) * weights[a] ? b : a,
  );
  return chances.none > chanceOf(chances, best) * weights[best] ? 'none' : best;
}

/** For news: the mean F1 of disputes, of what agrees, and of whatever is related. */
function figureOfNews(rows: readonly Asked[], weights: Weights): number {
  const told = rows.map(({label, chances}) => ({gold: label, said: answeredBy(weights, chances)}));
  const f1 = (isOne: (label: string) => boolean): number => {
    const [gold, said] = [told.filter(row => isOne(row.gold)), told.filter(row => isOne(row.said))];
    const right = gold.filter(row => isOne(row.said)).length;
    return (2 * right) / Math.max(1, gold.length + said.length);
  };
  const agreeing: readonly string[] = rightFor.agrees;
  const isAgreeing = (label: string): boolean => label === 'supports' || agreeing.includes(label);
  const values = [f1(label => label === 'disputes'), f1(isAgreeing), f1(label => label !== 'none')];
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Macro F1 of each set, and the figure of news. */
function figures(pairs: readonly Asked[], weights: Weights): ReadonlyMap<string, number> {
  return new Map(
    [...Map.groupBy(pairs, ({set}) => set)].map(([set, rows]) => {
      if (set === 'news') return [set, figureOfNews(rows, weights)];
      const told = rows.map(row => ({
        gold: set === 'written' ? threeWays[row.label] : row.label,
        said: saidBy(weights, row),
      }));
      const counted = told.filter(({gold}) => gold !== undefined);
      const classes = [...new Set(counted.map(({gold}) => gold))];
      const scores = classes.map(name => {
        const right = counted.filter(({gold, said}) => gold === name && said === name).length;
        const all = counted.filter(({gold}) => gold === name).length;
        return (2 * right) / Math.max(1, all + counted.filter(({said}) => said === name).length);
      });
      return [set, scores.reduce((sum, score) => sum + score, 0) / scores.length];
    }),
  );
}

/** Coordinate ascent over the mean of all sets. */
function weightsOf(pairs: readonly Asked[]): Weights {
  const mean = (weights: Weights): number => {
    const values = [...figures(pairs, weights).values()];
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  let best: Weights = {repeats: 1, supports: 1, disputes: 1, updates: 1, related: 1};
  let value = mean(best);
  for (let before = -1; value > before; ) {
    before = value;
    for (const label of labels) {
      for (const weight of [0.25, 0.35, 0.5, 0.7, 0.85, 1, 1.2, 1.4, 2, 3, 4]) {
        const tried = {...best, [label]: weight};
        const reached = mean(tried);
        if (reached > value + 1e-4) [best, value] = [tried, reached];
      }
    }
  }
  const shown = [...figures(pairs, best)].map(([set, f]) => `${set} ${(100 * f).toFixed(1)}`);
  console.log(`asked: ${shown.join(', ')}`);
  return best;
}

const meanOf = (judged: readonly Judged[], name: Ground): number =>
  itemAt(scalesOf(judged), groundNames.indexOf(name)).mean;

const [, , shared] = argv;
if (shared === undefined) throw new Error('usage: node training/calibrate-claims.ts SHARED_FOLDER');
const data = join(shared, 'data');
const model = await loadModel();
const opened = model.ok ? await model.value.pairs() : model;
if (!opened.ok) throw new Error(opened.message);
const tower = opened.value;

const ofDev = join(data, 'news-claims.dev.jsonl');
const heldOut = join(import.meta.dirname, 'held-out-claims.jsonl');
const encode = createEncoder();
const groups: Vectored[] = [];
for (const file of [ofDev, heldOut]) {
  for await (const group of knownGroups(file, data, encode)) {
    const vectors: Float32Array[] = [];
    for (const claim of group.claims) vectors.push(await tower.vectorOf(told(claim)));
    groups.push({...group, vectors, isDev: file === ofDev});
  }
}
const promise = promiseOf(groups);
const worths = hintNames.slice(1).map(name => promise[name as Hint] ?? 0);
const judged: Judged[] = [];
for (const group of groups) judged.push(...(await judgedIn(tower, group, worths)));
const fits = Object.fromEntries(
  (Object.keys(rightFor) as Calibrated[]).map(name => [name, fittedLabel(name, judged)]),
);
const weights = weightsOf(await askedOf(tower, data, groups));

const entries = (table: Readonly<Record<string, unknown>>): string =>
  Object.entries(table)
    .map(([name, value]) => `    ${name}: ${JSON.stringify(value)},`)
    .join('\n');

writeFileSync(
  output,
  `// Written by training/calibrate-claims.ts: what is made of the pair tower's chances.

export const calibration = {
  /** What each of \`hintsOf\` (candidates.ts) is worth, in log-odds. */
  promise: ${JSON.stringify(worths)},
  /** The nearness of two claims that are read, on average. */
  usualNearness: ${rounded(meanOf(judged, 'nearness'))},
  /** What each of \`groundsOf\` (grounds.ts) is worth for a label, in log-odds. */
  labels: {
${entries(fits)}
  },
  /** What each label weighs for two claims that somebody asks about. */
  asked: {
${entries(weights)}
  },
} as const;
`,
);
execFileSync('npx', ['biome', 'format', '--write', output], {stdio: 'ignore'});
