import {wordSet} from '../lexicon/word-set.ts';
import {isVerbLike, sameSentence} from './grammar.ts';
import type {Token, TokenText} from './token-text.ts';

/*
The extent of a description around its noun: back over modifiers to its article or owner. What follows
the noun ("of state", "who …") is left out, as it may contain mentions of its own.
*/

/** Words in the longest description before its noun. */
const longestLead = 7;

/** The description whose noun is the token `head`; `names` are the tokens of names. */
export function descriptionAround(
  text: TokenText,
  head: number,
  names: ReadonlySet<number>,
): {readonly first: number; readonly last: number} {
  let first = head;
  let bare = head;
  let plain = true;
  let owned = false;
  while (head - first < longestLead) {
    const token = sameSentence(text, head, first - 1);
    if (token === null || !isLead(text, first - 1, token, names)) break;
    // The words on both sides of a dash belong together.
    first -= isHyphen(text, first - 1) ? 2 : 1;
    if (text.language.determiners.has(token.lower)) return {first, last: head + 1};
    owned = owned || token.lower === "'s";
    if (owned && names.has(first) && !names.has(first - 1)) return {first, last: head + 1};
    // A past form may be a modifier, but only after an article.
    plain = plain && (names.has(first) || !isVerbLike(token));
    if (plain) bare = first;
  }
  return {first: bare, last: head + 1};
}

const before = wordSet('nor than then so there here said says say just only also even');

/** Whether a word before a noun can belong to its description. */
function isLead(text: TokenText, at: number, token: Token, names: ReadonlySet<number>): boolean {
  const {determiners, outsideNounPhrases, objectPronouns, reflexives} = text.language;
  const {lower, shape} = token;
  if (names.has(at) || lower === "'s" || determiners.has(lower)) return true;
  if (shape === 'mark') return isHyphen(text, at) || isGenitive(text, at);
  return !(
    outsideNounPhrases.has(lower) ||
    objectPronouns.has(lower) ||
    reflexives.has(lower) ||
    before.has(lower)
  );
}

/** "co-founder": a dash with a word right before and after it. */
export function isHyphen(text: TokenText, at: number): boolean {
  const [before, dash, after] = [text.tokens[at - 1], text.tokens[at], text.tokens[at + 1]];
  return dash?.lower === '-' && before?.end === dash.start && after?.start === dash.end;
}

/** "the workers’ leader". */
function isGenitive(text: TokenText, at: number): boolean {
  const [before, mark] = [text.tokens[at - 1], text.tokens[at]];
  return (
    /^['’]$/.test(mark?.lower ?? '') &&
    before?.end === mark?.start &&
    /s$/.test(before?.lower ?? '')
  );
}
