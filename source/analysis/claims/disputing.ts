import type {Claim} from '../../model/analysis.ts';
import {isFiniteVerb} from '../lexicon/verbs.ts';
import {isAdverb} from '../text/grammar.ts';
import {type TokenText, tokenAt, tokenFrom} from '../text/token-text.ts';
import {isRejected} from './claim-words.ts';
import type {Pairing} from './pairings.ts';
import {saysTheSame, type Verdict} from './verdict.ts';

/*
Which pairs of claims are shown as a dispute. Articles have few, so neither the tower nor the rules
decide alone: of the 285 likeliest pairs in train articles only 32 were judged to be one. These
conditions, chosen on those pairs, show 11, of which 10 are right (training/judged.ts).
*/

/** What it takes at least: how sure the tower is of a contradiction, and what two claims share. */
const least = {
  /** Where rules agree: the probability, and the probability plus the share of words. */
  opposed: {against: 0.2, inAll: 0.95},
  /** Where a source denies what another says, in whatever words. */
  denied: {against: 0.65, overlap: 0.2},
};

/** Whether two claims are a dispute; `against` is how sure the tower is that they contradict. */
export const isDispute = (
  text: TokenText,
  pairing: Pairing,
  byRules: Verdict | null,
  against: number,
): boolean =>
  (isOpposed(text, pairing, byRules) &&
    against >= least.opposed.against &&
    against + pairing.likeness.overlap >= least.opposed.inAll) ||
  (isDenied(text, pairing) && against >= least.denied.against);

/** Whether any answer of the tower could make two claims a dispute. */
export const couldBeDispute = (
  text: TokenText,
  pairing: Pairing,
  byRules: Verdict | null,
): boolean => isOpposed(text, pairing, byRules) || isDenied(text, pairing);

/** Whether rules see a dispute between two sources, each in a sentence of its own. */
function isOpposed(text: TokenText, pairing: Pairing, byRules: Verdict | null): boolean {
  const {a, b, distance, likeness} = pairing;
  if (byRules?.label !== 'disputes' || likeness.sameClaimant) return false;
  if (distance === 'same sentence' || distance === 'neighbours') return false;
  return [a.claim, b.claim].every(
    claim => claim.claimant.kind !== 'writer' && isStatement(text, claim),
  );
}

/** Whether one claim is denied by its source, and the other is plainly asserted. */
function isDenied(text: TokenText, {a, b, likeness}: Pairing): boolean {
  if (likeness.sameClaimant || likeness.overlap < least.denied.overlap) return false;
  const denies = [a.claim, b.claim].map(claim => isRejected(text, claim));
  if (denies[0] === denies[1]) return false;
  const [denial, other] = denies[0] ? [a.claim, b.claim] : [b.claim, a.claim];
  // A denial of a negation is too often a misreading of one.
  return denial.polarity === 'negative' && other.polarity === 'positive';
}

/** Whether a claim is a statement and not just a phrase: "her fitness to be president". */
function isStatement(text: TokenText, {span}: Claim): boolean {
  const wordAt = (at: number): string => text.tokens[at]?.lower ?? '';
  for (let at = tokenFrom(text, span.start); at < text.tokens.length; at++) {
    if (tokenAt(text, at).start >= span.end) return false;
    if (isFiniteVerb(wordAt(at - 1), wordAt(at))) return true;
    // After a name "’s" is a verb only before words like these: "Lee’s not a spy".
    if (wordAt(at) === "'s" && followsBe(text, wordAt(at + 1))) return true;
  }
  return false;
}

const followsBe = (text: TokenText, lower: string): boolean =>
  text.language.articles.has(lower) || isAdverb(text, lower);

/**
 * Whether two claims could be meant to contradict each other: neither is conditional, they are about
 * one thing, and they are not neighbouring sentences of one source.
 */
export function mayDispute(text: TokenText, {a, b, distance, likeness}: Pairing): boolean {
  const plain = [a.claim, b.claim].every(
    ({modality, span}) =>
      modality !== 'conditional' && tokenAt(text, tokenFrom(text, span.start)).lower !== 'whether',
  );
  const apart = distance === 'apart' || distance === 'next paragraph';
  const oneThing = likeness.entities > 0 || saysTheSame(likeness);
  return plain && oneThing && (apart || !likeness.sameClaimant);
}
