import type {Cluster, Item, Traits} from '../clusters/cluster.ts';
import {isPlural} from '../clusters/plurals.ts';
import {areOfTwoCountries} from './of-countries.ts';
import {fitsOwnWords} from './own-words.ts';

/*
Which clusters of mentions may stand for one thing at all, whatever the model says.
*/

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
  !areOfTwoCountries(item, cluster) &&
  (cluster.type === null ||
    (fitsOwnWords(item.own, item.linkable.head, cluster) && !(item.several && isOne(cluster)))) &&
  (!item.rules.has('coreference/one-name') || mayBeOneName(item.cluster, cluster));

/** "Oslo" and "Acme" are one thing each, "Greens" are several. */
const isOne = ({type, fullest}: Cluster): boolean =>
  type !== 'group' && !isPlural(fullest.at(-1) ?? '');

/** "Ann’s nurse" is not "his nurse" where he is somebody else: nobody else of this noun has owners. */
function haveOneOwner({owner, linkable}: Item, {items}: Cluster): boolean {
  if (!owner || owner.cluster.type === null) return true;
  return !items.some(
    ({owner: other, linkable: {head}}) =>
      head === linkable.head &&
      other &&
      other.cluster.type !== null &&
      other.cluster !== owner.cluster,
  );
}

/**
 * Whether two with names may be of one thing that rules have not seen:
 * one is part of the other ("the Cartel", "Cartel of the Suns"), and they are not two full names.
 */
function mayBeOneName(one: Cluster, other: Cluster): boolean {
  if (one.type === null || other.type === null) return true;
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
