import type {AcrossRelation} from '../../model/across.ts';
import type {Analysis, Claim} from '../../model/analysis.ts';
import {itemAt} from '../../model/lists.ts';
import type {PairTower} from '../encoder/pair-tower.ts';
import type {TokenText} from '../text/token-text.ts';
import {type Found, relate} from './relating.ts';
import {evidenceFor, type Side, sharedKeys, sideIn} from './shared.ts';
import {closenessOf, type Weigh, weigher} from './signs.ts';
import {dayOf, type Stated, statedIn} from './stated.ts';

/* How the claims of several articles stand to each other. */

/** An article whose claims are known. */
export type Told = {
  readonly text: TokenText;
  readonly analysis: Analysis;
  /** When it was published, as it says itself; null where it does not. */
  readonly published: string | null;
};

/** A claim of an article, and what makes it a side of a pair. */
type Placed = {
  readonly article: number;
  readonly claim: Claim;
  readonly stated: Stated;
  readonly sideOf: (keys: readonly string[]) => Side;
};

/** Nobody reads on while articles are related, so a story of thirty articles is not yet a long text. */
const manyClaims = 1000;

/**
 * The relations between claims of different articles, in the order of the claims; those within one
 * are in its analysis. Rejects where the network fails.
 */
export async function relateArticles(
  articles: readonly Told[],
  tower: PairTower,
): Promise<readonly AcrossRelation[]> {
  const placed = articles.flatMap((told, article) => placedIn(told, article));
  const stated = placed.map(one => one.stated);
  const apart = (a: Stated, b: Stated): boolean => a.place?.article !== b.place?.article;
  const weigh = weigher(stated);
  const found = await relate(stated, weigh, tower, apart, manyClaims);
  return found.map(one => relationOf(itemAt(placed, one.a), itemAt(placed, one.b), one, weigh));
}

function placedIn({text, analysis, published}: Told, article: number): readonly Placed[] {
  const {entities, claims} = analysis;
  const stated = statedIn(text, entities, claims, article, published);
  const sideOf = sideIn(text, entities, dayOf(published));
  return claims.map((claim, at) => ({
    article,
    claim,
    stated: itemAt(stated, at),
    sideOf: keys => sideOf(claim, keys),
  }));
}

function relationOf(
  from: Placed,
  to: Placed,
  {verdict, likeness}: Found,
  weigh: Weigh,
): AcrossRelation {
  const keys = sharedKeys(from.stated, to.stated, weigh);
  const [one, other] = [from.sideOf(keys), to.sideOf(keys)];
  const spans = [
    ...one.shared.map(span => ({article: from.article, span})),
    ...other.shared.map(span => ({article: to.article, span})),
  ];
  return {
    from: {article: from.article, claim: from.claim.id},
    to: {article: to.article, claim: to.claim.id},
    label: verdict.label,
    direction: verdict.direction,
    score: closenessOf(likeness),
    confidence: verdict.confidence,
    evidence: evidenceFor(verdict, one, other, spans),
  };
}
