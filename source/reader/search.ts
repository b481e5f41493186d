import type {Document} from '../model/document.ts';
import {memo} from '../model/memo.ts';
import type {Span} from '../model/span.ts';
import {fold, foldMarks} from './fold.ts';

/** More matches than these are not counted: nobody steps through them. */
export const mostMatches = 10_000;

const foldedText = memo(({text}: Document) => ({cased: foldMarks(text), uncased: fold(text)}));

/**
 * Every place where `query` stands in the text, in order. Case counts only when the query has a
 * capital (smart case); accents, curly or straight marks and the width of white space never do.
 */
export function search(document: Document, query: string): Span[] {
  const words = foldMarks(query).trim().split(/ +/);
  if (words[0] === '') return [];
  const {cased, uncased} = foldedText(document);
  const text = /\p{Lu}/u.test(query) ? cased : uncased;
  const [first = ''] = words;
  return words.length === 1 ? plainMatches(text, first) : spacedMatches(text, words);
}

function plainMatches(text: string, word: string): Span[] {
  const found: Span[] = [];
  let at = text.indexOf(word);
  while (at >= 0 && found.length < mostMatches) {
    found.push({start: at, end: at + word.length});
    at = text.indexOf(word, at + word.length);
  }
  return found;
}

function spacedMatches(text: string, words: readonly string[]): Span[] {
  const escaped = words.map(word => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const found: Span[] = [];
  for (const match of text.matchAll(new RegExp(escaped.join(' +'), 'g'))) {
    found.push({start: match.index, end: match.index + match[0].length});
    if (found.length >= mostMatches) break;
  }
  return found;
}
