import type {Claim, ClaimId, Entity, Evidence, Relation} from '../../model/analysis.ts';
import {overlaps} from '../../model/span.ts';
import {type Token, type TokenText, tokenAt, tokenFrom, written} from '../text/token-text.ts';
import {candidates, weightsOf} from './candidates.ts';
import {type Comparison, compare} from './comparison.ts';
import {contrastBetween} from './contrast.ts';
import {reasonsIn} from './reasons.ts';
import {type Termed, termsOf} from './terms.ts';
import {type Distance, type Verdict, verdictOn} from './verdict.ts';

/*
Pairs of claims that share telling words or entities, compared, and the relations that come of them.
*/

/** How many claims are kept that are merely related to one. */
const mostRelated = 3;

/** The same for those that repeat, support, dispute or update it. */
const mostTelling = 4;

/** How many shared words are given as the reason. */
const mostNamed = 5;

/** Two claims of a text that share something, `a` before `b`, and what they share. */
export type Pairing = {
  readonly a: Termed;
  readonly b: Termed;
  readonly distance: Distance;
  readonly likeness: Comparison;
};

/** The pairs of claims that may be related, in order of the later claim. */
export function pairings(
  text: TokenText,
  entities: readonly Entity[],
  claims: readonly Claim[],
): readonly Pairing[] {
  const termed = termsOf(text, entities, claims);
  const weight = weightsOf(termed);
  const places = claims.map(({span}) => tokenAt(text, tokenFrom(text, span.start)));
  return candidates(termed, weight)
    .map(([earlier, later]): Pairing => {
      const [a, b] = [termed[earlier] as Termed, termed[later] as Termed];
      const distance = distanceOf(places[earlier] as Token, places[later] as Token);
      return {a, b, distance, likeness: compare(a, b, weight)};
    })
    .filter(({a, b}) => !overlaps(a.claim.span, b.claim.span))
    .toArray();
}

/** How two claims are related according to rules; null where not worth a line. */
export function verdictByRules(text: TokenText, pairing: Pairing): Verdict | null {
  const {a, b, distance, likeness} = pairing;
  return contrastOf(text, pairing) ?? verdictOn(a, b, likeness, distance);
}

/** The verdict that one sentence contrasts two sources; null where none does. */
export const contrastOf = (text: TokenText, {a, b, distance, likeness}: Pairing): Verdict | null =>
  distance === 'same sentence' ? contrastBetween(text, a.claim, b.claim, likeness) : null;

/** Pairs and their verdicts as relations: each claim's best, in the order of the text. */
export function relationsOf(
  text: TokenText,
  entities: readonly Entity[],
  found: readonly {readonly pairing: Pairing; readonly verdict: Verdict}[],
): readonly Relation[] {
  const names = new Map(entities.map(({id, name}) => [id as string, name]));
  const reasonFor = reasonsIn(text, entities);
  const relations = found.map(({pairing: {a, b, likeness}, verdict}) => {
    const reason = reasonFor(verdict.label, a.claim, b.claim, likeness.shared);
    const shared = sharedEvidence(text, likeness, names);
    return relationOf(a.claim, b.claim, {...verdict, reason}, likeness, shared);
  });
  return strongest(relations).sort(
    (a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to),
  );
}

const order = (id: ClaimId): number => Number(id.slice(1));

function distanceOf(earlier: Token, later: Token): Distance {
  if (earlier.sentence === later.sentence) return 'same sentence';
  if (later.sentence - earlier.sentence > 1) return 'apart';
  return earlier.block === later.block ? 'neighbours' : 'next paragraph';
}

function relationOf(
  a: Claim,
  b: Claim,
  {label, confidence, reason}: Verdict,
  likeness: Comparison,
  shared: Evidence,
): Relation {
  const close = Math.max(likeness.overlap, likeness.containment * 0.8);
  return {
    from: a.id,
    to: b.id,
    label,
    score: Math.min(1, label === 'related' ? close * 0.7 : 0.3 + close * 0.7),
    confidence,
    evidence: [{reason, spans: []}, shared],
  };
}

/** "share invade/invasion, Mexico", pointing at the words. */
function sharedEvidence(
  text: TokenText,
  {shared}: Comparison,
  names: ReadonlyMap<string, string>,
): Evidence {
  const named = shared.slice(0, mostNamed);
  const words = named.map(({a, b}) => {
    const name = names.get(a.key);
    if (name !== undefined) return name;
    const [one, other] = [written(text, a.span), written(text, b.span)];
    return one.toLowerCase() === other.toLowerCase() ? one : `${one}/${other}`;
  });
  return {
    reason: `share ${words.join(', ')}`,
    spans: named.flatMap(({a, b}) => [a.span, b.span]),
  };
}

/**
 * Each claim's best relations, of equals the nearest: a refrain or a table would otherwise relate
 * everything to itself.
 */
function strongest(relations: readonly Relation[]): Relation[] {
  const counts = new Map<string, number>();
  const apart = ({from, to}: Relation): number => order(to) - order(from);
  return relations
    .toSorted((a, b) => b.score - a.score || apart(a) - apart(b))
    .filter(({from, to, label}) => {
      const most = label === 'related' ? mostRelated : mostTelling;
      const keys = [from, to].map(id => `${id} ${label === 'related'}`);
      if (keys.some(key => (counts.get(key) ?? 0) >= most)) return false;
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
      return true;
    });
}
