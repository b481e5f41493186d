import type {QuoteKind} from '../model/analysis.ts';
import {type Span, textOf} from '../model/span.ts';

/* What the form of the words between quotation marks says about them. */

/** Of the words before a quotation, how many units are looked at. */
const lookBack = 40;

/**
 * `direct` where the words are sentences of their own, `partial` where they are a fragment or a
 * title in the sentence of the writer, `term` where the writer keeps them at a distance. `span` lies between the marks, `outer` has them, `block` is
 * the paragraph.
 */
export function kindOf(text: string, block: Span, span: Span, outer: Span): QuoteKind {
  const content = textOf(text, span);
  const before = text.slice(Math.max(block.start, outer.start - lookBack), outer.start);
  if (soCalled.test(before)) return 'term';
  if (isTitleLike(content) && inSentence.test(before)) return 'partial';
  const isCased = /\p{Lu}/u.test(textOf(text, block));
  return isWholeSpeech(content, isCased) ? 'direct' : 'partial';
}

const soCalled = /\bso[- ]called\s+$/i;

/** What ends in a word or a comma, so that the quotation stands in the middle of a sentence. */
const inSentence = /[^\s.!?:…”"’']["”’')]*\s+$/;

/**
 * Whether the words are sentences of their own: begin large, where the text has large letters, and
 * end as a sentence or clause does.
 */
const isWholeSpeech = (content: string, isCased: boolean): boolean =>
  (!isCased || /^[\s…[('‘.]*[\p{Lu}\p{N}$£€]/u.test(content)) &&
  /[.,!?…—–-][\s)\]'’]*$/.test(content);

const smallWords = /^(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|vs)$/;

/**
 * Whether the words look like a title, with the comma that American style puts inside the marks:
 * every word of weight begins large. (“Salt,” her novel, won a prize.)
 */
export function isTitleLike(content: string): boolean {
  const words = content.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length > 8 || !content.endsWith(',') || words[0] === 'I') return false;
  return words.every(
    (word, at) => (at > 0 && smallWords.test(word)) || /^[\p{Lu}\p{N}]/u.test(word),
  );
}
