import type {Encoding} from './encoding.ts';

/** Where a word stands among paragraphs and quotations. */
export type WordPlace = {
  /** How many paragraphs have begun up to it; to be compared with another word's. */
  readonly breaks: number;
  /** The number of the quotation around it, marks included; 0 outside of any. */
  readonly quotation: number;
};

/**
 * Where the words that were read stand. A quotation ends with its paragraph at the latest, so words
 * before the reading matter only as far back as its first paragraph begins. Linear in the reading.
 */
export function placesOf(text: string, {words, first, end}: Encoding): (word: number) => WordPlace {
  const opens = (word: number): boolean => ((words.shapes[word] as number) - 1) % 3 === afterBreak;
  let start = first;
  while (start > 0 && !opens(start)) start--;
  const breaks = new Int32Array(end - start);
  const quotations = new Int32Array(end - start);
  let paragraphs = 0;
  let count = 0;
  let current = 0;
  for (let word = start; word < end; word++) {
    if (opens(word)) {
      paragraphs++;
      current = 0;
    }
    const sign = text.slice(words.starts[word], words.ends[word]);
    const begins = sign === '“' || (sign === '"' && current === 0);
    if (begins) current = ++count;
    breaks[word - start] = paragraphs;
    quotations[word - start] = current;
    if (sign === '”' || (sign === '"' && !begins)) current = 0;
  }
  return word => ({
    breaks: breaks[word - start] as number,
    quotation: quotations[word - start] as number,
  });
}

/** WordPlace of a word that begins a paragraph, in its shape number (shapes.ts). */
const afterBreak = 2;
