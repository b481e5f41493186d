import {wordSet} from '../lexicon/word-set.ts';

/*
Claims that are passed on but not vouched for ("reportedly", "is said to", a question): the plain
claim does not follow from such a one, however alike they are. Of headlines with one of these words
only 8 in 100 support a claim without one, of all headlines 48 in 100 (pairs.emergent.train.jsonl of
the data). Words that do not always express doubt are left out: "report", "may", "likely".
*/

const passesOn = wordSet(
  'reportedly allegedly apparently purportedly supposedly alleged purported supposed suspected unconfirmed rumour rumours rumoured rumor rumors rumored claims claimed claiming',
);

const asks = /\?|\bsaid to\b/iu;

/** Whether a sentence or headline only reports what others say, or asks. */
export function isHearsay(claim: string): boolean {
  const words = claim.toLowerCase().match(/\p{L}+/gu) ?? [];
  return asks.test(claim) || words.some(word => passesOn.has(word));
}
