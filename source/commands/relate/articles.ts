import {relateArticles} from '../../analysis/claims/across.ts';
import type {PairTower} from '../../analysis/encoder/pair-tower.ts';
import {tokenText} from '../../analysis/text/token-text.ts';
import type {AcrossRelation, ClaimPlace} from '../../model/across.ts';
import type {Analysis, Claim, ClaimId} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import {itemAt} from '../../model/lists.ts';
import {memo} from '../../model/memo.ts';

/* Several articles, and how all their claims stand to each other. */

/** An analysed article. `id` is what its sender or its path calls it: untrusted, for JSON only. */
export type Article = {
  readonly id: string;
  readonly document: Document;
  readonly analysis: Analysis;
};

export type Related = {
  readonly articles: readonly Article[];
  /** Between claims of two articles. */
  readonly across: readonly AcrossRelation[];
  /** Between claims of one. */
  readonly within: readonly AcrossRelation[];
};

/** Relates the claims of articles. Rejects where the network fails. */
export async function related(articles: readonly Article[], tower: PairTower): Promise<Related> {
  const told = articles.map(({document, analysis}) => ({
    text: tokenText(document),
    analysis,
    published: document.metadata.published ?? null,
  }));
  const across = await relateArticles(told, tower);
  return {articles, across, within: articles.flatMap(withinOf)};
}

/** The relations of one article, as those between two are written. */
const withinOf = ({analysis}: Article, article: number): readonly AcrossRelation[] =>
  analysis.relations.map(({from, to, evidence, ...relation}) => ({
    ...relation,
    from: {article, claim: from},
    to: {article, claim: to},
    evidence: evidence.map(({reason, spans}) => ({
      reason,
      spans: spans.map(span => ({article, span})),
    })),
  }));

const claimsOf = memo(
  ({claims}: Analysis): ReadonlyMap<ClaimId, Claim> =>
    new Map(claims.map(claim => [claim.id, claim])),
);

/** The claim at a place, and its article; throws where there is none. */
export function claimAt(
  articles: readonly Article[],
  {article, claim: id}: ClaimPlace,
): {readonly article: Article; readonly claim: Claim} {
  const its = itemAt(articles, article);
  const claim = claimsOf(its.analysis).get(id);
  if (claim === undefined) throw new RangeError(`${id} is no claim of article ${article}`);
  return {article: its, claim};
}
