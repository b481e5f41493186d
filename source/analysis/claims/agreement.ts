import {cueOf, thirdPersonOf} from '../lexicon/cues.ts';
import {isFiniteVerb} from '../lexicon/verbs.ts';
import {isAdverb} from '../text/grammar.ts';
import {type TokenText, tokenAt} from '../text/token-text.ts';

/*
The verb behind a name that stands in for "I" or "they": "am" becomes "is". Only where it is certain.
*/

const forms: ReadonlyMap<string, string> = new Map([
  ['am', 'is'],
  ["'m", 'is'],
  ['are', 'is'],
  ["'re", 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ["'ve", 'has'],
  ['do', 'does'],
  ["don't", 'doesn’t'],
  ["haven't", 'hasn’t'],
  ["aren't", 'isn’t'],
  ["weren't", 'wasn’t'],
  ["'ll", 'will'],
]);

const unchanging =
  /^(?:will|would|can|could|may|might|must|should|shall|was|had|did|won't|wouldn't|can't|cannot|couldn't|shouldn't|wasn't|hadn't|didn't)$/;

/** Presents that have the form of their past, or of a noun. */
const unclear = /^(?:put|cut|let|set|hit|hurt|cost|quit|read|shut|split|spread|rid|bet|burst)$/;

const everyday = new Set(
  'go make take give get come know think want need like love see hope feel believe look try work live call keep start use agree support oppose run plan intend mean'.split(
    ' ',
  ),
);

const musing = /^(?:mean|think|guess|suppose|believe|know|hope)$/;

/** What stands behind a name, up to where in the text. */
type Verb = {readonly end: number; readonly words: string};

/** The verb at `at`, past adverbs, as it is behind a name; null where that is not certain. */
export function asNamed(text: TokenText, at: number): Verb | null {
  let verb = at;
  while (verb < at + 3 && isAdverb(text, tokenAt(text, verb).lower)) verb++;
  const {lower, shape, start, end} = tokenAt(text, verb);
  if (shape === 'mark' && !lower.startsWith("'")) return null;
  // "I mean, it is over" says nothing of who means it.
  if (musing.test(lower) && tokenAt(text, verb + 1).lower === ',') return null;
  const between = text.text.slice(tokenAt(text, at - 1).end, start);
  const space = /\s$/u.test(between) ? between : `${between} `;
  const form = forms.get(lower);
  if (form !== undefined) return {end, words: space + form};
  const asItStands = {end, words: between + text.text.slice(start, end)};
  if (unchanging.test(lower)) return asItStands;
  if (unclear.test(lower)) return null;
  if (cueOf(lower)?.form === 'base' || everyday.has(lower))
    return {end, words: space + thirdPersonOf(lower)};
  const isPast = isFiniteVerb('', lower) && !/^(?:say|seem|become|remain)$/.test(lower);
  return isPast ? asItStands : null;
}
