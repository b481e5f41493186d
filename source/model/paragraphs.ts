import {type Block, type Document, isProse} from './document.ts';
import {lowerBound} from './span.ts';

/*
The numbers of paragraphs, as the screen, the page and the citation have them: the article's own
blocks count from 1, what stands between them ("Related: …", code, tables) does not.
*/

/** The index of the last block that starts at or before `offset`, 0 at least. O(log n). */
export function blockAt({blocks}: Document, offset: number): number {
  const before = lowerBound(blocks.length, at => (blocks[at] as Block).span.start <= offset);
  return Math.max(0, before - 1);
}

const numbersOf = new WeakMap<Document, Int32Array>();

/**
 * The number of the paragraph at a text offset (UTF-16 units); in what does not count, of the one
 * before it; 0 before the first. O(log n) after the first time for a document.
 */
export function paragraphAt(document: Document, offset: number): number {
  let numbers = numbersOf.get(document);
  if (numbers === undefined) {
    let number = 0;
    numbers = Int32Array.from(document.blocks, block => (isProse(block) ? ++number : number));
    numbersOf.set(document, numbers);
  }
  return numbers[blockAt(document, offset)] ?? 0;
}
