import type {Claim, RelationLabel} from '../../model/analysis.ts';
import type {Comparison} from './comparison.ts';
import {isDuration} from './quantities.ts';
import type {Termed} from './terms.ts';

/*
How two claims are related, judging by what they share. The thresholds are judgements, tried on news
articles read by hand: a wrong "disputes" costs a reader more than a missing one.
*/

export type Verdict = {
  readonly label: RelationLabel;
  readonly confidence: number;
  /** Why, in words. */
  readonly reason: string;
};

/** How close together two claims are: neighbours are seldom meant as a reply. */
export type Distance = 'same sentence' | 'neighbours' | 'next paragraph' | 'apart';

const enough = {
  /** Shared weight from which two claims say the same. */
  repeats: 0.5,
  /** Share of the lighter claim, from which the other supports it. */
  supports: 0.6,
  /** The same, where both say what one thing is. */
  predicate: 0.45,
  disputes: 0.42,
  /** Share of all weight, from which they have the same words. */
  same: 0.8,
  /** Of those words, the share that one claim negates and the other does not. */
  denied: 0.3,
  updates: 0.7,
  related: 0.2,
};

/** How two claims are related; null where not worth a line. */
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
  const {opposed, words, entities, overlap, sameClaimant, apart} = likeness;
  const plain = a.modality === 'asserted' && b.modality === 'asserted';
  if (!plain || words < 2) return null;
  const alike = entities > 0 && opposed >= 0.6 && overlap >= enough.disputes;
  if (!alike && !(saysTheSame(likeness) && opposed >= enough.denied)) return null;
  if (apart || a.polarity === b.polarity) return null;
  if (sameClaimant && distance !== 'apart') return null;
  return {
    label: 'disputes',
    // Words alone never make it sure: about half of these were right when read by hand.
    confidence: Math.min(0.65, 0.2 + overlap * 0.5 + (sameClaimant ? 0 : 0.1)),
    reason: 'one says it, the other says it is not so',
  };
}

/** Whether two claims have the same words, and so are about one thing though it has no name. */
export const saysTheSame = ({overlap, namesMore}: Comparison): boolean =>
  overlap >= enough.same && !namesMore;

function updates(
  a: Claim,
  b: Claim,
  {figures, overlap, words, entities, opposed, sameClaimant, apart}: Comparison,
  distance: Distance,
): Verdict | null {
  // With one figure each it is clear which replaces which.
  const [pair] = figures;
  const alone = a.quantities.length === 1 && b.quantities.length === 1;
  if (!pair || !alone || pair[0].unit === '' || pair[0].value === pair[1].value) return null;
  if (isDuration(pair[0])) return null;
  if (opposed > 0 || apart) return null;
  if (overlap < enough.updates || words < 2 || entities === 0 || distance !== 'apart') return null;
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
    const confidence = Math.min(0.85, 0.2 + containment * 0.6);
    return {label: 'supports', confidence, reason: 'one says it at more length'};
  }
  if (likeness.predicate && entities > 0 && containment >= enough.predicate) {
    return {label: 'supports', confidence: 0.65, reason: 'both say that it is the same'};
  }
  return null;
}

function related({words, entities, overlap, containment}: Comparison, distance: Distance) {
  const close = Math.max(overlap, containment * 0.6);
  if (distance === 'same sentence' || distance === 'neighbours') return null;
  if (words === 0 || words + entities < 2 || close < enough.related) {
    return null;
  }
  const verdict: Verdict = {label: 'related', confidence: 0.8, reason: 'about the same'};
  return verdict;
}
