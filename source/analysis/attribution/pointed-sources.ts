import type {Mention, Source} from '../../model/analysis.ts';
import {isEmpty, overlaps, type Span, textOf, trimmed} from '../../model/span.ts';
import {type Encoding, wordsIn} from '../encoder/encoding.ts';
import {inPart, partAround} from '../encoder/part-spans.ts';
import {type EncoderRange, likeliestCue, type Pointed} from '../encoder/pointing.ts';
import {rangeOf, spanOf, type TokenText, tokenFrom, written} from '../text/token-text.ts';
import {type Model, spanOfWords} from './contents.ts';
import {isHead, sourcePhrase} from './source-heads.ts';
import {antecedentOf, phraseFrom} from './source-phrases.ts';

/*
From the words that a piece of speech points at to its speaker: the words that name the source, the
cue, and the mention that heads the source.
*/

/** Who says a piece of speech, as the model has it. */
export type PointedSource = {
  readonly span: Span;
  /** How likely these words are the source, rather than others or nobody. */
  readonly probability: number;
  readonly mention: Mention | null;
  /** The words of saying; null where no word is likely to be one. */
  readonly cue: Span | null;
};

/** Above this a word is part of a source or a cue. Chosen on dev. */
const partThreshold = 0.35;

/** Words with less of the probability are ignored. */
const least = 0.01;

/** A phrase that may be the source, and the share of the probability that its words have. */
type Candidate = {
  readonly range: EncoderRange;
  readonly probability: number;
  /** Its likeliest word. */
  readonly top: number;
};

/**
 * The likeliest source in `pointed`, with the summed probability of its words; null where there is
 * none. Words that `isOpen` refuses are left out.
 */
export function pointedSource(
  {text, encoding, finder}: Model,
  pointed: Pointed,
  isOpen: (span: Span) => boolean,
): PointedSource | null {
  const best = bestCandidate(candidatesOf({text, encoding, finder}, pointed, isOpen));
  if (best === null) return null;
  const cue = pointedCue(text, encoding, pointed, isOpen);
  const {probability} = best;
  const named = cue && accordingTo(text, cue);
  if (named && !overlaps(named, spanOfWords(encoding, best.range))) {
    return {span: named, probability, mention: finder.headOf(rangeOf(text, named)), cue};
  }
  const bare = withoutMarks(text.text, spanOfWords(encoding, best.range));
  const {rules, subjectRelatives, firstPersons} = text.language;
  const span = rules.has('attribution/source-phrase') ? sourcePhrase(text, bare) : bare;
  // Outside quotation marks "I" is the writer, no entity of the text.
  const words = written(text, span).toLowerCase();
  if (firstPersons.has(words)) return {span, probability, mention: null, cue};
  if (rules.has('attribution/relative') && subjectRelatives.has(words)) {
    return {...antecedentAt({text, finder}, span), probability, cue};
  }
  const mention =
    finder.headOf(rangeOf(text, span)) ??
    finder.around(wordAt(encoding, best.top), other => isHead(text, span, other));
  return {span, probability, mention, cue};
}

type TextAndFinder = Pick<Model, 'text' | 'finder'>;

/** The source that the cue itself introduces: what follows "according to". */
function accordingTo(text: TokenText, cue: Span): Span | null {
  if (!/^according to$/i.test(textOf(text.text, cue))) return null;
  const {last} = rangeOf(text, cue);
  const phrase = phraseFrom(text, last - 1, last);
  return phrase && spanOf(text, phrase);
}

/**
 * The antecedent of "who" or "which": the mention that heads the words right before it. Where these
 * are no mention, the source includes them, since they say more than "who".
 */
function antecedentAt(
  {text, finder}: TextAndFinder,
  span: Span,
): Pick<PointedSource, 'span' | 'mention'> {
  const {first} = rangeOf(text, span);
  const phrase = antecedentOf(text, first, first);
  if (phrase === null) return {span, mention: null};
  const words = spanOf(text, phrase);
  const last = text.tokens[phrase.last - 1];
  const mention =
    finder.headOf(phrase) ?? (last ? finder.around(last, m => isHead(text, words, m)) : null);
  return mention ? {span, mention} : {span: {start: words.start, end: span.end}, mention};
}

/** Without commas and dashes at its ends. */
function withoutMarks(text: string, span: Span): Span {
  const words = textOf(text, span);
  const lead = /^[\s,;:–—-]*/.exec(words)?.[0].length ?? 0;
  const trail = /[\s,;:–—-]*$/.exec(words)?.[0].length ?? 0;
  if (lead + trail >= words.length) return span;
  return {start: span.start + lead, end: span.end - trail};
}

function candidatesOf(
  model: Pick<Model, 'text' | 'encoding' | 'finder'>,
  pointed: Pointed,
  isOpen: (span: Span) => boolean,
): Iterable<Candidate> {
  const share = (word: number): number => pointed.source[word - pointed.first] ?? 0;
  const candidates = new Map<number, Candidate>();
  for (const [index, probability] of pointed.source.entries()) {
    const word = pointed.first + index;
    if (probability < least) continue;
    const span = wordAt(model.encoding, word);
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
function phraseAround({encoding, finder}: Pick<Model, 'encoding' | 'finder'>, word: number) {
  if (inPart(encoding, 'source', word) > partThreshold) {
    return partAround(encoding, 'source', word, partThreshold);
  }
  const mention = finder.around(wordAt(encoding, word));
  return mention ? wordsIn(encoding.words, mention.span) : {first: word, end: word + 1};
}

function pointedCue(
  {text}: TokenText,
  encoding: Encoding,
  pointed: Pointed,
  isOpen: (span: Span) => boolean,
): Span | null {
  const word = likeliestCue(pointed);
  if (word === null || !isOpen(wordAt(encoding, word))) return null;
  const cue = spanOfWords(encoding, partAround(encoding, 'cue', word, partThreshold));
  // The encoder's words may begin with a byte order mark, or be no more than one.
  const words = trimmed(text, cue);
  return isEmpty(words) ? null : words;
}

const wordAt = (encoding: Encoding, word: number): Span =>
  spanOfWords(encoding, {first: word, end: word + 1});

/** Whether a word is part of the prose: the encoder reads "Follow X on Twitter" as well. */
function isSentences(text: TokenText, {start, end}: Span): boolean {
  const before = text.tokens[tokenFrom(text, end) - 1];
  return before !== undefined && before.end > start;
}

/** A pointed source as the source of a quote; its confidence is the model's alone. */
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
    grounds: agrees ? ['model', 'rules'] : ['model'],
    confidence: probability,
    evidence: [{reason, spans}, ...(agrees ? rule.evidence : [])],
  };
}
