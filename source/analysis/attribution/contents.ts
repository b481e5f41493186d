import type {Entity, EntityId, Quote} from '../../model/analysis.ts';
import {countBefore, overlaps, type Span} from '../../model/span.ts';
import {type Encoding, wordsIn} from '../encoder/encoding.ts';
import {partsIn} from '../encoder/part-spans.ts';
import {type EncoderRange, type Pointed, type Pointer, pointerOf} from '../encoder/pointing.ts';
import {quoteOfTokens} from '../quotes/inside.ts';
import type {TokenText} from '../text/token-text.ts';
import {MentionFinder} from './speakers.ts';

/** A run of words that the encoder tags as the content of an attribution. */
export type Content = Span & {
  readonly words: EncoderRange;
  /** Where its source and cue are; null where the encoder did not read it. */
  readonly pointed: Pointed | null;
};

/** What it takes to ask the encoder who says what in a text. */
export type Model = {
  readonly text: TokenText;
  readonly encoding: Encoding;
  readonly finder: MentionFinder;
  readonly places: ReadonlySet<EntityId>;
  readonly point: Pointer;
  /** In order, none overlapping another, each in one block. */
  readonly contents: readonly Content[];
  /** For each token the index of the marked quote around it, or -1. */
  readonly inside: Int32Array;
};

/** `quotes` are the quotations between marks. */
export function modelOf(
  text: TokenText,
  encoding: Encoding,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): Model {
  const point = pointerOf(encoding);
  const contents = text.blocks.flatMap(block => contentsIn(encoding, point, block));
  const finder = new MentionFinder(text, entities);
  const places = new Set(entities.filter(({type}) => type === 'place').map(({id}) => id));
  return {text, encoding, finder, places, point, contents, inside: quoteOfTokens(text, quotes)};
}

/** Above this a word is in a content. Chosen on dev. */
const inContent = 0.5;

function contentsIn(encoding: Encoding, point: Pointer, block: Span): readonly Content[] {
  const words = wordsIn(encoding.words, block);
  const range = {
    first: Math.max(words.first, encoding.first),
    end: Math.min(words.end, encoding.end),
  };
  return partsIn(encoding, 'content', range, inContent).map(part => ({
    ...spanOfWords(encoding, part),
    words: part,
    pointed: point(part),
  }));
}

/** The contents that share words with a span, in order. */
export function contentsOver({contents}: Model, span: Span): readonly Content[] {
  const first = Math.max(0, countBefore(contents, span.start) - 1);
  const end = countBefore(contents, span.end);
  return contents.slice(first, end).filter(content => overlaps(content, span));
}

/** From the start of the first word to the end of the last. The range is not empty. */
export const spanOfWords = ({words}: Encoding, {first, end}: EncoderRange): Span => ({
  start: words.starts[first] as number,
  end: words.ends[end - 1] as number,
});
