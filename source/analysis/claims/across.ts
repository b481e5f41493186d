import type {AcrossEvidence, AcrossRelation} from '../../model/across.ts';
import type {Analysis, Claim, RelationLabel} from '../../model/analysis.ts';
import {itemAt} from '../../model/lists.ts';
import type {PairTower} from '../encoder/pair-tower.ts';
import {type TokenText, written} from '../text/token-text.ts';
import {type Found, relate} from './relating.ts';
import {closeness, reasons} from './relations.ts';
import {placesOf, sharedKeys} from './shared-words.ts';
import {type Weigh, weigher} from './signs.ts';
import {type Stated, statedIn} from './stated.ts';

/* How the claims of several articles stand to each other. */

/** An article whose claims are known. */
export type Told = {
  readonly text: TokenText;
  readonly analysis: Analysis;
  /** When it was published, as it says itself; null where it does not. */
  readonly published: string | null;
};

/** A claim, and what is needed to point into its article. */
type Placed = {
  readonly article: number;
  readonly told: Told;
  readonly claim: Claim;
  readonly stated: Stated;
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
  const placed = articles.flatMap((told, article): readonly Placed[] => {
    const {entities, claims} = told.analysis;
    const stated = statedIn(told.text, entities, claims, article);
    return claims.map((claim, at) => ({article, told, claim, stated: itemAt(stated, at)}));
  });
  const stated = placed.map(one => one.stated);
  const apart = (a: Stated, b: Stated): boolean => a.place?.article !== b.place?.article;
  const found = await relate(stated, tower, apart, manyClaims);
  const weigh = weigher(stated);
  return found.map(one => relationOf(itemAt(placed, one.a), itemAt(placed, one.b), one, weigh));
}

function relationOf(
  from: Placed,
  to: Placed,
  {verdict: {label, confidence}, likeness}: Found,
  weigh: Weigh,
): AcrossRelation {
  const reason = {reason: reasonOf(label, from.told, to.told), spans: []};
  return {
    from: {article: from.article, claim: from.claim.id},
    to: {article: to.article, claim: to.claim.id},
    label,
    score: closeness(likeness),
    confidence,
    evidence: [reason, ...sharedBy(from, to, weigh)],
  };
}

/** The words that two claims share, where they stand in both articles; nothing where there are none. */
function sharedBy(from: Placed, to: Placed, weigh: Weigh): readonly AcrossEvidence[] {
  const keys = sharedKeys(from.stated, to.stated, weigh);
  const placesIn = ({article, told, claim}: Placed): AcrossEvidence['spans'] =>
    placesOf(told.text, claim.span, keys).map(span => ({article, span}));
  const here = placesIn(from);
  if (here.length === 0) return [];
  const words = here.map(({span}) => written(from.told.text, span));
  return [{reason: `share ${words.join(', ')}`, spans: [...here, ...placesIn(to)]}];
}

/** What changed changed between two days, where the articles say of which they are. */
function reasonOf(label: RelationLabel, from: Told, to: Told): string {
  const days = [from, to].flatMap(({published}) => dayOf(published)).toSorted();
  const [earlier, later] = days;
  return label === 'updates' && later !== undefined && earlier !== later
    ? `${reasons.updates}: ${earlier}, then ${later}`
    : reasons[label];
}

/** The day of a date of ISO 8601; nothing for what is none. */
const dayOf = (date: string | null): readonly string[] =>
  /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(date ?? '')?.slice(0, 1) ?? [];
