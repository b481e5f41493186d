import type {Entity, Mention} from '../../model/analysis.ts';
import {type Gender, genderOfFirstName, genderOfTitle} from '../lexicon/people.ts';
import {genderOfRole} from '../lexicon/roles.ts';
import {type TokenText, tokenFrom, written} from '../text/token-text.ts';

/**
 * Whether a person is a woman or a man, by titles, first names and descriptions, else by most of their
 * pronouns; null where none of these tells.
 */
export function genderOf(text: TokenText, {type, mentions}: Entity): Gender | null {
  if (type !== 'person') return null;
  let balance = 0;
  for (const mention of mentions) {
    const gender = genderByForm(text, mention);
    if (gender !== null) return gender;
    balance += leaningOf(text, mention);
  }
  if (balance === 0) return null;
  return balance > 0 ? 'female' : 'male';
}

function genderByForm(text: TokenText, {kind, span}: Mention): Gender | null {
  if (kind === 'pronoun') return null;
  const at = tokenFrom(text, span.start);
  if (kind === 'nominal')
    return genderOfRole(text.tokens[tokenFrom(text, span.end) - 1]?.lower ?? '');
  const title = genderOfTitle(text.tokens[at - 1]?.lower ?? '');
  return title ?? genderOfFirstName(text.tokens[at]?.lower ?? '');
}

function leaningOf(text: TokenText, {kind, span}: Mention): number {
  if (kind !== 'pronoun') return 0;
  const word = written(text, span).toLowerCase();
  if (text.language.femalePronouns.has(word)) return 1;
  return text.language.malePronouns.has(word) ? -1 : 0;
}
