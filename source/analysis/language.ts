import type {ReadText} from './text.ts';

/*
Which language a text is in, by the share of its everyday words: enough to know whether the rules
that follow, which are for English, can say anything.
*/

const english = new Set(
  'the of and to in a is that for it was on with as he be at by had not are but from or have an they which you were his her she there been their has would what will if can all more when who said its about'.split(
    ' ',
  ),
);

/** Words that are looked at: the beginning says it. */
const sample = 2000;

/** Below this share of everyday English words a text is in another language. */
const leastShare = 0.15;

/** Too few words to tell: taken as English. */
const tooShort = 12;

/** BCP 47 tag of the language that the text is in; `und` when it is not English. */
export function languageOf({tokens}: ReadText): string {
  let words = 0;
  let everyday = 0;
  for (const token of tokens) {
    if (token.shape === 'mark' || token.shape === 'number') continue;
    words++;
    if (english.has(token.lower)) everyday++;
    if (words === sample) break;
  }
  return words < tooShort || everyday >= words * leastShare ? 'en' : 'und';
}
