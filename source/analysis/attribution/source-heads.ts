import type {Mention} from '../../model/analysis.ts';
import type {Span} from '../../model/span.ts';
import {
  rangeOf,
  spanOf,
  type TokenText,
  tokenAround,
  tokenAt,
  tokenFrom,
} from '../text/token-text.ts';
import {phraseFrom} from './source-phrases.ts';

/*
The words of a source as a phrase, and which mention is its head. In "Santos’ sister" and "economists
surveyed by the Central Bank" the name is not the speaker.
*/

/** A source without prepositions and marks at its ends; "the" alone gets its noun. */
export function sourcePhrase(text: TokenText, span: Span): Span {
  const {articles, prepositions} = text.language;
  let {first, last} = rangeOf(text, span);
  const isLoose = (at: number): boolean => {
    const {lower, shape} = tokenAt(text, at);
    return prepositions.has(lower) || (shape === 'mark' && /^[,;:.–—-]+$/.test(lower));
  };
  while (last - first > 1 && isLoose(last - 1)) last--;
  while (last - first > 1 && isLoose(first)) first++;
  if (articles.has(tokenAt(text, first).lower) && last === first + 1) {
    last = Math.max(last, phraseFrom(text, first, first)?.last ?? last);
  }
  return first < last ? spanOf(text, {first, last}) : span;
}

/**
 * Whether a mention is the speaker in a source's phrase: it holds the whole phrase, or it owns
 * nothing in it, modifies no noun after it, and is no preposition's object.
 */
export function isHead(text: TokenText, phrase: Span, {span}: Mention): boolean {
  const {rules, determiners, prepositions, subjectRelatives} = text.language;
  if (!rules.has('attribution/source-head')) return true;
  if (span.start <= phrase.start && span.end >= phrase.end) return true;
  const after = text.tokens[tokenFrom(text, span.end)];
  if (after && after.start < phrase.end) {
    if (/^['’]s?$/.test(after.lower)) return false;
    if (after.shape === 'lower' && !prepositions.has(after.lower) && after.lower !== 'and') {
      return subjectRelatives.has(after.lower);
    }
  }
  let at = tokenAround(text, span.start) - 1;
  while (determiners.has(text.tokens[at]?.lower ?? '')) at--;
  if (text.tokens[at]?.lower === 'and') at = joinedTo(text, phrase, at);
  const before = text.tokens[at];
  return !before || before.start < phrase.start || !prepositions.has(before.lower);
}

/** Index of the word before a row of names that ends in "and": "in" of "in Ohio and Iowa". */
function joinedTo(text: TokenText, phrase: Span, and: number): number {
  let at = and - 1;
  while (at >= 0) {
    const {start, lower, shape} = tokenAt(text, at);
    const isOfName = shape !== 'lower' || lower === ',' || text.language.determiners.has(lower);
    if (start < phrase.start || !isOfName) return at;
    at--;
  }
  return at;
}
