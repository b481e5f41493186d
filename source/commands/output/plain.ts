import {
  type Analysis,
  type Entity,
  type EntityId,
  type Quote,
  sureAt,
} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import {type EntityType, entityTypeNames, entityTypes} from '../../model/entity-types.ts';
import {bodyText, type Width, wrapped} from './body-text.ts';
import {isSpeech, mentionCount, speakerWithDoubt, words} from './speakers.ts';

/*
The article for a pipe or a pager: its paragraphs, [1] after each quote and {1} after the first
mention of each person or thing, and at the end who they are.
*/

/** Units of a quote that stand in the list of quotes. */
const quoteLength = 60;

/**
 * The text of a document with its quotes and entities numbered, and the lists of them, wrapped at
 * `columns`; null leaves every paragraph on one line.
 */
export function plainText(document: Document, analysis: Analysis, columns: Width): string {
  const speeches = analysis.quotes.filter(isSpeech);
  const named = analysis.entities.filter(({mentions}) => mentions.some(isName));
  const inserts = [
    ...speeches.map(({outer}, at) => ({at: outer.end, words: `[${at + 1}]`})),
    ...named.map((entity, at) => ({at: firstNameEnd(entity), words: `{${at + 1}}`})),
  ].sort((a, b) => a.at - b.at);
  const parts = [
    ...header(document, columns),
    bodyText(document, inserts, columns),
    ...quoteList(document, speeches, analysis.entities, columns),
    ...entityLists(named, speeches, columns),
  ];
  return `${parts.join('\n\n')}\n`;
}

const isName = ({kind}: {readonly kind: string}): boolean => kind === 'name';

const firstNameEnd = ({mentions}: Entity): number => mentions.find(isName)?.span.end ?? 0;

/** The address is not wrapped: it is there to be copied. */
function header({metadata}: Document, columns: Width): readonly string[] {
  const {title, byline, site, published, url} = metadata;
  const lines = [title ?? '', [byline, site, published].filter(Boolean).join(', ')];
  const known = [...lines.map(line => wrapped(line, columns)), url].filter(Boolean).join('\n');
  return known === '' ? [] : [known];
}

function quoteList(
  document: Document,
  speeches: readonly Quote[],
  entities: readonly Entity[],
  columns: Width,
): readonly string[] {
  if (speeches.length === 0) return [];
  const byId = new Map<EntityId, Entity>(entities.map(entity => [entity.id, entity]));
  const rows = speeches.map((quote, at) => {
    const said = beginning(words(document, quote.outer));
    return wrapped(`${speakerWithDoubt(document, quote, byId)}: ${said}`, columns, `[${at + 1}] `);
  });
  return [`Quotes\n${rows.join('\n')}`];
}

/** As many whole words as fit. */
function beginning(said: string): string {
  if (said.length <= quoteLength) return said;
  const cut = said.lastIndexOf(' ', quoteLength);
  return `${said.slice(0, cut > 0 ? cut : quoteLength).replace(/\p{Surrogate}$/u, '')} …`;
}

/** A list for each kind of entity that there is, people first. */
function entityLists(
  named: readonly Entity[],
  speeches: readonly Quote[],
  columns: Width,
): readonly string[] {
  const numbers = new Map(named.map((entity, at) => [entity, at + 1]));
  const byType = Map.groupBy(named, ({type}) => type);
  return entityTypeNames.flatMap((type: EntityType) => {
    const rows = (byType.get(type) ?? []).map(entity =>
      wrapped(entityLine(entity, speeches), columns, `{${numbers.get(entity)}} `),
    );
    return rows.length === 0 ? [] : [`${entityTypes[type].plural}\n${rows.join('\n')}`];
  });
}

function entityLine(entity: Entity, speeches: readonly Quote[]): string {
  const {id, name, description, confidence} = entity;
  const said = speeches.flatMap(({source}, at) => (source?.entity === id ? [`[${at + 1}]`] : []));
  const parts = [
    confidence < sureAt ? `${name} (?)` : name,
    ...(description === null ? [] : [description.replace(/\s+/g, ' ')]),
    mentionCount(entity),
    ...(said.length === 0 ? [] : [`says ${said.join(' ')}`]),
  ];
  return parts.join('; ');
}
