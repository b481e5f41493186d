import {wordSet} from '../lexicon/word-set.ts';

/*
Claims that are passed on but not vouched for ("reportedly", "is said to", a question): from such a
one the plain claim does not follow, however alike they are. Of the headlines that have a word of
these where the claim they are about has none, 8 in 100 say that it is so, of all 48
(pairs.emergent.train.jsonl of the data). Not here are words that as often weigh as they doubt:
"report", "may", "likely".
*/

const passesOn = wordSet(
  'reportedly allegedly apparently purportedly supposedly alleged purported supposed suspected unconfirmed rumour rumours rumoured rumor rumors rumored claims claimed claiming',
);

const asks = /\?|\bsaid to\b/iu;

/** Whether a claim in one sentence or headline is told as what others say, or asked. */
export function isHearsay(claim: string): boolean {
  const words = claim.toLowerCase().match(/\p{L}+/gu) ?? [];
  return asks.test(claim) || words.some(word => passesOn.has(word));
}
