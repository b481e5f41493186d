import type {Document} from '../../model/document.ts';
import type {Span} from '../../model/span.ts';
import {loadModel, type Model} from './models.ts';
import type {PairTower} from './pair-tower.ts';
import {readWindows} from './read.ts';
import type {Reading} from './reading.ts';
import type {Found} from './weights.ts';
import {type Window, windowsOf, windowsOver} from './windows.ts';
import {type EncoderWords, splitWords} from './words.ts';

/**
 * What the model reads in a document, or in the stretch `range` of it; null where there is no model,
 * or no word. The same words are said the same of in any stretch. Rejects where the network fails.
 */
export type Read = (document: Document, range?: Span) => Promise<Reading | null>;

/** Reads with the program's own model, which is loaded by the first reading. */
export function createRead(load: () => Promise<Found<Model>> = loadModel): Read {
  let latest: {
    readonly text: string;
    readonly words: EncoderWords;
    readonly windows: readonly Window[];
  } | null = null;
  return async ({text}, range) => {
    const model = await load();
    if (!model.ok) return null;
    if (latest?.text !== text) {
      const words = splitWords(text, model.value.vocabulary);
      latest = {text, words, windows: windowsOf(words)};
    }
    const {words, windows} = latest;
    const asked = range === undefined ? windows : windowsOver(words, windows, range);
    if (asked.length === 0) return null;
    const read = await readWindows(text, words, asked, model.value.text, model.value.tables);
    const pairs = async (): Promise<PairTower | null> => {
      const tower = await model.value.pairs();
      return tower.ok ? tower.value : null;
    };
    return {...read, pairs};
  };
}

/** Reads nothing, which leaves an analysis to the rules. */
export const readNothing: Read = async () => null;
