import {type Entity, isLinkedPlainly, type Mention} from '../../model/analysis.ts';
import {type TokenText, written} from '../text/token-text.ts';
import {type Features, logOdds, probabilityOf, type Weights} from './odds.ts';

/*
How sure the links of pronouns and descriptions are, as one probability once everything is linked. Until
then the passes compare their own scores.
*/

export type MentionFeature =
  | 'always'
  /** How sure the link was, as log-odds. */
  | 'link'
  /** It is "I" or "you", who are often nobody that the text names. */
  | 'talk';

type MentionWeights = Weights<MentionFeature>;

/** The features of a pronoun or description. */
export function featuresOfMention(
  text: TokenText,
  {kind, span, confidence}: Mention,
): Features<MentionFeature> {
  const {firstPersonPronouns, addresseePronouns} = text.language;
  const word = written(text, span).toLowerCase();
  const talks =
    kind === 'pronoun' && (firstPersonPronouns.has(word) || addresseePronouns.has(word));
  return new Map<MentionFeature, number>([
    ['always', 1],
    ['link', logOdds(confidence)],
    ['talk', Number(talks)],
  ]);
}

/**
 * Entities with the confidence of pronouns and descriptions given by `weights`; a doubtful description
 * is no alias. Linear.
 */
export function withMentionConfidence(
  text: TokenText,
  entities: readonly Entity[],
  weights: MentionWeights,
): readonly Entity[] {
  const weighed = (mention: Mention): Mention =>
    mention.kind === 'name'
      ? mention
      : {...mention, confidence: probabilityOf(weights, featuresOfMention(text, mention))};
  return entities.map(entity => {
    const mentions = entity.mentions.map(weighed);
    const doubtful = doubtfulWords(text, mentions);
    return {
      ...entity,
      mentions,
      aliases: entity.aliases.filter(alias => !doubtful.has(alias)),
    };
  });
}

/** The words of descriptions that are linked with doubt everywhere. */
function doubtfulWords(text: TokenText, mentions: readonly Mention[]): ReadonlySet<string> {
  const wordsOf = ({span}: Mention): string => written(text, span).replaceAll(/\s+/g, ' ');
  const [sure, doubtful] = [new Set<string>(), new Set<string>()];
  for (const mention of mentions) {
    if (mention.kind === 'pronoun') continue;
    const isSure = mention.kind === 'name' || isLinkedPlainly(mention);
    (isSure ? sure : doubtful).add(wordsOf(mention));
  }
  return doubtful.difference(sure);
}
