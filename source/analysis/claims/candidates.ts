import type {Term, Termed} from './terms.ts';

/*
Which claims are worth comparing: those that share telling terms, found through an index from term
to claims. Terms that are everywhere tell nothing and are left out, which keeps the work linear in
the length of the text.
*/

/** How much a term tells, by its key. */
export type Weights = (term: Term) => number;

/** Two claims by their indices, the earlier first. */
export type Pair = readonly [earlier: number, later: number];

/** Terms in more claims than this make no pairs. */
const mostClaims = 48;

/** How many earlier claims each is compared with; of equals the nearest. */
const mostPartners = 24;

/** How much each term tells in a text: the rarer, the more; everyday words count half. */
export function weightsOf(claims: readonly Termed[]): Weights {
  const counts = new Map<string, number>();
  for (const {terms} of claims) {
    for (const key of terms.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return ({key, kind}) => {
    const rarity = Math.log(1 + claims.length / (counts.get(key) ?? 1));
    return kind === 'everyday' ? rarity / 2 : rarity;
  };
}

/** Pairs of claims that may be related, in order of the later claim. */
export function* candidates(
  claims: readonly Termed[],
  weight: Weights,
): Generator<Pair, void, undefined> {
  const index = indexOf(claims);
  for (const [later, {terms}] of claims.entries()) {
    const shared = new Map<number, number>();
    for (const term of terms.values()) {
      const holders = index.get(term.key) ?? [];
      if (holders.length > mostClaims) continue;
      for (const earlier of holders) {
        if (earlier >= later) break;
        shared.set(earlier, (shared.get(earlier) ?? 0) + weight(term));
      }
    }
    const best = [...shared].sort((a, b) => b[1] - a[1] || b[0] - a[0]).slice(0, mostPartners);
    for (const [earlier] of best) yield [earlier, later];
  }
}

function indexOf(claims: readonly Termed[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const [at, {terms}] of claims.entries()) {
    for (const key of terms.keys()) {
      const holders = index.get(key);
      if (holders) holders.push(at);
      else index.set(key, [at]);
    }
  }
  return index;
}
