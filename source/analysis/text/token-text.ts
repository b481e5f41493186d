import {type BlockKind, type Document, isProse} from '../../model/document.ts';
import {contains, countBefore, type Span} from '../../model/span.ts';
import {english, type Language} from '../lexicon/language.ts';
import {sentenceRanges} from './sentences.ts';
import {type Word, wordsOf} from './tokens.ts';
import {type Turn, turnsOf} from './transcript.ts';

/*
The text as the passes read it: words in sentences in blocks, prose only. Made once; the passes
point into it by index.
*/

/** A word or mark in its place. */
export type Token = Word & {
  /** Index into `TokenText.sentences`. */
  readonly sentence: number;
  /** Index into `TokenText.blocks`. */
  readonly block: number;
  /** Whether it is the first word of its sentence, marks before it left aside. */
  readonly opens: boolean;
};

/** Tokens from `first` up to, not including, `last`. */
export type Range = {readonly first: number; readonly last: number};

export type Sentence = Span & Range & {readonly block: number};

/** A block of prose. */
export type TokenBlock = Span &
  Range & {
    readonly kind: BlockKind;
    /** Whose turn it is in a transcript; null in prose. */
    readonly turn: Turn | null;
  };

export type TokenText = {
  readonly text: string;
  readonly blocks: readonly TokenBlock[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** The language that the passes take the text to be in. */
  readonly language: Language;
};

/**
 * The words of `document`, its prose blocks only; with `range`, only of the blocks that lie wholly
 * in it. A line end inside a block is a space. Linear time.
 */
export function tokenText(document: Document, range?: Span, language = english): TokenText {
  const blocks: TokenBlock[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  const turns = turnsOf(document.text, document.blocks);
  for (const [at, block] of document.blocks.entries()) {
    if (!isProse(block) || (range && !contains(range, block.span))) continue;
    const words = wordsOf(document.text, block.span);
    if (words.length === 0) continue;
    const first = tokens.length;
    const turn = turns.get(at) ?? null;
    for (const run of sentencesOf(document.text, words, turn)) {
      sentences.push({
        ...hull(run),
        first: tokens.length,
        last: tokens.length + run.length,
        block: blocks.length,
      });
      placeWords(tokens, run, sentences.length - 1, blocks.length);
    }
    blocks.push({...block.span, kind: block.kind, turn, first, last: tokens.length});
  }
  return {text: document.text, blocks, sentences, tokens, language};
}

/** The words of each sentence. The label of a turn is a sentence of its own: no name runs over it. */
function sentencesOf(
  text: string,
  words: readonly Word[],
  turn: Turn | null,
): readonly (readonly Word[])[] {
  const spoken = turn === null ? 0 : words.findIndex(({start}) => start >= turn.start);
  const parts = spoken > 0 ? [words.slice(0, spoken), words.slice(spoken)] : [words];
  return parts.flatMap(part =>
    sentenceRanges(text, part).map(({first, end}) => part.slice(first, end)),
  );
}

function placeWords(tokens: Token[], words: readonly Word[], sentence: number, block: number) {
  let opened = false;
  for (const word of words) {
    const opens: boolean = !opened && word.shape !== 'mark';
    opened = opened || opens;
    tokens.push({...word, sentence, block, opens});
  }
}

/** From the start of the first to the end of the last of `spans`, which is not empty. */
const hull = (spans: readonly Span[]): Span => ({
  start: (spans[0] as Span).start,
  end: (spans.at(-1) as Span).end,
});

/** The token before the first and after the last: no word, and in no sentence. */
const noToken: Token = {
  start: 0,
  end: 0,
  lower: '',
  shape: 'mark',
  sentence: -1,
  block: -1,
  opens: false,
};

/** The token at an index; outside of the text a token that is no word and in no sentence. */
export const tokenAt = ({tokens}: TokenText, index: number): Token => tokens[index] ?? noToken;

/** From the start of the first token to the end of the last; empty where there is none. */
export function spanOf(text: TokenText, {first, last}: Range): Span {
  const {start} = tokenAt(text, first);
  return {start, end: last > first ? tokenAt(text, last - 1).end : start};
}

/** The words of a span as they are written. */
export const written = (text: TokenText, span: Span): string =>
  text.text.slice(span.start, span.end);

/** Index of the first token that starts at or after `offset`; O(log n). */
export const tokenFrom = ({tokens}: TokenText, offset: number): number =>
  countBefore(tokens, offset);

/** Index of the token that holds the unit at `offset`, else of the next one; O(log n). */
export function tokenAround(text: TokenText, offset: number): number {
  const next = tokenFrom(text, offset);
  const before = text.tokens[next - 1];
  return before !== undefined && before.end > offset ? next - 1 : next;
}

/** The tokens that a span touches. O(log n). */
export function rangeOf(text: TokenText, {start, end}: Span): Range {
  const first = tokenAround(text, start);
  return {first, last: Math.max(first, tokenFrom(text, end))};
}

/** The tokens of a range. */
export const tokensIn = ({tokens}: TokenText, {first, last}: Range): readonly Token[] =>
  tokens.slice(first, last);
