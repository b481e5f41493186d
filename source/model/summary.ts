import {
  type Analysis,
  type Claim,
  plainRelationAt,
  type Relation,
  type RelationLabel,
} from './analysis.ts';
import {type Group, groupers, itself, joinedBy} from './matters.ts';
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

/** A claim, and the relation that makes it one of a matter: the weightiest where there are several. */
export type Member = {readonly claim: Claim; readonly relation: Relation};

/**
 * Claims that stand to each other in one way: one and those that stand to it so, or all that say one
 * thing again, or all that give the figure of one thing.
 */
export type Matter = {
  /** The weightiest of the relations; all of them are sure, or none is. */
  readonly relation: Relation;
  /** The claim that the others stand to, then those; otherwise as in the text. Two at least. */
  readonly members: readonly Member[];
};

/** The matters of one label, the weightiest first. */
export type SummaryPart = {
  readonly label: RelationLabel;
  readonly title: string;
  readonly matters: readonly Matter[];
};

/** The summary of an article, without the labels of which there is nothing. */
export const summaryOf = memo(({claims, relations}: Analysis): readonly SummaryPart[] => {
  const byId = new Map(claims.map(claim => [claim.id, claim]));
  const known = relations.filter(({from, to}) => byId.has(from) && byId.has(to)).sort(byWeight);
  const sure = known.filter(isSure);
  const said = joinedBy(sure.filter(({label}) => label === 'repeats'));
  const matter = (group: Group): Matter => ({
    relation: group.map(({relation}) => relation).reduce(weightier),
    members: group.flatMap(({id, relation}) => {
      const claim = byId.get(id);
      return claim ? [{claim, relation}] : [];
    }),
  });
  return labels.flatMap(label => {
    const [plain, doubtful] = [true, false].map(isPlain =>
      known.filter(relation => relation.label === label && isSure(relation) === isPlain),
    );
    const groups = [
      ...groupers[label](plain ?? [], label === 'repeats' ? itself : said),
      ...groupers[label](doubtful ?? [], said),
    ];
    const matters = groups.map(matter).sort((a, b) => byWeight(a.relation, b.relation));
    return matters.length === 0 ? [] : [{label, title: labelTitles[label], matters}];
  });
});

const isSure = ({confidence}: Relation): boolean => confidence >= plainRelationAt;

const weightier = (a: Relation, b: Relation): Relation => (byWeight(b, a) < 0 ? b : a);

/** "said 3 times", with doubt where there is doubt. */
export function timesSaid({members: {length}, relation}: Matter): string {
  const times = length === 2 ? 'twice' : `${length} times`;
  return isSure(relation) ? `said ${times}` : `may be said ${times}`;
}
