import {
  type Analysis,
  type Claim,
  type ClaimId,
  type Relation,
  type RelationLabel,
  sureAt,
} from './analysis.ts';
import {itemAt} from './lists.ts';
import {memo} from './memo.ts';

/*
An article's own summary: what is disputed in it, what changed, what is supported, what is said more
than once. The screen and the page show the same in the same order.
*/

/** The labels, what a reader most wants to know first, each with the title of its part. */
export const labelTitles = {
  disputes: 'Disputed here',
  updates: 'Changed',
  supports: 'Supported',
  repeats: 'Said more than once',
  related: 'About the same',
} as const satisfies Record<RelationLabel, string>;

const labels = Object.keys(labelTitles) as readonly RelationLabel[];

const ranks = new Map(labels.map((label, at) => [label, at]));

/** The order in which relations are shown: by label; within one, the surest and closest first. */
export const byWeight = (a: Relation, b: Relation): number =>
  (ranks.get(a.label) ?? 0) - (ranks.get(b.label) ?? 0) ||
  b.confidence * b.score - a.confidence * a.score;

/**
 * Claims that stand to each other in one way: two of them, or all that say one thing again, or all
 * that give the figure of one thing.
 */
export type Matter = {
  /** The weightiest of the relations between the claims; all of them are sure, or none is. */
  readonly relation: Relation;
  /** In the order of the text. Two at least. */
  readonly claims: readonly Claim[];
};

/** The matters of one label, the weightiest first. */
export type SummaryPart = {
  readonly label: RelationLabel;
  readonly title: string;
  readonly matters: readonly Matter[];
};

/** The summary of an article, without the labels of which there is nothing. */
export const summaryOf = memo(({claims, relations}: Analysis): readonly SummaryPart[] => {
  const places = new Map(claims.map(({id}, at) => [id, at]));
  const known = relations
    .filter(({from, to}) => places.has(from) && places.has(to))
    .toSorted(byWeight);
  const [sure, doubtful] = [known.filter(isSure), known.filter(relation => !isSure(relation))];
  const said = joinedBy(sure.filter(({label}) => label === 'repeats'));
  const matter = (group: readonly Relation[]): Matter => {
    const ids = new Set(group.flatMap(({from, to}) => [from, to]));
    const order = [...ids].map(id => places.get(id) ?? 0).sort((a, b) => a - b);
    return {relation: itemAt(group, 0), claims: order.map(at => itemAt(claims, at))};
  };
  return labels.flatMap(label => {
    const of = (list: readonly Relation[]) => list.filter(relation => relation.label === label);
    const groups = [
      ...groupers[label](of(sure), label === 'repeats' ? itself : said),
      ...groupers[label](of(doubtful), said),
    ];
    const matters = groups.map(matter).sort((a, b) => byWeight(a.relation, b.relation));
    return matters.length === 0 ? [] : [{label, title: labelTitles[label], matters}];
  });
});

const isSure = ({confidence}: Relation): boolean => confidence >= sureAt;

/** For a claim, the one that stands for all that are joined with it. */
type Joined = (id: ClaimId) => ClaimId;

const itself: Joined = id => id;

/** Joins claims over any number of relations. */
function joinedBy(relations: readonly Relation[]): Joined {
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

/** Puts relations of one label, weightiest first, into groups. `said` joins what says the same. */
type Grouper = (relations: readonly Relation[], said: Joined) => readonly (readonly Relation[])[];

/** All that hang together are one group. */
const together: Grouper = (relations, said) => {
  const telling = relations.filter(({from, to}) => said(from) !== said(to));
  const joined = joinedBy(telling);
  return [...Map.groupBy(telling, ({from}) => joined(from)).values()];
};

/** Each is a group; but what is said several times stands to another claim only once. */
const apart: Grouper = (relations, said) => {
  const key = ({from, to}: Relation): string => [said(from), said(to)].sort().join(' ');
  return [...Map.groupBy(relations, key).values()].map(group => group.slice(0, 1));
};

/** Nor is it worth a line that claims which say the same are related. */
const apartOfOthers: Grouper = (relations, said) =>
  apart(
    relations.filter(({from, to}) => said(from) !== said(to)),
    said,
  );

const groupers: Readonly<Record<RelationLabel, Grouper>> = {
  disputes: apart,
  updates: together,
  supports: apartOfOthers,
  repeats: together,
  related: apartOfOthers,
};

/** "said 3 times", with doubt where there is doubt. */
export function timesSaid({claims: {length}, relation}: Matter): string {
  const times = length === 2 ? 'twice' : `${length} times`;
  return isSure(relation) ? `said ${times}` : `may be said ${times}`;
}
