import {
  type Analysis,
  type Entity,
  type EntityId,
  type Quote,
  sureAt,
} from '../../model/analysis.ts';
import type {Block, Document} from '../../model/document.ts';
import {type EntityType, entityTypeNames, entityTypes} from '../../model/entity-types.ts';
import {itemAt} from '../../model/lists.ts';
import {lowerBound, type Span} from '../../model/span.ts';
import {isSpeech, mentionCount, speakerWithDoubt, words} from './speakers.ts';

/*
The article for a pipe or a pager: its paragraphs unwrapped, [1] after each quote and {1} after the
first mention of each person or thing, and at the end who they are.
*/

/** Something to put into the text, before the unit at `at`. */
type Insert = {readonly at: number; readonly words: string};

/** Units of a quote that stand in the list of quotes. */
const quoteLength = 60;

/** The text of a document with its quotes and entities numbered, and the lists of them. */
export function plainText(document: Document, analysis: Analysis): string {
  const speeches = analysis.quotes.filter(isSpeech);
  const named = analysis.entities.filter(({mentions}) => mentions.some(isName));
  const inserts = [
    ...speeches.map(({outer}, at) => ({at: outer.end, words: `[${at + 1}]`})),
    ...named.map((entity, at) => ({at: firstNameEnd(entity), words: `{${at + 1}}`})),
  ].sort((a, b) => a.at - b.at);
  const parts = [
    ...header(document),
    ...document.blocks.map(block => blockText(document, block, inserts)),
    ...quoteList(document, speeches, analysis.entities),
    ...entityLists(named, speeches),
  ];
  return `${parts.join('\n\n')}\n`;
}

const isName = ({kind}: {readonly kind: string}): boolean => kind === 'name';

const firstNameEnd = ({mentions}: Entity): number => mentions.find(isName)?.span.end ?? 0;

function header({metadata}: Document): readonly string[] {
  const {title, byline, site, published, url} = metadata;
  const lines = [title, [byline, site, published].filter(Boolean).join(', '), url];
  const known = lines.filter(Boolean).join('\n');
  return known === '' ? [] : [known];
}

function blockText(document: Document, block: Block, inserts: readonly Insert[]): string {
  const text = withInserts(document.text, block.span, inserts);
  const flowing = text.replace(/\s+/g, ' ').trim();
  switch (block.kind) {
    case 'code':
    case 'verse':
      return text;
    case 'rule':
      return '---';
    case 'tableRow':
      return block.cells.map(cell => words(document, cell)).join(' | ');
    case 'quotation':
      return `${'> '.repeat(Math.max(1, block.depth))}${flowing}`;
    case 'listItem':
      return `${'  '.repeat(Math.max(0, block.depth - 1))}${block.marker} ${flowing}`;
    default:
      return flowing;
  }
}

function withInserts(text: string, {start, end}: Span, inserts: readonly Insert[]): string {
  const parts: string[] = [];
  let from = start;
  const first = lowerBound(inserts.length, index => itemAt(inserts, index).at <= start);
  for (let index = first; index < inserts.length; index++) {
    const {at, words: inserted} = itemAt(inserts, index);
    if (at > end) break;
    parts.push(text.slice(from, at), inserted);
    from = at;
  }
  return [...parts, text.slice(from, end)].join('');
}

function quoteList(
  document: Document,
  speeches: readonly Quote[],
  entities: readonly Entity[],
): readonly string[] {
  if (speeches.length === 0) return [];
  const byId = new Map<EntityId, Entity>(entities.map(entity => [entity.id, entity]));
  const rows = speeches.map((quote, at) => {
    const said = beginning(words(document, quote.outer));
    return `[${at + 1}] ${speakerWithDoubt(document, quote, byId)}: ${said}`;
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
function entityLists(named: readonly Entity[], speeches: readonly Quote[]): readonly string[] {
  const numbers = new Map(named.map((entity, at) => [entity, at + 1]));
  const byType = Map.groupBy(named, ({type}) => type);
  return entityTypeNames.flatMap((type: EntityType) => {
    const rows = (byType.get(type) ?? []).map(
      entity => `{${numbers.get(entity)}} ${entityLine(entity, speeches)}`,
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
