import {
  type Analysis,
  type Claim,
  type ClaimId,
  type Entity,
  type EntityId,
  type Mention,
  type MentionId,
  plainRelationAt,
  type Quote,
  type QuoteId,
  type Relation,
} from '../model/analysis.ts';
import {memo} from '../model/memo.ts';
import {byWeight} from '../model/summary.ts';

/** A relation seen from one of its two claims. */
export type Related = {readonly relation: Relation; readonly claim: Claim};

export type Disputed = {readonly claim: Claim; readonly isSure: boolean};

/** An analysis arranged for looking things up. Lists are sorted by start. */
export type Findings = {
  readonly analysis: Analysis;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly mentions: readonly Mention[];
  readonly mentionsById: ReadonlyMap<MentionId, Mention>;
  /** Speech between quotation marks: what s and S step through and the quotes pane numbers. */
  readonly speeches: readonly Quote[];
  readonly quotes: ReadonlyMap<QuoteId, Quote>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  /** Disputes first, then by label and weight. Claims without related ones have no entry. */
  readonly related: ReadonlyMap<ClaimId, readonly Related[]>;
  /** The claims that others are related to: what c and C step through. */
  readonly withRelated: readonly Claim[];
  /** The claims that are disputed, and whether that is sure. */
  readonly disputed: readonly Disputed[];
  /** The place of each speaking entity among the speakers, by first quote: chooses its colour. */
  readonly speakers: ReadonlyMap<EntityId, number>;
};

const byId = <Item extends {readonly id: string}>(
  items: readonly Item[],
): ReadonlyMap<Item['id'], Item> => new Map(items.map(item => [item.id, item]));

/** The findings of an analysis; computed once for each. */
export const findingsOf = memo((analysis: Analysis): Findings => {
  const mentions = analysis.entities
    .flatMap(entity => entity.mentions)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const speeches = analysis.quotes.filter(({kind}) => kind === 'direct' || kind === 'partial');
  const claims = byId(analysis.claims);
  const related = relatedOf(analysis.relations, claims);
  return {
    analysis,
    entities: byId(analysis.entities),
    mentions,
    mentionsById: byId(mentions),
    speeches,
    quotes: byId(analysis.quotes),
    claims,
    related,
    withRelated: analysis.claims.filter(({id}) => related.has(id)),
    disputed: disputedOf(analysis.claims, related),
    speakers: speakersOf(speeches),
  };
});

function relatedOf(
  relations: readonly Relation[],
  claims: ReadonlyMap<ClaimId, Claim>,
): ReadonlyMap<ClaimId, readonly Related[]> {
  const related = new Map<ClaimId, Related[]>();
  const add = (from: ClaimId, to: ClaimId, relation: Relation): void => {
    const claim = claims.get(to);
    if (!claim) return;
    const list = related.get(from);
    if (list) list.push({relation, claim});
    else related.set(from, [{relation, claim}]);
  };
  for (const relation of relations) {
    add(relation.from, relation.to, relation);
    add(relation.to, relation.from, relation);
  }
  for (const list of related.values()) list.sort((a, b) => byWeight(a.relation, b.relation));
  return related;
}

const disputedOf = (
  claims: readonly Claim[],
  related: ReadonlyMap<ClaimId, readonly Related[]>,
): readonly Disputed[] =>
  claims.flatMap(claim => {
    const disputes = (related.get(claim.id) ?? []).filter(
      ({relation}) => relation.label === 'disputes',
    );
    const isSure = disputes.some(({relation}) => relation.confidence >= plainRelationAt);
    return disputes.length === 0 ? [] : [{claim, isSure}];
  });

function speakersOf(speeches: readonly Quote[]): ReadonlyMap<EntityId, number> {
  const speakers = new Map<EntityId, number>();
  for (const {source} of speeches) {
    if (source?.entity && !speakers.has(source.entity)) speakers.set(source.entity, speakers.size);
  }
  return speakers;
}
