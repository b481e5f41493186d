import {itemAt} from '../../model/lists.ts';
import {cosine} from '../encoder/pair-tower.ts';
import {type Likeness, likenessOf, signsOf, type Weigh} from './signs.ts';
import type {Stated} from './stated.ts';

/*
Which pairs of claims are read together: those that look related by their signs and by the likeness
of their vectors, a few for each claim. In a long text, where there are too many claims to compare
each with each, those that share telling words, found through an index.
*/

/** Two claims by their indices, the earlier first, and what they share. */
export type Candidate = {
  readonly a: number;
  readonly b: number;
  readonly likeness: Likeness;
  /** The cosine of their vectors; null where there are none. */
  readonly nearness: number | null;
  /** How promising they are: log-odds, or in a long text how much they share. */
  readonly promise: number;
};

/** From this many claims on a text is long. */
export const longFrom = 450;

/** In a long text, words of more claims than this tell nothing. */
const mostClaims = 48;

/** In a long text, how many earlier claims each is compared with; of equals the nearest. */
const mostPartners = 24;

/** Claims in a screenful of text: each screenful has a share of what is read. */
const screenful = 45;

/**
 * The most promising pairs of claims that `mayPair` allows, `perClaim` for each claim, in the order of
 * the text. `vectors`, one a claim, may be missing; `worths` is what each of `hintsOf` is worth.
 */
export function candidates(
  claims: readonly Stated[],
  vectors: readonly Float32Array[] | null,
  weigh: Weigh,
  {perClaim, worths}: {readonly perClaim: number; readonly worths: readonly number[]},
  mayPair: (a: Stated, b: Stated) => boolean,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const [a, b] of vectors === null ? sharing(claims, weigh) : eachWithEach(claims.length)) {
    const [one, other] = [claims[a] as Stated, claims[b] as Stated];
    if (!mayPair(one, other)) continue;
    const likeness = likenessOf(one, other, weigh);
    const nearness = vectors === null ? null : cosine(itemAt(vectors, a), itemAt(vectors, b));
    const promise =
      nearness === null
        ? likeness.overlap + likeness.containment / 2
        : promiseOf(hintsOf(one, other, likeness, nearness), worths);
    found.push({a, b, likeness, nearness, promise});
  }
  const screens = Map.groupBy(found, ({b}) => Math.floor(b / screenful));
  return [...screens]
    .flatMap(([screen, pairs]) => {
      const here = Math.min(screenful, claims.length - screen * screenful);
      return pairs.toSorted((x, y) => y.promise - x.promise).slice(0, Math.round(here * perClaim));
    })
    .sort((x, y) => x.a - y.a || x.b - y.b);
}

function* eachWithEach(count: number): Generator<readonly [number, number], void, undefined> {
  for (let b = 1; b < count; b++) for (let a = 0; a < b; a++) yield [a, b];
}

/** Pairs that share telling words. */
function* sharing(
  claims: readonly Stated[],
  weigh: Weigh,
): Generator<readonly [number, number], void, undefined> {
  const index = new Map<string, number[]>();
  for (const [at, {keys}] of claims.entries())
    for (const key of keys.keys()) {
      const holders = index.get(key);
      if (holders) holders.push(at);
      else index.set(key, [at]);
    }
  for (const [later, {keys}] of claims.entries()) {
    const shared = new Map<number, number>();
    for (const [key, kind] of keys) {
      const holders = index.get(key) ?? [];
      if (holders.length > mostClaims) continue;
      for (const earlier of holders) {
        if (earlier >= later) break;
        shared.set(earlier, (shared.get(earlier) ?? 0) + weigh(key, kind));
      }
    }
    const best = [...shared].sort((x, y) => y[1] - x[1] || y[0] - x[0]).slice(0, mostPartners);
    for (const [earlier] of best) yield [earlier, later];
  }
}

/** The log-odds that two claims are related, but for a constant. */
const promiseOf = (hints: readonly number[], worths: readonly number[]): number =>
  hints.reduce((sum, hint, at) => sum + hint * (worths[at] ?? 0), 0);

/** The numbers that the promise of a pair is a weighted sum of. */
export const hintsOf = (
  a: Stated,
  b: Stated,
  likeness: Likeness,
  likenessOfVectors: number,
): readonly number[] => [
  ...signsOf(a, b, likeness),
  likenessOfVectors,
  Math.max(0, likenessOfVectors) ** 2,
  likeness.overlap ** 2,
];
