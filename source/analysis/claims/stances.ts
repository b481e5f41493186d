import type {Quote} from '../../model/analysis.ts';
import {deniesContent, omits, passesNegation} from '../lexicon/negation.ts';
import {type Range, rangeOf, type TokenText, tokenAt} from '../text/token-text.ts';

/*
How a source stands to what is reported of it: it says so, says that it is not so ("denied that …"),
or does not say it at all ("would not say whether …", "refused to say that …").
*/

export type Stance = 'asserts' | 'denies' | 'silent';

/** Words before a verb of saying in which it may be negated: "has so far not (said)". */
const reach = 4;

const rules = /^rul(?:ed?|es|ing)$/;
const pretends = /^pretend(?:s|ed|ing)?$/;

/** The stance of a quote's source, told from the words of saying. */
export function stanceOf(text: TokenText, {cue, source}: Quote): Stance {
  if (cue === null) return 'asserts';
  const words = rangeOf(text, cue);
  if (source !== null && isAsked(text, rangeOf(text, source.span))) return 'silent';
  const first = negatingFrom(text, words, source === null ? null : rangeOf(text, source.span));
  let negations = 0;
  let denies = false;
  let opinion = false;
  for (let at = first; at < words.last; at++) {
    const {lower} = tokenAt(text, at);
    if (isNegative(text, at, words.last)) negations++;
    if (pretends.test(lower)) return 'silent';
    denies ||= at >= words.first && isDenial(text, at);
    opinion ||= passesNegation(lower);
  }
  if (negations === 0) return denies ? 'denies' : 'asserts';
  return opinion && !denies && negations === 1 ? 'denies' : 'silent';
}

/** Whether it is only asked what a source says: "asked whether she believed that …". */
const isAsked = (text: TokenText, {first}: Range): boolean =>
  /^(?:if|whether)$/.test(tokenAt(text, first - 1).lower);

/** Whether the word at `at` says that the content is not so: "denied", "ruled out". */
function isDenial(text: TokenText, at: number): boolean {
  const {lower} = tokenAt(text, at);
  return deniesContent(lower) || (rules.test(lower) && tokenAt(text, at + 1).lower === 'out');
}

/** From where on words may negate the cue: after its source, or after a mark or another clause. */
function negatingFrom(text: TokenText, cue: Range, source: Range | null): number {
  const {sentence} = tokenAt(text, cue.first);
  let first = cue.first;
  while (first > cue.first - reach) {
    const before = tokenAt(text, first - 1);
    if (before.sentence !== sentence || before.shape === 'mark') break;
    if (source !== null && first - 1 < source.last && first > source.first) break;
    if (text.language.coordinators.has(before.lower) || before.lower === 'that') break;
    first--;
  }
  return first;
}

/** Whether the word at `at` negates the saying: "not", "never", "declined to", "without". */
function isNegative(text: TokenText, at: number, last: number): boolean {
  const [lower, next] = [tokenAt(text, at).lower, tokenAt(text, at + 1).lower];
  if (lower === 'without' || lower === 'cannot' || lower.endsWith("n't")) return true;
  if (omits(lower)) return next === 'to' && at + 1 < last;
  return text.language.negators.has(lower) && !/^(?:only|just)$/.test(next);
}
