import type {Claim} from '../../model/analysis.ts';
import {isFiniteVerb} from '../lexicon/verbs.ts';
import {isAdverb} from '../text/grammar.ts';
import {type TokenText, tokenAt, tokenFrom} from '../text/token-text.ts';
import {isRejected} from './claim-words.ts';
import type {Pairing} from './pairings.ts';
import {saysTheSame, type Verdict} from './verdict.ts';

/*
Which pairs of claims are shown as a dispute. Articles have few, so neither tower nor rules are
believed alone: of 285 pairs of train articles that come nearest to one by either and were judged by
encoding, 32 are one. What is here shows 11 of them, 10 rightly (training/judged.ts); it was chosen on
them.
*/

/** Least probabilities that two claims contradict each other, by the tower, and what they share. */
const least = {
  /** Where rules have it so as well: the probability, and with the share of words added to it. */
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

/** Whether there is a tower's answer by which two claims would be a dispute. */
export const couldBeDispute = (
  text: TokenText,
  pairing: Pairing,
  byRules: Verdict | null,
): boolean => isOpposed(text, pairing, byRules) || isDenied(text, pairing);

/** Whether rules take it for a dispute between two who are told of, each in a sentence of its own. */
function isOpposed(text: TokenText, pairing: Pairing, byRules: Verdict | null): boolean {
  const {a, b, distance, likeness} = pairing;
  if (byRules?.label !== 'disputes' || likeness.sameClaimant) return false;
  if (distance === 'same sentence' || distance === 'neighbours') return false;
  return [a.claim, b.claim].every(
    claim => claim.claimant.kind !== 'writer' && isStatement(text, claim),
  );
}

/** Whether one of two sources says of what the other claims, or the writer, that it is not so. */
function isDenied(text: TokenText, {a, b, likeness}: Pairing): boolean {
  if (likeness.sameClaimant || likeness.overlap < least.denied.overlap) return false;
  const denies = [a.claim, b.claim].map(claim => isRejected(text, claim));
  if (denies[0] === denies[1]) return false;
  const [denial, other] = denies[0] ? [a.claim, b.claim] : [b.claim, a.claim];
  // A denial of a negation is too often a misreading of one.
  return denial.polarity === 'negative' && other.polarity === 'positive';
}

/** Whether a claim says something, rather than names it: "her fitness to be president". */
function isStatement(text: TokenText, {span}: Claim): boolean {
  const wordAt = (at: number): string => text.tokens[at]?.lower ?? '';
  for (let at = tokenFrom(text, span.start); at < text.tokens.length; at++) {
    if (tokenAt(text, at).start >= span.end) return false;
    if (isFiniteVerb(wordAt(at - 1), wordAt(at))) return true;
    // "Lee's not a spy": after a name too "’s" is a verb here.
    if (wordAt(at) === "'s" && followsBe(text, wordAt(at + 1))) return true;
  }
  return false;
}

const followsBe = (text: TokenText, lower: string): boolean =>
  text.language.articles.has(lower) || isAdverb(text, lower);

/**
 * Whether two claims could be meant against each other: both are put forward as so, they are about
 * one thing, and they are not one source's sentences in a row.
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
