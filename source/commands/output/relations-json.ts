import type {AcrossRelation, ClaimPlace, PlacedSpan} from '../../model/across.ts';
import {itemAt} from '../../model/lists.ts';
import {type Article, claimAt, type Related} from '../relate/articles.ts';
import {rounded} from './json.ts';
import {claimantName, claimantsOf, words} from './speakers.ts';

/*
How the claims of articles stand to each other, as JSON: the contract. `text` is the id of an article,
offsets are UTF-16 units into it.
*/

/** Every relation: those across, then those within, each in the order of the articles. */
export const relationRecords = ({articles, across, within}: Related) =>
  [...across, ...within].map(relation => relationRecord(articles, relation));

/** The same with what each claim says, who says it and when it was so. */
export const toldRelationRecords = (related: Related) => {
  const {articles, across, within} = related;
  return [...across, ...within].map(relation => ({
    ...relationRecord(articles, relation),
    from: toldClaimRecord(articles, relation.from),
    to: toldClaimRecord(articles, relation.to),
  }));
};

/** The articles with their relations. */
export const relatedRecord = (related: Related) => ({
  texts: related.articles.map(({id, document, analysis}) => ({
    id,
    metadata: document.metadata,
    language: analysis.language,
    ...(analysis.warnings.length === 0 ? {} : {warnings: analysis.warnings}),
  })),
  relations: toldRelationRecords(related),
});

const relationRecord = (articles: readonly Article[], relation: AcrossRelation) => ({
  from: claimRecord(articles, relation.from),
  to: claimRecord(articles, relation.to),
  label: relation.label,
  ...(relation.direction === null ? {} : {direction: relation.direction}),
  score: rounded(relation.score),
  confidence: rounded(relation.confidence),
  evidence: relation.evidence.map(({reason, spans}) => ({
    reason,
    spans: spans.map(one => spanRecord(articles, one)),
  })),
});

const spanRecord = (articles: readonly Article[], {article, span}: PlacedSpan) => ({
  text: itemAt(articles, article).id,
  ...span,
});

const claimRecord = (articles: readonly Article[], place: ClaimPlace) =>
  spanRecord(articles, {article: place.article, span: claimAt(articles, place).claim.span});

function toldClaimRecord(articles: readonly Article[], place: ClaimPlace) {
  const {article, claim} = claimAt(articles, place);
  const {document, analysis} = article;
  return {
    ...claimRecord(articles, place),
    claim: claim.text,
    by: claimantName(document, claim, claimantsOf(analysis)),
    time: claim.time && words(document, claim.time),
  };
}
