import {type Document, isProse} from './document.ts';
import {itemAt} from './lists.ts';
import {memo} from './memo.ts';
import {lowerBound} from './span.ts';

/*
The numbers of paragraphs, as the screen, the page and the citation have them: the article's own
blocks count from 1, what stands between them ("Related: …", code, tables) does not.
*/

/** The index of the last block that starts at or before `offset`, 0 at least. O(log n). */
export function blockAt({blocks}: Document, offset: number): number {
  const before = lowerBound(blocks.length, at => itemAt(blocks, at).span.start <= offset);
  return Math.max(0, before - 1);
}

/** For every block the number of the last paragraph up to it. */
const numbersOf = memo(({blocks}: Document) => {
  let number = 0;
  return Int32Array.from(blocks, block => (isProse(block) ? ++number : number));
});

/**
 * The number of the paragraph at a text offset (UTF-16 units); in what does not count, of the one
 * before it; 0 before the first. O(log n) after the first time for a document.
 */
export const paragraphAt = (document: Document, offset: number): number =>
  numbersOf(document)[blockAt(document, offset)] ?? 0;
