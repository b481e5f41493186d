import type {Cluster, Draft} from '../clusters/cluster.ts';
import {sameSentence} from '../text/grammar.ts';
import type {TokenText} from '../text/token-text.ts';

/*
What the words around a noun say of which one it is: "the school of Ann Lee" is not Northern School,
and "the old Labour Party" not New Labour Party.
*/

/** Words of "of Ann Lee" that are looked at. */
const longestComplement = 5;

/**
 * Words of which one would be in the name of what a mention stands for, if its noun is in that name:
 * none after "the old"; null where its words do not say which one it is.
 */
export function ownWords(text: TokenText, draft: Draft): readonly string[] | null {
  const {kind, first} = draft;
  if (kind === 'pronoun') return null;
  const opening = kind === 'name' ? [first - 1] : [first, first + 1];
  const differs = kind === 'name' ? old : another;
  if (opening.some(at => differs.test(sameSentence(text, first, at)?.lower ?? ''))) return [];
  const words = kind === 'name' ? [] : complement(text, draft);
  return words.length > 0 ? words : null;
}

/** "The new Acorn Trust" is often the one that was named before, "the new trust" seldom. */
const old = /^(?:old|former)$/;
const another = /^(?:old|former|new|other|another)$/;

/** "Dr", "Ann", "Lee" of "the school of Dr Ann Lee": what is named after "of". */
function complement(text: TokenText, {last}: Draft): readonly string[] {
  if (sameSentence(text, last - 1, last)?.lower !== 'of') return [];
  const words: string[] = [];
  for (let at = last + 1; at <= last + longestComplement; at++) {
    const token = sameSentence(text, last, at);
    if (token === null) break;
    if (token.shape !== 'lower' && token.shape !== 'mark') words.push(token.lower);
    else if (token.lower !== 'the' && token.lower !== '.') break;
  }
  return words;
}

/** Whether something may go by the noun `head` with these words of its own. */
export const fitsOwnWords = (
  own: readonly string[] | null,
  head: string,
  {fullest}: Cluster,
): boolean => own === null || !fullest.includes(head) || own.some(word => fullest.includes(word));
