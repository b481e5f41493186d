import type {Doubt, Ground, Source} from '../../model/analysis.ts';
import type {Span} from '../../model/span.ts';

/*
Grounds for and against a source, collected by the passes. They become one probability at the end
(speaker-confidence.ts).
*/

/** Why there is doubt, as sentences that a person can read. */
const doubts: Readonly<Record<Doubt, string>> = {
  otherByRules: 'rules say that it is somebody else, who stands beside it',
  notByModel: 'the model does not see it so',
  spokenOf: 'the quote speaks of them, and who says it is only somebody of theirs',
  spokenTo: 'the words of saying are about what was said to them, or of them',
  denied: 'they say that they do not say it, or know it',
  noSaying: 'the words that tie it to its source need not be of saying',
  unnamed: 'who it is has no name beside it, and the model is not certain',
  doubtfulMention: 'it is not certain whom these words stand for',
};

export const isDoubt = (ground: string): ground is Doubt => Object.hasOwn(doubts, ground);

/** Grounds with one more, once. */
export const withGround = (grounds: readonly Ground[], ground: Ground): readonly Ground[] =>
  grounds.includes(ground) ? grounds : [...grounds, ground];

/** A source with a doubt about the words in `span`. */
export const withDoubt = (source: Source, doubt: Doubt, span: Span): Source => ({
  ...source,
  grounds: withGround(source.grounds, doubt),
  evidence: [...source.evidence, {reason: doubts[doubt], spans: [span]}],
});
