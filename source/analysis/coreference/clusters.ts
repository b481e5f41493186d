import {type Chain, type Draft, joinChains} from '../chains/chains.ts';
import {isPlural} from '../chains/plurals.ts';
import type {Linkable} from '../encoder/linking.ts';
import type {Gender} from '../lexicon/people.ts';
import type {Rule} from '../lexicon/rules.ts';
import {areOfTwoCountries} from './of-countries.ts';
import {fitsOwnWords} from './own-words.ts';

/*
Clusters of mentions while the model links them: which may stand for one thing at all, and how two
become one.
*/

/** What is known of what a mention stands for; null where it is open. */
export type Traits = {
  readonly human: boolean | null;
  readonly gender: Gender | null;
  readonly number: 'one' | 'several' | null;
};

export const openTraits: Traits = {human: null, gender: null, number: null};

/** A mention and the cluster that it is in. Both change when it is linked. */
export type Item = {
  draft: Draft;
  cluster: Cluster;
  /** Never the same: the one before it in "A and B", the owner in "her nurse" (apart.ts). */
  readonly apart: Item[];
  /** "her" of "her nurse"; null where nobody owns what is described. */
  owner: Item | null;
  readonly rules: ReadonlySet<Rule>;
  readonly linkable: Linkable;
  /**
   * Of a description: "the nurse" is often somebody who was mentioned before, "a nurse" and "nurses"
   * hardly ever; "her nurse" is owned. Null of others.
   */
  readonly article: 'definite' | 'indefinite' | 'owned' | null;
  /** What its words say of which one it is (own-words.ts). */
  readonly own: readonly string[] | null;
  /** The country that it is, or that its words say it is of; null where they name none. */
  readonly country: string | null;
  /** Whether it is "a" somebody whom nothing says to be one mentioned before (newcomers.ts). */
  readonly newcomer: boolean;
  /** Whether it describes a place. */
  readonly place: boolean;
  /** Whether it describes several, which no single name is: "both countries", "200 clubs". */
  readonly several: boolean;
  /** Whether the words say that it says something. */
  readonly speaks: boolean;
  /** The number of its block where that is a heading, a caption or the like; null elsewhere. */
  readonly aside: number | null;
  /** How sure its link is, and the links that this one rests on; 1 where it rests on none. */
  sure: number;
};

/** Everything that stands for one thing, as far as it is known. */
export type Cluster = {
  /** The chain of its names; null while it has none. */
  chain: Chain | null;
  traits: Traits;
  items: Item[];
};

/** Whether nothing that is known of two of them differs. */
const agree = (one: Traits, other: Traits): boolean =>
  match(one.human, other.human) &&
  match(one.gender, other.gender) &&
  match(one.number, other.number);

const match = <Value>(one: Value | null, other: Value | null): boolean =>
  one === null || other === null || one === other;

/** Whether a mention, with the cluster it is in, can stand for the same as another cluster. */
export const mayJoin = (item: Item, cluster: Cluster): boolean =>
  item.cluster !== cluster &&
  (!item.rules.has('coreference/traits') || agree(item.cluster.traits, cluster.traits)) &&
  !item.cluster.items.some(({apart}) => apart.some(other => other.cluster === cluster)) &&
  (!item.rules.has('coreference/one-owner') || haveOneOwner(item, cluster)) &&
  !areOfTwoCountries(item, cluster.chain, cluster.items) &&
  (cluster.chain === null ||
    (fitsOwnWords(item.own, item.linkable.head, cluster.chain) &&
      !(item.several && isOne(cluster.chain)))) &&
  (!item.rules.has('coreference/one-name') || mayBeOneName(item.cluster.chain, cluster.chain));

/** "Oslo" and "Acme" are one thing each, "Greens" are several. */
const isOne = ({type, fullest}: Chain): boolean =>
  type !== 'group' && !isPlural(fullest.at(-1) ?? '');

/** "Ann’s nurse" is not "his nurse" where he is somebody else: nobody else of this noun has owners. */
function haveOneOwner({owner, linkable}: Item, {items}: Cluster): boolean {
  const owning = owner?.cluster.chain ?? null;
  if (owning === null) return true;
  return !items.some(
    ({owner: other, linkable: {head}}) =>
      head === linkable.head && (other?.cluster.chain ?? owning) !== owning,
  );
}

/**
 * Whether two chains of names, where there are two, may be of one thing that rules have not seen:
 * one is part of the other ("the Cartel", "Cartel of the Suns"), and they are not two full names.
 */
function mayBeOneName(one: Chain | null, other: Chain | null): boolean {
  if (one === null || other === null) return true;
  if ((one.type === 'person') !== (other.type === 'person')) return false;
  const [short, long] = [one.fullest, other.fullest].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short.length === 0) return false;
  // "Oslo" is where Club Oslo is; "Bank of Chile" is no Farm Bank of Chile, nor "Chile" Arica, Chile.
  if (one.type !== other.type && short.length !== long.length) return false;
  const begins = short[0] === long[0];
  if (!begins && (short.includes('of') || (one.type === 'place' && other.type === 'place')))
    return false;
  return (one.type !== 'person' || short.length === 1) && short.every(word => long.includes(word));
}

/** Makes one cluster of two: everything of `from` is in `into` afterwards. */
export function merge(into: Cluster, from: Cluster): void {
  for (const item of from.items) item.cluster = into;
  into.items.push(...from.items);
  const human = into.traits.human ?? from.traits.human;
  const gender = into.traits.gender ?? from.traits.gender;
  // A company may be "it" here and "they" there.
  const number = human === false ? null : (into.traits.number ?? from.traits.number);
  into.traits = {human, gender, number};
  into.chain =
    into.chain && from.chain ? joinChains(into.chain, from.chain) : (into.chain ?? from.chain);
}
