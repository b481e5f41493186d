import {findEntities} from '../../source/analysis/coreference/coreference.ts';
import {namesRead} from '../../source/analysis/names/names-read.ts';
import {findQuotes} from '../../source/analysis/quotes/quotes.ts';
import {readText} from '../../source/analysis/text/text.ts';
import {textOf} from '../../source/model/span.ts';
import {documentOf} from '../helpers.ts';
import {linkedReading, type Told} from './encoder/linked.ts';

/** The entities of a text, each with the words of its mentions. */
export function entitiesOf(words: string, told: Told) {
  const text = readText(documentOf(words));
  const reading = linkedReading(words, told);
  const entities = findEntities(text, reading, namesRead(text, reading), findQuotes(text));
  return entities.map(entity => ({
    ...entity,
    words: entity.mentions.map(({span}) => textOf(words, span)),
  }));
}

/** The words of the mentions of each entity. */
export const mentionsOf = (words: string, told: Told): readonly (readonly string[])[] =>
  entitiesOf(words, told).map(entity => entity.words);
