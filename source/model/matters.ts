import type {ClaimId, Relation, RelationLabel} from './analysis.ts';
import {itemAt} from './lists.ts';

/*
Which of the claims that stand to each other belong together, so that a refrain, or what many dispute,
is one matter and not a dozen.
*/

/** For a claim, the one that stands for all that are joined with it. */
export type Joined = (id: ClaimId) => ClaimId;

export const itself: Joined = id => id;

/** Joins claims over any number of relations. */
export function joinedBy(relations: readonly Relation[]): Joined {
  const parents = new Map<ClaimId, ClaimId>();
  const top = (id: ClaimId): ClaimId => {
    let at = id;
    for (let next = parents.get(at); next !== undefined; next = parents.get(at)) {
      // Every step is a shortcut for the next search.
      const beyond = parents.get(next);
      if (beyond !== undefined) parents.set(at, beyond);
      at = next;
    }
    return at;
  };
  for (const {from, to} of relations) {
    const [one, other] = [top(from), top(to)];
    if (one !== other) parents.set(other, one);
  }
  return top;
}

/** Claims of one matter, by their ids. */
export type Group = readonly {readonly id: ClaimId; readonly relation: Relation}[];

/** Puts relations of one label, weightiest first, into groups. `said` joins what says the same. */
export type Grouper = (relations: readonly Relation[], said: Joined) => readonly Group[];

/** As in the text. */
const inOrder = (group: Group): Group => group.toSorted((a, b) => placeOf(a.id) - placeOf(b.id));

/** Claims are numbered in the order of the text. */
const placeOf = (id: ClaimId): number => Number(id.slice(1));

/** All that hang together are one group. */
const together: Grouper = (relations, said) => {
  const telling = relations.filter(({from, to}) => said(from) !== said(to));
  const joined = joinedBy(telling);
  return [...Map.groupBy(telling, ({from}) => joined(from)).values()].map(group => {
    const members = new Map<ClaimId, Relation>();
    for (const relation of group) {
      for (const id of [relation.from, relation.to]) {
        if (!members.has(id)) members.set(id, relation);
      }
    }
    return inOrder([...members].map(([id, relation]) => ({id, relation})));
  });
};

/**
 * What stands to one claim is a group; what is said several times is in it no more than once. A
 * relation belongs to the one of its claims that has more of them.
 */
const around: Grouper = (relations, said) => {
  const ends = ({from, to}: Relation): readonly [ClaimId, ClaimId] => [said(from), said(to)];
  const alike = Map.groupBy(relations, relation => ends(relation).toSorted().join(' '));
  const once = [...alike.values()].map(group => itemAt(group, 0));
  const counts = new Map<ClaimId, number>();
  for (const end of once.flatMap(ends)) counts.set(end, (counts.get(end) ?? 0) + 1);
  const isAroundLater = (relation: Relation): boolean => {
    const [from, to] = ends(relation).map(end => counts.get(end) ?? 0);
    return (to ?? 0) > (from ?? 0);
  };
  const middleOf = (relation: Relation): ClaimId => ends(relation)[isAroundLater(relation) ? 1 : 0];
  return [...Map.groupBy(once, middleOf).values()].map(group => {
    const relation = itemAt(group, 0);
    const middle = {id: isAroundLater(relation) ? relation.to : relation.from, relation};
    const others = group.map(one => ({id: isAroundLater(one) ? one.from : one.to, relation: one}));
    return group.length === 1 ? inOrder([middle, ...others]) : [middle, ...inOrder(others)];
  });
};

/** Nor is it worth a line that claims which say the same support or resemble each other. */
const aroundOthers: Grouper = (relations, said) =>
  around(
    relations.filter(({from, to}) => said(from) !== said(to)),
    said,
  );

/** How the relations of each label make matters. */
export const groupers: Readonly<Record<RelationLabel, Grouper>> = {
  disputes: around,
  updates: together,
  supports: aroundOthers,
  repeats: together,
  related: aroundOthers,
};
