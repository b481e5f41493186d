import type {Quote} from '../model/analysis.ts';
import {overlaps} from '../model/span.ts';
import type {Pointer} from './encoder/pointing.ts';
import {type Reading, wordsIn} from './encoder/reading.ts';
import {pointedSource, sourceFrom} from './sources-read.ts';
import type {MentionFinder} from './speakers.ts';
import type {ReadText} from './text.ts';

/*
Who says what stands between quotation marks, as the encoder reads it. The marks themselves are the
rules'.
*/

/** What is needed to ask the encoder about a text. */
export type Model = {
  readonly text: ReadText;
  readonly reading: Reading;
  readonly finder: MentionFinder;
  readonly point: Pointer;
};

/** Probability of a source from which on it is taken, though rules say otherwise: tried on dev. */
const enough = 0.3;

/** Probability of nobody from which on a fragment is no speech: tried on dev. */
const nobodySays = 0.5;

/**
 * Quotes with the source that the model gives them; `rules` are the same quotes with what rules
 * say, which stands where the model is not sure or did not read, and of turns of a transcript.
 */
export function markedRead(
  model: Model,
  quotes: readonly Quote[],
  rules: readonly Quote[],
): readonly Quote[] {
  return rules.map((rule, at) => (quotes[at]?.source ? rule : quoteRead(model, quotes, rule)));
}

function quoteRead(model: Model, quotes: readonly Quote[], rule: Quote): Quote {
  const {text, reading, finder, point} = model;
  const pointed = point(wordsIn(reading.words, rule.outer));
  if (pointed === null) return rule;
  if (rule.kind === 'partial' && pointed.nobody > nobodySays) {
    return {...rule, source: null, cue: null};
  }
  const outers = quotes.map(({outer}) => outer);
  const source = pointedSource(text, reading, finder, pointed, span =>
    outers.every(outer => !overlaps(outer, span)),
  );
  if (source === null || source.probability < enough) return rule;
  return {...rule, cue: source.cue, source: sourceFrom(source, rule.source)};
}
