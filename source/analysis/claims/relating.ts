import type {PairTower} from '../encoder/pair-tower.ts';
import {calibration} from './calibration.data.ts';
import {candidates, longFrom} from './candidates.ts';
import {groundsOf} from './grounds.ts';
import type {Likeness, Weigh} from './signs.ts';
import {chancesOf} from './standing.ts';
import {type Stated, told} from './stated.ts';
import {shownAs, type Verdict} from './verdict.ts';

/*
How claims stand to each other, whatever articles they are from: the promising pairs are read by the
tower, and of what it finds each claim keeps the best.
*/

/** Two claims by their indices, the earlier first. */
export type Found = {
  readonly a: number;
  readonly b: number;
  readonly verdict: Verdict;
  readonly likeness: Likeness;
};

/** How many pairs are read for each claim: in an article, and in a text of so many claims that it would take too long. */
const perClaim = {fast: {article: 2, book: 0.1}, slow: {article: 0.6, book: 0.03}};

/** With a slow tower, a text of this many claims is long. */
const longForSlow = 90;

/** How many relations a claim keeps: those that say more than "related", and those. */
const most = {telling: 4, related: 2};

/** Of all claims, the share that may have related ones and nothing that says more. */
const mostMerelyRelated = 1 / 3;

/**
 * The relations of the pairs that `mayPair` allows, in the order of the claims. Of `long` claims and
 * more few pairs are read. Rejects where the network fails.
 */
export async function relate(
  claims: readonly Stated[],
  weigh: Weigh,
  tower: PairTower,
  mayPair: (a: Stated, b: Stated) => boolean,
  long = tower.isSlow ? longForSlow : longFrom,
): Promise<readonly Found[]> {
  const isLong = claims.length >= long;
  const vectors = isLong ? null : await vectorsOf(tower, claims);
  const {article, book} = tower.isSlow ? perClaim.slow : perClaim.fast;
  const budget = {perClaim: isLong ? book : article, worths: calibration.promise};
  const found: Found[] = [];
  for (const {a, b, likeness, nearness} of candidates(claims, vectors, weigh, budget, mayPair)) {
    const [one, other] = [claims[a] as Stated, claims[b] as Stated];
    const chances = await chancesOf(tower, one, other, likeness);
    const verdict = shownAs(chances, groundsOf(one, other, chances, likeness, nearness));
    if (verdict) found.push({a, b, verdict, likeness});
  }
  return kept(found, claims.length).toSorted((x, y) => x.a - y.a || x.b - y.b);
}

async function vectorsOf(
  tower: PairTower,
  claims: readonly Stated[],
): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (const claim of claims) vectors.push(await tower.vectorOf(told(claim)));
  return vectors;
}

const isRelated = ({verdict}: Found): boolean => verdict.label === 'related';

/**
 * What is kept of `found`: the surest of each claim. A claim that is said again and again is compared
 * once: of those that repeat each other only one keeps what else they are related to.
 */
function kept(found: readonly Found[], count: number): readonly Found[] {
  const surest = found.toSorted(
    (x, y) => y.verdict.confidence - x.verdict.confidence || x.b - x.a - (y.b - y.a),
  );
  const telling = atMost(
    surest.filter(one => !isRelated(one)),
    most.telling,
  );
  const same = leaders(telling, count);
  const seen = new Set<string>();
  const once = surest.filter(one => {
    if (!isRelated(one)) return false;
    const key = [same[one.a], same[one.b]].toSorted().join(' ');
    if (same[one.a] === same[one.b] || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const related = atMost(once, most.related).slice(0, Math.ceil(count * mostMerelyRelated));
  return [...telling, ...related];
}

/** The first of `found` of which no claim has more than `limit`. */
function atMost(found: readonly Found[], limit: number): readonly Found[] {
  const counts = new Map<number, number>();
  return found.filter(({a, b}) => {
    if ([a, b].some(at => (counts.get(at) ?? 0) >= limit)) return false;
    for (const at of [a, b]) counts.set(at, (counts.get(at) ?? 0) + 1);
    return true;
  });
}

/** For each claim the first one that says the same. */
function leaders(found: readonly Found[], count: number): readonly number[] {
  const leader = Array.from({length: count}, (_, at) => at);
  for (const {a, b, verdict} of found.toSorted((x, y) => x.b - y.b)) {
    if (verdict.label === 'repeats') leader[b] = Math.min(leader[b] ?? b, leader[a] ?? a);
  }
  return leader;
}
