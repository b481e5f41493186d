import type {Entity, Mention} from '../model/analysis.ts';
import {textOf} from '../model/span.ts';
import {type Features, logOdds, probabilityOf, type Weights} from './odds.ts';
import type {ReadText} from './text.ts';

/*
How sure it is whom a pronoun or a description stands for, put together after everything has been
linked. Until then the passes compare what they themselves give.
*/

export type MentionFeature =
  | 'always'
  /** How sure the link was, as log-odds: of those who talk ("I", "you") apart from others. */
  | 'link'
  | 'talkLink'
  | 'talk'
  | 'description'
  /** Nothing in the text gives its entity a name. */
  | 'nameless';

export type MentionWeights = Weights<MentionFeature>;

const talkers = /^(?:i|me|my|mine|myself|we|us|our|ours|ourselves|you|your|yours|yourself)$/i;

export const isNameless = ({mentions}: Entity): boolean =>
  mentions.every(({kind}) => kind !== 'name');

/** The features of a mention that is no name; `nameless`: its entity has none anywhere. */
export function featuresOfMention(
  {text}: ReadText,
  {kind, span, confidence}: Mention,
  nameless: boolean,
): Features<MentionFeature> {
  const talks = kind === 'pronoun' && talkers.test(textOf(text, span));
  return new Map<MentionFeature, number>([
    ['always', 1],
    [talks ? 'talkLink' : 'link', logOdds(confidence)],
    ['talk', Number(talks)],
    ['description', Number(kind === 'nominal')],
    ['nameless', Number(nameless)],
  ]);
}

/** Entities whose pronouns and descriptions are as sure as `weights` have it. Linear. */
export const withMentionConfidence = (
  text: ReadText,
  entities: readonly Entity[],
  weights: MentionWeights,
): readonly Entity[] =>
  entities.map(entity => {
    const nameless = isNameless(entity);
    const weighed = (mention: Mention): Mention => ({
      ...mention,
      confidence: probabilityOf(weights, featuresOfMention(text, mention, nameless)),
    });
    const mentions = entity.mentions.map(one => (one.kind === 'name' ? one : weighed(one)));
    return {...entity, mentions};
  });
