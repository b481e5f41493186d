import {
  type Analysis,
  type Entity,
  type EntityId,
  isSaidPlainly,
  type Quote,
} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import {isCountDoubtful} from '../../model/doubt.ts';
import {itemAt} from '../../model/lists.ts';
import type {Span} from '../../model/span.ts';

/* What both the page and the plain text say about who is who and who speaks. */

/** The words of a span on one line. */
export const words = ({text}: Document, {start, end}: Span): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim();

/** Speech between quotation marks, which is what gets numbers. */
export const isSpeech = ({kind}: Quote): boolean => kind === 'direct' || kind === 'partial';

/** What somebody has said. */
export type Speaker = {
  /** As whom the text names them; null: it does not say who spoke. */
  readonly name: string | null;
  readonly quotes: readonly Quote[];
};

/** Every quote under its speaker, speakers in the order in which they first speak. */
export function speakersOf(document: Document, {entities, quotes}: Analysis): readonly Speaker[] {
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const spoken = quotes.filter(({kind}) => kind !== 'term');
  const groups = Map.groupBy(spoken, quote => speakerKey(document, quote));
  return [...groups.values()].map(said => ({
    name: speakerName(document, itemAt(said, 0), byId),
    quotes: said,
  }));
}

/** Entities by their ids. */
export type ById = ReadonlyMap<EntityId, Entity>;

/** The entity where there is one, so that "she" and a name are one speaker; else the very words. */
const speakerKey = (document: Document, {source}: Quote): string =>
  source === null ? '' : (source.entity ?? `"${words(document, source.span)}`);

/** The name of who a quote is from, or the words that stand for them; null where nobody is said. */
export function speakerName(document: Document, {source}: Quote, entities: ById): string | null {
  if (source === null) return null;
  const entity = source.entity && entities.get(source.entity);
  return entity ? entity.name : words(document, source.span);
}

/** `speakerName`, with doubt where there is some. */
export function speakerWithDoubt(document: Document, quote: Quote, entities: ById): string {
  const name = speakerName(document, quote, entities) ?? 'speaker not named';
  return quote.source && !isSaidPlainly(quote.source) ? `probably ${name}` : name;
}

/** "1 mention", "3 mentions". */
export const count = (number: number, thing: string): string =>
  `${number} ${thing}${number === 1 ? '' : 's'}`;

/** "3 mentions", with doubt where most of them may stand for somebody else. */
export const mentionCount = (entity: Entity): string =>
  count(entity.mentions.length, 'mention') +
  (isCountDoubtful(entity) ? ', most of them doubtful' : '');
