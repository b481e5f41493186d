/*
Words that turn what is said into its opposite. General English, by what they do to the words
around them.
*/

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Turn the clause that they stand in, from where they stand. */
const negators = set('not never no cannot neither nor none nobody nothing nowhere hardly scarcely');

/** Turn only the phrase that follows. */
const phraseNegators = set('without');

/** After "not" and "no" these make no negation: "not only", "no doubt". */
const harmlessAfterNot = set('only just simply merely least surprisingly alone solely');
const harmlessAfterNo = set('doubt wonder matter sooner');

/** Say that what follows, or as passives what stands before, is not so. */
const rejecting = set(
  'deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing refute refutes refuted refuting disprove disproves disproved disproving debunk debunks debunked debunking disavow disavows disavowed disavowing repudiate repudiates repudiated repudiating',
);

/** Say that the action that follows does not happen: "refused to …", "failed to …". */
const omitting = set(
  'refuse refuses refused refusing decline declines declined declining fail fails failed failing unable unwilling',
);

/** "rule out", "ruled out". */
const ruling = set('rule rules ruled ruling');

/** What a word does to polarity, seen with the words beside it. */
export type Turning = 'clause' | 'phrase' | 'rejection' | null;

/** What `word` between `before` and `after` does; all lower-cased, '' where there is none. */
export function turningOf(before: string, word: string, after: string): Turning {
  if (phraseNegators.has(word)) return 'phrase';
  if (rejecting.has(word)) return 'rejection';
  if (ruling.has(word)) return after === 'out' ? 'rejection' : null;
  if (omitting.has(word)) return after === 'to' ? 'clause' : null;
  if (word.endsWith("n't")) return 'clause';
  if (!negators.has(word)) return null;
  if (word === 'not' && (harmlessAfterNot.has(after) || before === 'or' || before === 'if')) {
    return null;
  }
  const interjection = after === ',' || after === '.' || after === '';
  if (word === 'no' && (harmlessAfterNo.has(after) || interjection || /^\d/.test(after))) {
    return null;
  }
  return 'clause';
}
