import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {generator} from './random.ts';

export const samplePath = join(import.meta.dirname, '../content/us-mexico-order.txt');

/** The sample article. */
export const sample = readFileSync(samplePath, 'utf8');

/** The texts that are measured, and the words on whose sight their first frame is there. */
export type Texts = {
  readonly sampleStart: string;
  readonly largeFile: string;
  readonly millionFile: string;
  readonly largeStart: string;
  /** About as long as an article is. */
  readonly articleFile: string;
  readonly articleStart: string;
  /** Ten articles of 800 words each. */
  readonly articleFiles: readonly string[];
  readonly analysed: Measured;
  /** Shorter, for what is slow. */
  readonly analysedSlowly: Measured;
};

/** A file and how many words it has. */
export type Measured = {readonly file: string; readonly words: number};

/** The sentences of the sample, without the shortest. */
export const sampleSentences: readonly string[] = sample
  .split('\n')
  .flatMap(paragraph => [...new Intl.Segmenter('en', {granularity: 'sentence'}).segment(paragraph)])
  .map(({segment}) => segment.trim())
  .filter(sentence => sentence.split(' ').length > 4);

/**
 * A long text made of the sample's own sentences: paragraphs of one to six of them in a shuffled
 * order, every sentence with a number put in, so that no two are the same. The same on every run with
 * the same seed.
 * @param enough whether the text is long enough, asked after every paragraph
 */
export function longText(enough: (size: TextSize) => boolean, seed = 1): string {
  const random = generator(seed);
  const paragraphs: string[] = [];
  let size = {words: 0, bytes: 0};
  for (let number = 1; !enough(size); number++) {
    const length = 1 + Math.floor(random() * 6);
    const paragraph = Array.from({length}, () => {
      const sentence = sampleSentences[Math.floor(random() * sampleSentences.length)] ?? '';
      return sentence.replace(/ /, ` (${number}) `);
    }).join(' ');
    paragraphs.push(paragraph);
    size = {
      words: size.words + paragraph.split(' ').length,
      bytes: size.bytes + Buffer.byteLength(paragraph) + 2,
    };
  }
  return paragraphs.join('\n\n');
}

export type TextSize = {readonly words: number; readonly bytes: number};

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
