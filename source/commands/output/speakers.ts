import {
  type Analysis,
  type Claim,
  type Entity,
  type EntityId,
  isSaidPlainly,
  type Quote,
  type QuoteId,
} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import {isCountDoubtful, isPlainWithin} from '../../model/doubt.ts';
import {itemAt} from '../../model/lists.ts';
import {memo} from '../../model/memo.ts';
import type {Span} from '../../model/span.ts';

/* What the pages and the plain text say about who is who and who speaks. */

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

/** Where it is looked up who puts a claim forward. */
export type Claimants = {readonly entities: ById; readonly quotes: ReadonlyMap<QuoteId, Quote>};

export const claimantsOf = memo(
  ({entities, quotes}: Analysis): Claimants => ({
    entities: new Map(entities.map(entity => [entity.id, entity])),
    quotes: new Map(quotes.map(quote => [quote.id, quote])),
  }),
);

/** Who puts a claim forward, with doubt where there is some; "the article" where it says it itself. */
export function claimantWithDoubt(
  document: Document,
  {claimant, quote}: Claim,
  {entities, quotes}: Claimants,
): string {
  if (claimant.kind === 'writer') return 'the article';
  const said = quote === null ? undefined : quotes.get(quote);
  if (said?.source) return speakerWithDoubt(document, said, entities);
  const {entity, span} = claimant;
  const who = entity === null ? undefined : entities.get(entity);
  if (who === undefined) return span ? words(document, span) : 'somebody';
  return span === null || isPlainWithin(who, span) ? who.name : `probably ${who.name}`;
}

/** The name of who puts a claim forward, or the words that stand for them; null: the article itself, or nobody is said. */
export function claimantName(
  document: Document,
  {claimant}: Claim,
  {entities}: Claimants,
): string | null {
  if (claimant.kind === 'writer') return null;
  const {entity, span} = claimant;
  const who = entity === null ? undefined : entities.get(entity);
  return who?.name ?? (span && words(document, span));
}
