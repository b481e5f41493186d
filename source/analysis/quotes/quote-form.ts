import type {QuoteKind} from '../../model/analysis.ts';
import {type Span, textOf} from '../../model/span.ts';
import {smallInTitles} from '../lexicon/closed-classes.ts';

/* What the form of a quotation says about its kind. */

/** A paragraph, and whether it has capital letters at all. */
export type Paragraph = Span & {readonly isCased: boolean};

/** How many units before and after a quotation are examined. */
const lookBack = 40;

/**
 * `direct` for whole sentences, `partial` for a fragment or a title in the writer's sentence, `term` for
 * words that the writer keeps at a distance. `span` is between the marks, `outer` includes them.
 */
export function kindOf(text: string, block: Paragraph, span: Span, outer: Span): QuoteKind {
  const content = textOf(text, span);
  const before = text.slice(Math.max(block.start, outer.start - lookBack), outer.start);
  if (soCalled.test(before)) return 'term';
  const after = text.slice(outer.end, Math.min(block.end, outer.end + lookBack));
  if (isCapitalised(content) && (isWork.test(before) || ofWork.test(after))) return 'term';
  if (isTitleLike(content) && inSentence.test(before)) return 'partial';
  if (isWholeSpeech(content, block.isCased)) return 'direct';
  // British style puts the full stop behind the mark.
  return outer.start === block.start && isLong(content) ? 'direct' : 'partial';
}

/** A kind of work or its owner, right before a title: the film “Great Rivers”, NBC’s “Today”. */
const isWork =
  /(?:\b(?:painting|film|movie|documentary|song|single|album|track|book|novel|memoir|poem|essay|play|musical|opera|sitcom|series|show|programme|program|podcast|episode|comic|magazine|newspaper|column|game|exhibition|titled|entitled)s?,?|\p{Lu}\p{L}+['’]s)\s+$/u;

/** A role in a work, right after its title: “Morning News” host Lee. */
const ofWork =
  /^\s+(?:co-)?(?:host|star|actor|actress|anchor|director|producer|creator|presenter|author|singer|contestant|episode|fans?)\b/;

const soCalled = /\bso[- ]called\s+$/i;

/** Whether the words are too many for a fragment. */
const isLong = (content: string): boolean => content.trim().split(/\s+/).length >= 12;

/** Ends in a word or a comma, so that the quotation is in the middle of a sentence. */
const inSentence = /[^\s.!?:…”"’']["”’')]*\s+$/;

/**
 * Whether the words are whole sentences: they begin with a capital, if the paragraph has any, and end
 * as a sentence or clause does.
 */
const isWholeSpeech = (content: string, isCased: boolean): boolean =>
  (!isCased || /^[\s…[('‘.]*[\p{Lu}\p{N}$£€]/u.test(content)) &&
  /[.,!?…—–-][\s)\]'’]*$/.test(content);

/** Words in the longest title. */
const longestTitle = 8;

/**
 * Whether the words look like a title with the comma that American style puts inside the marks:
 * “Salt,” her novel, won a prize.
 */
export const isTitleLike = (content: string): boolean =>
  content.endsWith(',') && isCapitalised(content);

/** Whether every main word is capitalised, as in a title. */
function isCapitalised(content: string): boolean {
  const words = content.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length === 0 || words.length > longestTitle || words[0] === 'I') return false;
  return words.every(
    (word, at) => (at > 0 && smallInTitles.has(word)) || /^[\p{Lu}\p{N}]/u.test(word),
  );
}
