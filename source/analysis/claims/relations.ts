import type {Claim, Entity, Evidence, Relation} from '../../model/analysis.ts';
import {itemAt} from '../../model/lists.ts';
import {overlaps} from '../../model/span.ts';
import type {PairTower} from '../encoder/pair-tower.ts';
import {type TokenText, written} from '../text/token-text.ts';
import {type Found, relate} from './relating.ts';
import {placesOf, sharedKeys} from './shared-words.ts';
import {type Likeness, type Weigh, weigher} from './signs.ts';
import {type Stated, statedIn} from './stated.ts';

/* How the claims of one text stand to each other. */

/**
 * The relations of a text, ordered by their first claim and then by their second. Rejects where the
 * network fails.
 */
export async function findRelations(
  text: TokenText,
  entities: readonly Entity[],
  claims: readonly Claim[],
  tower: PairTower,
): Promise<readonly Relation[]> {
  const stated = statedIn(text, entities, claims);
  const spans = new Map(stated.map((one, at) => [one, itemAt(claims, at).span]));
  const apart = (a: Stated, b: Stated): boolean => {
    const [one, other] = [spans.get(a), spans.get(b)];
    return one !== undefined && other !== undefined && !overlaps(one, other);
  };
  const found = await relate(stated, tower, apart);
  const weigh = weigher(stated);
  return found.map(one => relationOf(text, claims, stated, one, weigh));
}

function relationOf(
  text: TokenText,
  claims: readonly Claim[],
  stated: readonly Stated[],
  {a, b, verdict, likeness}: Found,
  weigh: Weigh,
): Relation {
  const [one, other] = [itemAt(claims, a), itemAt(claims, b)];
  const keys = sharedKeys(itemAt(stated, a), itemAt(stated, b), weigh);
  const [here, there] = [placesOf(text, one.span, keys), placesOf(text, other.span, keys)];
  const shared: Evidence = {
    reason: `share ${here.map(span => written(text, span)).join(', ')}`,
    spans: [...here, ...there],
  };
  return {
    from: one.id,
    to: other.id,
    label: verdict.label,
    score: closeness(likeness),
    confidence: verdict.confidence,
    evidence: [{reason: reasons[verdict.label], spans: []}, ...(here.length === 0 ? [] : [shared])],
  };
}

/** How close two claims are, as the `score` of their relation has it. */
export const closeness = ({overlap, containment}: Likeness): number =>
  Math.max(overlap, containment * 0.8);

/** Why two claims stand to each other so, in words. */
export const reasons: Readonly<Record<Relation['label'], string>> = {
  repeats: 'both say it',
  supports: 'one speaks for the other',
  disputes: 'they cannot both be so',
  updates: 'the same at another time',
  related: 'about the same',
};
