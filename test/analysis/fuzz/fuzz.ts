import {analyzeDocument} from '../../../source/analysis/analyze.ts';
import type {Encode} from '../../../source/analysis/encoder/document-encoder.ts';
import {documentFromText} from '../../../source/import/document.ts';
import {faultsOf} from './faults.ts';
import {changedText} from './texts.ts';

/** What is wrong with the analysis of one changed text. */
export type Faulty = {
  readonly number: number;
  readonly text: string;
  readonly faults: readonly string[];
};

/** One text in so many is analysed twice, to see that the same text gives the same bytes. */
const twiceEvery = 10;

/** Analyses changed texts number `from` up to `to` of a seed, and yields those that go wrong. */
export async function* fuzz(
  read: Encode,
  seed: number,
  from: number,
  to: number,
): AsyncGenerator<Faulty, void, undefined> {
  for (let number = from; number < to; number++) {
    const text = changedText(seed, number);
    const document = documentFromText(text, {kind: 'stdin'});
    const analysis = await analyzeDocument(document, read);
    const faults = [...faultsOf(document.text, analysis)];
    if (number % twiceEvery === 0) {
      const again = await analyzeDocument(document, read);
      if (JSON.stringify(again) !== JSON.stringify(analysis))
        faults.push('differs the second time');
    }
    if (faults.length > 0) yield {number, text, faults};
  }
}
