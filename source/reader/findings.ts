import type {
  Analysis,
  Claim,
  ClaimId,
  Entity,
  EntityId,
  Mention,
  MentionId,
  Quote,
  QuoteId,
  Relation,
} from '../model/analysis.ts';
import {memo} from '../model/memo.ts';

/** A relation seen from one of its two claims. */
export type Related = {readonly relation: Relation; readonly claim: Claim};

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
  /** Best first. Claims without related ones have no entry. */
  readonly related: ReadonlyMap<ClaimId, readonly Related[]>;
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
  return {
    analysis,
    entities: byId(analysis.entities),
    mentions,
    mentionsById: byId(mentions),
    speeches,
    quotes: byId(analysis.quotes),
    claims,
    related: relatedOf(analysis.relations, claims),
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
  for (const list of related.values()) list.sort((a, b) => b.relation.score - a.relation.score);
  return related;
}

function speakersOf(speeches: readonly Quote[]): ReadonlyMap<EntityId, number> {
  const speakers = new Map<EntityId, number>();
  for (const {source} of speeches) {
    if (source?.entity && !speakers.has(source.entity)) speakers.set(source.entity, speakers.size);
  }
  return speakers;
}
