import type {Cluster} from '../../clusters/cluster.ts';
import type {Constraint} from './constraint.ts';

/**
 * Two full names are two things, unless one is part of the other ("the Cartel", "Cartel of the Suns"):
 * all other names of one thing have been joined by the rules for names.
 */
export const oneName: Constraint =
  () =>
  ({cluster}, other) =>
    mayBeOneName(cluster, other);

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
