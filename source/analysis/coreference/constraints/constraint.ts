import type {Quote} from '../../../model/analysis.ts';
import type {Cluster, Item} from '../../clusters/cluster.ts';
import type {TokenText} from '../../text/token-text.ts';

/** Whether a mention, with its cluster, may join another cluster. */
export type MayJoin = (item: Item, cluster: Cluster) => boolean;

/** Rules out that certain mentions of a text are one; given all of them, in order. */
export type Constraint = (
  text: TokenText,
  items: readonly Item[],
  quotes: readonly Quote[],
) => MayJoin;

export type Pair = readonly [Item, Item];

/** Keeps the two mentions of each pair out of one cluster. */
export function keepApart(pairs: Iterable<Pair>): MayJoin {
  const others = new Map<Item, Item[]>();
  const note = (one: Item, other: Item): void => {
    const noted = others.get(one);
    if (noted) noted.push(other);
    else others.set(one, [other]);
  };
  for (const [one, other] of pairs) {
    note(one, other);
    note(other, one);
  }
  if (others.size === 0) return () => true;
  return ({cluster: {items}}, cluster) =>
    !items.some(item => others.get(item)?.some(other => other.cluster === cluster));
}
