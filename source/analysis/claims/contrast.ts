import type {Claim} from '../../model/analysis.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {type TokenText, tokenAt, tokenFrom} from '../text/token-text.ts';
import type {Verdict} from './verdict.ts';

/*
"Prosecutors describe it as one thing, but analysts say that it is another": a sentence in which the
writer contrasts two sources on the same thing. Both have to say what it is: hardly any other
sentence with a "but" between two sources was judged a dispute (training/judged-disputes.jsonl).
*/

const contrasts = wordSet('but while whereas although though however yet');

/** The most words between two claims that are contrasted. */
const longestGap = 40;

/** The most words from "is" to an "a". */
const reach = 3;

/** They are said to differ, not plainly; whether they contradict each other is for the reader. */
const doubtful = 0.6;

/** The dispute that one sentence makes of two sources' claims about one thing; null where it makes none. */
export function contrastBetween(text: TokenText, a: Claim, b: Claim): Verdict | null {
  if (!differentSources(a, b)) return null;
  // A pronoun that opens the second claim refers to the thing in the first.
  const opening = tokenAt(text, tokenFrom(text, b.span.start)).lower;
  const refersBack = text.language.subjectPronouns.has(opening) || opening === 'this';
  if (!refersBack && !a.about.some(id => b.about.includes(id))) return null;
  if (a.modality === 'conditional' || b.modality === 'conditional') return null;
  const [from, end] = [tokenFrom(text, a.span.end), tokenFrom(text, b.span.start)];
  if (end - from > longestGap) return null;
  if (!saysWhatItIs(text, a) || !saysWhatItIs(text, b)) return null;
  for (let at = from; at < end; at++) {
    if (!contrasts.has(tokenAt(text, at).lower)) continue;
    return {label: 'disputes', confidence: doubtful, direction: null};
  }
  return null;
}

/** Whether "is" or "as" stands shortly before an "a", as in "is more of a network". */
function saysWhatItIs(text: TokenText, {span}: Claim): boolean {
  const {formsOfBe, shortFormsOfBe, indefiniteArticles} = text.language;
  let left = 0;
  for (let at = tokenFrom(text, span.start); at < tokenFrom(text, span.end); at++) {
    const {lower} = tokenAt(text, at);
    if (left > 0 && indefiniteArticles.has(lower)) return true;
    const opens = formsOfBe.has(lower) || shortFormsOfBe.has(lower) || lower === 'as';
    left = opens ? reach : left - 1;
  }
  return false;
}

/** Whether two claims have different sources: two entities, or different words. */
function differentSources({claimant: a}: Claim, {claimant: b}: Claim): boolean {
  if (a.kind === 'writer' || b.kind === 'writer') return false;
  if (a.entity !== null && b.entity !== null) return a.entity !== b.entity;
  return a.span?.start !== b.span?.start;
}
