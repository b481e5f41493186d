import type {Entity, Ground, Mention, Quote, Source} from '../../model/analysis.ts';
import {type TokenText, tokenFrom} from '../text/token-text.ts';
import {mentionNaming, mentionsById} from './mention-ids.ts';
import {type Features, logOdds, probabilityOf, type Weights} from './odds.ts';

/*
How sure the speaker of a quote is: one probability from the grounds that the passes have collected.
*/

export type SpeakerFeature =
  | 'always'
  /** The passes' score for the words of the source, as log-odds. */
  | 'score'
  /** These words are a pronoun, a description, or nobody known; else a name. */
  | 'pronoun'
  | 'description'
  | 'nobody'
  /** How sure the name is, or the link of other words, as log-odds. */
  | 'name'
  | 'link'
  /** The words are in another paragraph, and the speaker is not carried over from there. */
  | 'far'
  | 'partial'
  | 'indirect'
  | Ground;

/** Weights for the speakers of quotes, and for whether an indirect quote is one at all. */
type SpeakerWeights = {
  readonly speaker: Weights<SpeakerFeature>;
  readonly report: Weights<SpeakerFeature>;
};

/** The features of a quote after all passes; `mention` is the one that names `source`. */
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

/** Quotes with the confidence of their speakers and, if indirect, of being reports. */
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
