import {auxiliaries} from '../lexicon/closed-classes.ts';
import {type Range, type TokenText, tokenAt} from '../text/token-text.ts';

/*
Questions that take what they ask about for granted: "Why did the mayor lie about the dam?" says that
she did. A question of yes or no does not, nor does one that asks for something ("Why don’t we …?").
*/

const couldHow = /^(?:could|can|dare)$/;

/** Whether a question presupposes what it asks about somebody. */
export function isAccusingQuestion(text: TokenText, {first, last}: Range): boolean {
  let at = first;
  while (at < last && isLead(text, at)) at++;
  const [asked, verb, subject] = [at, at + 1, at + 2].map(near => tokenAt(text, near).lower);
  if (last - at < 4 || asked === undefined || verb === undefined) return false;
  if (/^(?:we|you|i|not|bother|there)$/.test(subject ?? '')) return false;
  if (asked === 'how')
    return (
      couldHow.test(verb) &&
      !/^(?:it|this|that|these|those|one|someone|somebody|anyone)$/.test(subject ?? '')
    );
  return asked === 'why' && auxiliaries.has(verb) && !/^(?:should|might)/.test(verb);
}

const isLead = (text: TokenText, at: number): boolean => {
  const {lower, shape} = tokenAt(text, at);
  return shape === 'mark' || text.language.coordinators.has(lower) || /^(?:so|then)$/.test(lower);
};
