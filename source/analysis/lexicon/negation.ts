import {negators} from './closed-classes.ts';
import {union, wordSet} from './word-set.ts';

/*
Words that turn what is said into its opposite.
*/

/** After "not" and "no" these make no negation: "not only", "no doubt". */
const harmlessAfterNot = wordSet('only just simply merely least surprisingly alone solely');
const harmlessAfterNo = wordSet('doubt wonder matter sooner');

/** Deny whatever follows: "denied the payment". */
const denying = wordSet(
  'deny denies denied denying refute refutes refuted refuting disprove disproves disproved disproving debunk debunks debunked debunking disavow disavows disavowed disavowing',
);

/** Deny only what can be true or false: "rejected the claim", but not "rejected the offer". */
const rejecting = wordSet(
  'reject rejects rejected rejecting dismiss dismisses dismissed dismissing repudiate repudiates repudiated repudiating',
);

/** What can be true or false, by its noun: "the claim that …". */
export const assertionNouns = wordSet(
  'claim claims idea ideas notion suggestion suggestions allegation allegations accusation accusations assertion assertions report reports rumour rumours rumor rumors possibility theory argument contention characterization characterisation',
);

/** The same, besides its nouns. */
const assertions = union(assertionNouns, wordSet('that false untrue baseless unfounded'));

/** Say that the action that follows does not happen: "refused to …", "failed to …". */
const omitting = wordSet(
  'refuse refuses refused refusing decline declines declined declining fail fails failed failing unable unwilling',
);

/** Say of what somebody else says that it is not so; of a prize or a bill they say nothing. */
const disputing = wordSet('dispute disputes disputed disputing doubt doubts doubted doubting');

/** Whether a verb of attribution says that its content is not so: "denied", "disputed that". */
export const deniesContent = (lower: string): boolean =>
  denying.has(lower) || rejecting.has(lower) || disputing.has(lower);

/** Whether a verb says that what follows it is left undone: "refused to say". */
export const omits = (lower: string): boolean => omitting.has(lower);

/** Not to think something is to think that it is not so; not to say it is to say nothing. */
const opinions = wordSet(
  'think thinks thought believe believes believed expect expects expected suppose imagine feel',
);

/** Whether a negation of this verb is one of its content: "do not think that it will". */
export const passesNegation = (lower: string): boolean => opinions.has(lower);

/** "rule out", "ruled out". */
const ruling = wordSet('rule rules ruled ruling');

/** How a word affects polarity: it negates its clause, or it rejects an assertion. */
export type Turning = 'negation' | 'rejection' | null;

/** How far from a verb of rejecting the rejected assertion may be, in words. */
export const rejectionReach = 6;

/**
 * What `word` does. All words are lower-cased: the one `before` it ('' where there is none), and
 * those `around` it within `rejectionReach`, of which `after` is the next.
 */
export function turningOf(
  before: string,
  word: string,
  after: string,
  around: readonly string[],
): Turning {
  if (denying.has(word)) return 'rejection';
  if (rejecting.has(word)) return around.some(near => assertions.has(near)) ? 'rejection' : null;
  if (ruling.has(word)) return after === 'out' ? 'rejection' : null;
  if (omitting.has(word)) return after === 'to' ? 'negation' : null;
  if (word.endsWith("n't")) return 'negation';
  if (!negators.has(word) || isHarmless(before, word, after, around)) return null;
  return 'negation';
}

/** "not only", "not the only", "or not", "no doubt", "No, …", "No. 5". */
function isHarmless(
  before: string,
  word: string,
  after: string,
  around: readonly string[],
): boolean {
  if (word === 'not') {
    const only = after === 'the' && around[rejectionReach + 2] === 'only';
    return only || harmlessAfterNot.has(after) || before === 'or' || before === 'if';
  }
  if (word !== 'no') return false;
  return harmlessAfterNo.has(after) || /^(?:[,.]?|\d.*)$/.test(after);
}
