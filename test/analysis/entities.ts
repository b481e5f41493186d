import {findEntities} from '../../source/analysis/coreference/coreference.ts';
import {findNames} from '../../source/analysis/names/names.ts';
import {findQuotes} from '../../source/analysis/quotes/quotes.ts';
import {tokenText} from '../../source/analysis/text/token-text.ts';
import {textOf} from '../../source/model/span.ts';
import {documentOf} from '../helpers.ts';
import {linkedEncoding, type Told} from './encoder/linked.ts';

/** The entities of a text, each with the words of its mentions. */
export function entitiesOf(words: string, told: Told) {
  const text = tokenText(documentOf(words));
  const encoding = linkedEncoding(words, told);
  const entities = findEntities(text, encoding, findNames(text, encoding), findQuotes(text));
  return entities.map(entity => ({
    ...entity,
    words: entity.mentions.map(({span}) => textOf(words, span)),
  }));
}

/** The words of the mentions of each entity. */
export const mentionsOf = (words: string, told: Told): readonly (readonly string[])[] =>
  entitiesOf(words, told).map(entity => entity.words);
