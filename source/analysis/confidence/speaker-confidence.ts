import type {Entity, Ground, Mention, Quote, Source} from '../../model/analysis.ts';
import {type TokenText, tokenFrom} from '../text/token-text.ts';
import {mentionNaming, mentionsById} from './mention-ids.ts';
import {type Features, logOdds, probabilityOf, type Weights} from './odds.ts';

/*
How sure it is who says a quote: one probability, put together at the end of the passes from what
each of them has left.
*/

export type SpeakerFeature =
  | 'always'
  /** What the passes give for the words of the source, as log-odds. */
  | 'score'
  /** These words are a pronoun, a description, or nobody who is known; else a name. */
  | 'pronoun'
  | 'description'
  | 'nobody'
  /** How sure it is that a name is one, or whom other words stand for, as log-odds. */
  | 'name'
  | 'link'
  /** The words stand in another paragraph than the quote, and it is not carried from there. */
  | 'far'
  | 'partial'
  | 'indirect'
  | Ground;

/** For the speakers of quotes, and for whether an indirect quote is a report at all. */
type SpeakerWeights = {
  readonly speaker: Weights<SpeakerFeature>;
  readonly report: Weights<SpeakerFeature>;
};

/** The features of a quote as the passes leave it: `mention` is the one that `source` names. */
export function featuresOfSpeaker(
  text: TokenText,
  {kind, outer}: Quote,
  source: Source,
  mention: Mention | null,
): Features<SpeakerFeature> {
  const far = !source.implicit && blockAt(text, source.span.start) !== blockAt(text, outer.start);
  const holds: readonly (readonly [SpeakerFeature, boolean])[] = [
    ['pronoun', mention?.kind === 'pronoun'],
    ['description', mention?.kind === 'nominal'],
    ['nobody', source.entity === null],
    ['far', far],
    ['partial', kind === 'partial'],
    ['indirect', kind === 'indirect'],
  ];
  return new Map<SpeakerFeature, number>([
    ['always', 1],
    ['score', logOdds(source.confidence)],
    [mention?.kind === 'name' ? 'name' : 'link', mention ? logOdds(mention.confidence) : 0],
    ...holds.filter(([, so]) => so).map(([feature]) => [feature, 1] as const),
    ...source.grounds.map(ground => [ground, 1] as const),
  ]);
}

const blockAt = (text: TokenText, offset: number): number =>
  text.tokens[tokenFrom(text, offset)]?.block ?? -1;

/** Quotes as sure of their speakers, and indirect ones of being reports, as `weights` have it. */
export function withConfidence(
  text: TokenText,
  entities: readonly Entity[],
  quotes: readonly Quote[],
  {speaker, report}: SpeakerWeights,
): readonly Quote[] {
  const mentions = mentionsById(entities);
  return quotes.map(quote => {
    const {source, kind, confidence} = quote;
    if (source === null) return quote;
    const mention = mentionNaming(source, mentions);
    const features = featuresOfSpeaker(text, quote, source, mention);
    return {
      ...quote,
      confidence: kind === 'indirect' ? probabilityOf(report, features) : confidence,
      source: {...source, confidence: probabilityOf(speaker, features)},
    };
  });
}
