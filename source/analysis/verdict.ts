import type {Claim, RelationLabel} from '../model/analysis.ts';
import type {Comparison} from './comparison.ts';
import type {Termed} from './terms.ts';

/*
What the likeness of two claims makes of them. Weights of evidence are few and named; all of them
are judgements, tried on news articles read by hand: a wrong "disputes" costs a reader more than a
missing one.
*/

export type Verdict = {
  readonly label: RelationLabel;
  readonly confidence: number;
  /** Why, in words. */
  readonly reason: string;
};

/** How near two claims stand: what is said side by side is seldom meant as a reply. */
export type Distance = 'same sentence' | 'neighbours' | 'apart';

const enough = {
  /** Shared weight from which two claims say the same. */
  repeats: 0.5,
  /** Of the lighter claim, that the other holds it. */
  supports: 0.6,
  disputes: 0.42,
  updates: 0.55,
  related: 0.2,
};

/** How two claims stand to each other; null: in no way worth a line. */
export function verdictOn(
  a: Termed,
  b: Termed,
  likeness: Comparison,
  distance: Distance,
): Verdict | null {
  return (
    disputes(a.claim, b.claim, likeness, distance) ??
    updates(a.claim, b.claim, likeness, distance) ??
    agrees(likeness, distance) ??
    related(likeness, distance)
  );
}

function disputes(a: Claim, b: Claim, likeness: Comparison, distance: Distance): Verdict | null {
  const {opposed, words, entities, overlap, sameClaimant} = likeness;
  const plain = a.modality === 'asserted' && b.modality === 'asserted';
  if (!plain || entities === 0 || words < 2 || opposed < 0.6 || overlap < enough.disputes) {
    return null;
  }
  if (sameClaimant && distance !== 'apart') return null;
  return {
    label: 'disputes',
    confidence: Math.min(0.9, 0.3 + overlap * 0.5 + (sameClaimant ? 0 : 0.15)),
    reason: 'one says it, the other says it is not so',
  };
}

function updates(
  a: Claim,
  b: Claim,
  {figures, overlap, words, opposed, sameClaimant}: Comparison,
  distance: Distance,
): Verdict | null {
  const differ = figures.filter(([one, other]) => one.value !== other.value);
  if (differ.length === 0 || differ.length < figures.length || opposed > 0) return null;
  if (overlap < enough.updates || words < 2 || distance !== 'apart') return null;
  if (!sameClaimant && b.time === null && a.time === null) return null;
  return {label: 'updates', confidence: 0.6, reason: 'the same with another figure'};
}

function agrees(likeness: Comparison, distance: Distance): Verdict | null {
  const {words, entities, overlap, containment, opposed, bothNegated, figures} = likeness;
  if (opposed > 0 || distance === 'same sentence') return null;
  if (figures.some(([one, other]) => one.value !== other.value)) return null;
  if (words >= 2 && words + entities >= 3 && overlap >= enough.repeats) {
    return {
      label: 'repeats',
      confidence: Math.min(0.95, 0.4 + overlap * 0.6),
      reason: 'both say it',
    };
  }
  const shareDenial = bothNegated > 0.6 && (likeness.sameClaimant || entities > 0);
  if (shareDenial && words >= 1 && containment >= enough.repeats) {
    return {label: 'repeats', confidence: 0.65, reason: 'both say that it is not so'};
  }
  if (words >= 2 && words + entities >= 3 && containment >= enough.supports) {
    return {
      label: 'supports',
      confidence: Math.min(0.85, 0.2 + containment * 0.6),
      reason: 'one says it at more length',
    };
  }
  return null;
}

function related({words, entities, overlap, containment}: Comparison, distance: Distance) {
  const close = Math.max(overlap, containment * 0.6);
  if (distance !== 'apart' || words === 0 || words + entities < 2 || close < enough.related) {
    return null;
  }
  const verdict: Verdict = {label: 'related', confidence: 0.8, reason: 'about the same'};
  return verdict;
}
