import {analyzeDocument} from '../../source/analysis/analyze.ts';
import {createEncoder} from '../../source/analysis/encoder/document-encoder.ts';
import type {Analysis, Entity, Quote} from '../../source/model/analysis.ts';
import type {Document} from '../../source/model/document.ts';
import {textOf} from '../../source/model/span.ts';
import {documentOf} from '../helpers.ts';
import {linkedEncoding, type Told} from './encoder/linked.ts';

/** What is found in a document of which the encoder says no more than `told`. */
export const foundWhenTold = (document: Document, told: Told): Promise<Analysis> =>
  analyzeDocument(document, async () => linkedEncoding(document.text, told));

const read = createEncoder();

/** What is found in a document with the program's own model. */
export const foundByModel = (document: Document): Promise<Analysis> =>
  analyzeDocument(document, read);

/** A text with what was found in it, and ways to ask for it in the text's own words. */
export type Found = {
  readonly analysis: Analysis;
  /** The entity that a name or pronoun, in the order of occurrences, is a mention of. */
  readonly entity: (words: string, occurrence?: number) => Entity | null;
  readonly mentions: (entity: Entity | null) => readonly string[];
  readonly quotes: (...kinds: readonly Quote['kind'][]) => readonly Said[];
};

export type Said = {
  readonly words: string;
  readonly source: string | null;
  readonly cue: string | null;
  readonly speaker: string | null;
};

/** A text with what is found in it when the encoder says what `told` has. */
export async function foundIn(text: string, told: Told): Promise<Found> {
  const analysis = await foundWhenTold(documentOf(text), told);
  const nameOf = (quote: Quote): string | null =>
    analysis.entities.find(({id}) => id === quote.source?.entity)?.name ?? null;
  return {
    analysis,
    entity: (words, occurrence = 0) => {
      let at = -1;
      for (let seen = 0; seen <= occurrence; seen++) at = wordAt(text, words, at + 1);
      return (
        analysis.entities.find(({mentions}) =>
          mentions.some(({span}) => span.start === at && span.end === at + words.length),
        ) ?? null
      );
    },
    mentions: entity => entity?.mentions.map(({span}) => textOf(text, span)) ?? [],
    quotes: (...kinds) =>
      analysis.quotes
        .filter(({kind}) => kinds.includes(kind))
        .map(quote => ({
          words: textOf(text, quote.span),
          source: quote.source && textOf(text, quote.source.span),
          cue: quote.cue && textOf(text, quote.cue),
          speaker: nameOf(quote),
        })),
  };
}

/** Where `words` stands next as words of its own; an error where it does not: a broken test. */
function wordAt(text: string, words: string, from: number): number {
  let at = text.indexOf(words, from);
  while (at >= 0 && isInWord(text, at, at + words.length)) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`“${words}” is not there`);
  return at;
}

const isInWord = (text: string, start: number, end: number): boolean =>
  /\p{L}/u.test(text[start - 1] ?? '') || /\p{L}/u.test(text[end] ?? '');
