import type {Traits} from '../../clusters/cluster.ts';
import type {Constraint} from './constraint.ts';

/** What is known about two agrees: gender, number, whether it is a person. */
export const traits: Constraint =
  () =>
  ({cluster}, other) =>
    agree(cluster.traits, other.traits);

const agree = (one: Traits, other: Traits): boolean =>
  match(one.human, other.human) &&
  match(one.gender, other.gender) &&
  match(one.number, other.number);

const match = <Value>(one: Value | null, other: Value | null): boolean =>
  one === null || other === null || one === other;
