import type {Claim, Entity, Relation} from '../../model/analysis.ts';
import {itemAt} from '../../model/lists.ts';
import {overlaps} from '../../model/span.ts';
import type {PairTower} from '../encoder/pair-tower.ts';
import type {TokenText} from '../text/token-text.ts';
import {contrastBetween} from './contrast.ts';
import {type Found, relate} from './relating.ts';
import {evidenceFor, sharedKeys, sideIn} from './shared.ts';
import {closenessOf, likenessOf, type Weigh, weigher} from './signs.ts';
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
  const weigh = weigher(stated);
  const read = await relate(stated, weigh, tower, apart);
  const found = withContrasts(text, claims, stated, read, weigh);
  const side = sideIn(text, entities);
  return found.map(({a, b, verdict, likeness}): Relation => {
    const [from, to] = [itemAt(claims, a), itemAt(claims, b)];
    const keys = sharedKeys(itemAt(stated, a), itemAt(stated, b), weigh);
    const [one, other] = [side(from, keys), side(to, keys)];
    const spans = [...one.shared, ...other.shared];
    return {
      from: from.id,
      to: to.id,
      label: verdict.label,
      direction: verdict.direction,
      score: closenessOf(likeness),
      confidence: verdict.confidence,
      evidence: evidenceFor(verdict, one, other, spans),
    };
  });
}

/** What was found, and what single sentences set against each other, in its place or besides. */
function withContrasts(
  text: TokenText,
  claims: readonly Claim[],
  stated: readonly Stated[],
  found: readonly Found[],
  weigh: Weigh,
): readonly Found[] {
  const contrasts = claims.slice(1).flatMap((claim, a): readonly Found[] => {
    const [one, other] = [itemAt(stated, a), itemAt(stated, a + 1)];
    if (one.place?.sentence !== other.place?.sentence) return [];
    const verdict = contrastBetween(text, itemAt(claims, a), claim);
    return verdict ? [{a, b: a + 1, verdict, likeness: likenessOf(one, other, weigh)}] : [];
  });
  const isContrast = ({a, b}: Found): boolean => contrasts.some(one => one.a === a && one.b === b);
  return [...found.filter(one => !isContrast(one)), ...contrasts].toSorted(
    (x, y) => x.a - y.a || x.b - y.b,
  );
}
