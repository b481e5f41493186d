import type {AcrossRelation, ClaimPlace} from './across.ts';
import {plainRelationAt, type RelationLabel} from './analysis.ts';
import {itemAt} from './lists.ts';

/*
Which of the claims that stand to each other belong together, and in what order a person reads them.
*/

/** A claim, and how others stand to it, the weightiest first. One at least. */
export type Lead = {
  readonly claim: ClaimPlace;
  readonly others: readonly {readonly claim: ClaimPlace; readonly relation: AcrossRelation}[];
};

/** Claims that hang together, each relation once, under the one of its claims that has more to show. */
export type AcrossMatter = {
  /** The weightiest of its relations: what the matter is. */
  readonly relation: AcrossRelation;
  readonly leads: readonly Lead[];
};

/** The labels, what a reader most wants to know first. */
const ranks: Readonly<Record<RelationLabel, number>> = {
  disputes: 0,
  updates: 1,
  supports: 2,
  repeats: 3,
  related: 4,
};

/** How many that are merely related are worth a reader's time. */
const mostRelated = 5;

/**
 * Relations as matters, the weightiest first. Claims that are merely related make none with others,
 * and only the surest of them are kept: they would join all into one.
 */
export function acrossMattersOf(relations: readonly AcrossRelation[]): readonly AcrossMatter[] {
  const sorted = relations.toSorted(byWeight);
  const telling = sorted.filter(({label}) => label !== 'related');
  const joined = joinedBy(telling);
  const apart = sorted.filter(
    ({label, from, to}) => label === 'related' && joined(keyOf(from)) !== joined(keyOf(to)),
  );
  const related = apart.slice(0, mostRelated);
  return [...mattersIn(telling), ...mattersIn(related)];
}

/** What hangs together in relations that are sorted by weight. */
function mattersIn(relations: readonly AcrossRelation[]): readonly AcrossMatter[] {
  const joined = joinedBy(relations);
  const groups = Map.groupBy(relations, ({from}) => joined(keyOf(from)));
  return [...groups.values()].map(group => ({relation: itemAt(group, 0), leads: leadsOf(group)}));
}

/** Each relation goes to the one of its claims that has more of those that are left; of equals the first. */
function leadsOf(group: readonly AcrossRelation[]): readonly Lead[] {
  const leads: Lead[] = [];
  let left = group;
  for (let next = left[0]; next !== undefined; next = left[0]) {
    const {from, to} = next;
    const claim = partnersOf(to, left).length > partnersOf(from, left).length ? to : from;
    const others = partnersOf(claim, left);
    const told = new Set(others.map(({relation}) => relation));
    left = left.filter(relation => !told.has(relation));
    leads.push({claim, others});
  }
  return leads;
}

/** The other claims of the relations that a claim has. */
function partnersOf(claim: ClaimPlace, relations: readonly AcrossRelation[]): Lead['others'] {
  const key = keyOf(claim);
  return relations.flatMap(relation => {
    if (keyOf(relation.from) === key) return [{claim: relation.to, relation}];
    return keyOf(relation.to) === key ? [{claim: relation.from, relation}] : [];
  });
}

const byWeight = (a: AcrossRelation, b: AcrossRelation): number =>
  ranks[a.label] - ranks[b.label] ||
  Number(b.confidence >= plainRelationAt) - Number(a.confidence >= plainRelationAt) ||
  b.confidence - a.confidence ||
  b.score - a.score;

/** One word for a claim, for looking it up. */
const keyOf = ({article, claim}: ClaimPlace): string => `${article} ${claim}`;

/** For a claim, the one that stands for all it hangs together with. */
function joinedBy(relations: readonly AcrossRelation[]): (key: string) => string {
  const parents = new Map<string, string>();
  const top = (key: string): string => {
    let at = key;
    for (let next = parents.get(at); next !== undefined; next = parents.get(at)) at = next;
    if (at !== key) parents.set(key, at);
    return at;
  };
  for (const {from, to} of relations) {
    const [one, other] = [top(keyOf(from)), top(keyOf(to))];
    if (one !== other) parents.set(other, one);
  }
  return top;
}
