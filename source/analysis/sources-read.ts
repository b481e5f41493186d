import type {Mention, Source} from '../model/analysis.ts';
import {overlaps, type Span, textOf} from '../model/span.ts';
import {type Model, spanOfWords} from './contents-read.ts';
import {inPart, partAround} from './encoder/part-spans.ts';
import {likeliestCue, type Pointed, type WordRange} from './encoder/pointing.ts';
import {type Reading, wordsIn} from './encoder/reading.ts';
import {isHead, sourcePhrase} from './source-heads.ts';
import type {TokenSpan} from './source-phrases.ts';
import {type ReadText, tokenFrom} from './text.ts';

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

/** Above this a word is taken for part of a source or a cue: a judgement, tried on dev. */
const partThreshold = 0.35;

/** Words whose share of the probability is smaller are not looked at. */
const least = 0.01;

/** A phrase that may be the source, and the share of the probability that its words have. */
type Candidate = {
  readonly range: WordRange;
  readonly probability: number;
  /** Its likeliest word. */
  readonly top: number;
};

/**
 * The source that `pointed` makes likeliest, whose probability is that of all its words; null
 * where there is none. Words that `isOpen` refuses name nobody.
 */
export function pointedSource(
  {text, reading, finder}: Model,
  pointed: Pointed,
  isOpen: (span: Span) => boolean,
): PointedSource | null {
  const best = bestCandidate(candidatesOf({text, reading, finder}, pointed, isOpen));
  if (best === null) return null;
  const span = sourcePhrase(text, withoutMarks(text.text, spanOfWords(reading, best.range)));
  // Outside of quotation marks "I" is the writer, whoever else the text is about.
  const mention = writer.test(textOf(text.text, span))
    ? null
    : (finder.headOf(tokensOf(text, span)) ??
      finder.around(wordAt(reading, best.top), mention => isHead(text, span, mention)) ??
      antecedentOf({text, finder}, span));
  return {span, probability: best.probability, mention, cue: pointedCue(reading, pointed, isOpen)};
}

/** What "which" or "who" takes up: the mention that ends right before it. */
function antecedentOf({text, finder}: Pick<Model, 'text' | 'finder'>, span: Span): Mention | null {
  if (!/^(?:who|which)$/i.test(textOf(text.text, span))) return null;
  const at = tokenFrom(text, span.start);
  const before = text.tokens[text.tokens[at - 1]?.lower === ',' ? at - 2 : at - 1];
  return before ? finder.around(before) : null;
}

const writer = /^(?:i|me|we|us)$/i;

/** Without the comma or dash at either end that was read along with the words. */
function withoutMarks(text: string, span: Span): Span {
  const words = textOf(text, span);
  const lead = /^[\s,;:–—-]*/.exec(words)?.[0].length ?? 0;
  const trail = /[\s,;:–—-]*$/.exec(words)?.[0].length ?? 0;
  if (lead + trail >= words.length) return span;
  return {start: span.start + lead, end: span.end - trail};
}

function candidatesOf(
  model: Pick<Model, 'text' | 'reading' | 'finder'>,
  pointed: Pointed,
  isOpen: (span: Span) => boolean,
): Iterable<Candidate> {
  const share = (word: number): number => pointed.source[word - pointed.first] ?? 0;
  const candidates = new Map<number, Candidate>();
  for (const [index, probability] of pointed.source.entries()) {
    const word = pointed.first + index;
    if (probability < least) continue;
    const span = wordAt(model.reading, word);
    if (!isOpen(span) || !isSentences(model.text, span)) continue;
    const range = phraseAround(model, word);
    const known = candidates.get(range.first) ?? {range, probability: 0, top: word};
    candidates.set(range.first, {
      range,
      probability: known.probability + probability,
      top: share(known.top) < probability ? word : known.top,
    });
  }
  return candidates.values();
}

function bestCandidate(candidates: Iterable<Candidate>): Candidate | null {
  let best: Candidate | null = null;
  for (const candidate of candidates) {
    if (best === null || candidate.probability > best.probability) best = candidate;
  }
  return best;
}

/** The words tagged as one source with this one, else the mention that it is in, else itself. */
function phraseAround({reading, finder}: Pick<Model, 'reading' | 'finder'>, word: number) {
  if (inPart(reading, 'source', word) > partThreshold) {
    return partAround(reading, 'source', word, partThreshold);
  }
  const mention = finder.around(wordAt(reading, word));
  return mention ? wordsIn(reading.words, mention.span) : {first: word, end: word + 1};
}

function pointedCue(
  reading: Reading,
  pointed: Pointed,
  isOpen: (span: Span) => boolean,
): Span | null {
  const word = likeliestCue(pointed);
  if (word === null || !isOpen(wordAt(reading, word))) return null;
  return spanOfWords(reading, partAround(reading, 'cue', word, partThreshold));
}

const wordAt = (reading: Reading, word: number): Span =>
  spanOfWords(reading, {first: word, end: word + 1});

/** Whether a word is in what the text says: the encoder reads "Follow X on Twitter" as well. */
function isSentences(text: ReadText, {start, end}: Span): boolean {
  const before = text.tokens[tokenFrom(text, end) - 1];
  return before !== undefined && before.end > start;
}

/** The tokens that a span touches, one at least. */
function tokensOf(text: ReadText, {start, end}: Span): TokenSpan {
  const next = tokenFrom(text, start);
  const first = (text.tokens[next - 1]?.end ?? 0) > start ? next - 1 : next;
  return {first, last: Math.max(first + 1, tokenFrom(text, end))};
}

/**
 * The source of a quote as the model has it, with how far the rules agree. Its confidence is that
 * these words say whose it is, and that they stand for that entity: measured on dev, of speakers
 * said to be sure by 0.7 and more 95 in 100 were right, of the others 70.
 */
export function sourceFrom(pointed: PointedSource, rule: Source | null): Source {
  const {span, mention, cue, probability} = pointed;
  const spans = cue ? [span, cue] : [span];
  const reason = cue
    ? 'the model: whose speech it is, and the words of saying'
    : 'the model: whose speech it is';
  const agrees = rule !== null && overlaps(rule.span, span);
  const said = agrees ? 1 - (1 - probability) * (1 - rule.confidence) : probability;
  return {
    span,
    mention: mention?.id ?? null,
    entity: mention?.entity ?? null,
    implicit: false,
    confidence: said * (mention?.confidence ?? 1),
    evidence: [{reason, spans}, ...(agrees ? rule.evidence : [])],
  };
}
