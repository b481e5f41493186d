import type {Mention, Source} from '../model/analysis.ts';
import {overlaps, type Span} from '../model/span.ts';
import {inPart, partAround} from './encoder/part-spans.ts';
import type {Pointed, WordRange} from './encoder/pointing.ts';
import {type Reading, wordsIn} from './encoder/reading.ts';
import type {TokenSpan} from './source-phrases.ts';
import type {MentionFinder} from './speakers.ts';
import type {ReadText} from './text.ts';
import {tokenFrom} from './text.ts';

/*
From the words that a piece of speech points at to who says it: the words that name its source, the
words of saying, and the mention that heads the source.
*/

/** Who says a piece of speech, as the model has it. */
export type PointedSource = {
  readonly span: Span;
  /** That these words, and not others or nobody, are its source. */
  readonly probability: number;
  readonly mention: Mention | null;
  /** The words of saying; null where no word is likely to be one. */
  readonly cue: Span | null;
};

/** Above these a word is taken for part of a source or a cue: judgements, tried on dev. */
const partThreshold = 0.35;
const cueThreshold = 0.25;

/** Words whose share of the probability is smaller are not looked at. */
const least = 0.01;

/**
 * The source that `pointed` makes likeliest, whose probability is that of all its words. Words
 * that `isOpen` refuses are left out: those inside quotation marks name nobody. Null where there
 * is none.
 */
export function pointedSource(
  text: ReadText,
  reading: Reading,
  finder: MentionFinder,
  pointed: Pointed,
  isOpen: (span: Span) => boolean,
): PointedSource | null {
  const sums = new Map<number, {readonly range: WordRange; probability: number; top: number}>();
  let best: {readonly range: WordRange; probability: number; top: number} | null = null;
  for (const [index, probability] of pointed.source.entries()) {
    const word = pointed.first + index;
    if (probability < least || !isOpen(spanOfWord(reading, word))) continue;
    const range = phraseAround(reading, finder, word);
    const sum = sums.get(range.first) ?? {range, probability: 0, top: word};
    sum.probability += probability;
    if (probability > (pointed.source[sum.top - pointed.first] as number)) sum.top = word;
    sums.set(range.first, sum);
    if (best === null || sum.probability > best.probability) best = sum;
  }
  if (best === null) return null;
  const span = spanOfWords(reading, best.range);
  const mention =
    finder.headOf(tokensOf(text, span)) ?? finder.around(spanOfWord(reading, best.top));
  return {span, probability: best.probability, mention, cue: pointedCue(reading, pointed)};
}

/** The words tagged as one source with this one, else the mention that it is in, else itself. */
function phraseAround(reading: Reading, finder: MentionFinder, word: number): WordRange {
  if (inPart(reading, 'source', word) > partThreshold) {
    return partAround(reading, 'source', word, partThreshold);
  }
  const mention = finder.around(spanOfWord(reading, word));
  return mention ? wordsIn(reading.words, mention.span) : {first: word, end: word + 1};
}

function pointedCue(reading: Reading, {cue, first}: Pointed): Span | null {
  let best = 0;
  for (const [index, probability] of cue.entries()) {
    if (probability > (cue[best] as number)) best = index;
  }
  if ((cue[best] ?? 0) < cueThreshold) return null;
  return spanOfWords(reading, partAround(reading, 'cue', first + best, partThreshold));
}

export const spanOfWords = ({words}: Reading, {first, end}: WordRange): Span => ({
  start: words.starts[first] as number,
  end: words.ends[end - 1] as number,
});

const spanOfWord = (reading: Reading, word: number): Span =>
  spanOfWords(reading, {first: word, end: word + 1});

/** The tokens that a span touches, one at least. */
export function tokensOf(text: ReadText, {start, end}: Span): TokenSpan {
  let first = tokenFrom(text, start);
  const before = text.tokens[first - 1];
  if (before && before.end > start) first--;
  return {first, last: Math.max(first + 1, tokenFrom(text, end))};
}

/** The source of a quote as the model has it, with how far the rules agree. */
export function sourceFrom(pointed: PointedSource, rule: Source | null): Source {
  const {span, mention, cue, probability} = pointed;
  const spans = cue ? [span, cue] : [span];
  const reason = cue
    ? 'the model: whose speech it is, and the words of saying'
    : 'the model: whose speech it is';
  const agrees = rule !== null && overlaps(rule.span, span);
  return {
    span,
    mention: mention?.id ?? null,
    entity: mention?.entity ?? null,
    implicit: false,
    confidence: agrees ? 1 - (1 - probability) * (1 - rule.confidence) : probability,
    evidence: [{reason, spans}, ...(agrees ? rule.evidence : [])],
  };
}
