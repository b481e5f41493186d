import {
  type Analysis,
  type Entity,
  isLinkedPlainly,
  isSaidPlainly,
  type Mention,
} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import {isPlainWithin} from '../../model/doubt.ts';
import {memo} from '../../model/memo.ts';
import {blockAt} from '../../model/paragraphs.ts';
import {countBefore, covers, type Span} from '../../model/span.ts';
import {emptyLine, indent, line, paragraph, segment, spread} from '../lines.ts';
import type {Role} from '../roles.ts';
import {paragraphAt} from '../selectors.ts';
import type {Known} from '../state.ts';
import type {Target} from '../targets.ts';
import {claimant, claimWords, excerpt, saying, words} from '../words.ts';
import {type Item, markOf} from './pane.ts';

/*
What the card lists of somebody, section by section. Somebody may have thousands of mentions, so it
is put together once and not for every frame.
*/

type Section = {readonly title: string; readonly items: readonly Item[]};

/** All that a card lists, the sections one after the other. */
export const cardItems = memo(
  (document: Document, analysis: Analysis, entity: Entity): readonly Item[] => {
    const known: Known = {document, analysis};
    return [
      ...titled(sayingsSection(known, entity)),
      ...titled(mentionsSection(known, entity)),
      ...titled(claimsSection(known, entity)),
      ...titled(companySection(known, entity)),
    ];
  },
);

/** The items of a section, its title above the first. */
const titled = ({title, items}: Section): readonly Item[] =>
  items.map((item, at) =>
    at > 0
      ? item
      : {
          ...item,
          draw: (columns, look) => [
            emptyLine,
            line(segment(` ${title}`, 'pane.heading')),
            ...item.draw(columns, look),
          ],
        },
  );

const entry = (
  target: Target,
  text: string,
  aside: string,
  roles: Role[] = ['text'],
  limit = 2,
): Item => ({
  target,
  text,
  draw: (columns, look) => {
    const active = look.chosen && look.focused;
    const rows = paragraph(text, columns - 4 - aside.length, roles, active ? 6 : limit);
    const [first, ...rest] = indent(rows, segment(' '), segment('   '));
    if (first === undefined) return [];
    const marked = line(segment(' '), markOf(look), ...first.segments);
    return [spread(marked, line(segment(`${aside} `, 'dim')), columns), ...rest];
  },
});

const where = (known: Known, span: Span): string => `¶${paragraphAt(known, span.start)}`;

/** What stands at the end of a row, with a question mark before it where the row is doubtful. */
const aside = (isPlain: boolean, text: string): string => `${isPlain ? '' : '? '}${text}`;

function sayingsSection(known: Known, entity: Entity): Section {
  const said = known.analysis.quotes.filter(
    quote => quote.kind !== 'term' && quote.source?.entity === entity.id,
  );
  return {
    title: `Said ${said.length}`,
    items: said.map(quote => {
      const sure = quote.source !== null && isSaidPlainly(quote.source);
      const said = saying(known, quote);
      const shown = sure ? said : `probably: ${said}`;
      return entry({kind: 'quote', id: quote.id}, shown, where(known, quote.span));
    }),
  };
}

const mentionsSection = (known: Known, entity: Entity): Section => ({
  title: `Mentions ${entity.mentions.length}`,
  items: entity.mentions.map(mention => {
    const {before, at, after} = contextOf(known, mention);
    const text = `${before} ‹${at}› ${after}`.trim();
    const end = aside(isLinkedPlainly(mention), where(known, mention.span));
    return entry({kind: 'mention', id: mention.id}, text, end, ['text'], 1);
  }),
});

/** A mention with the words around it. */
function contextOf(known: Known, {span}: Mention): {before: string; at: string; after: string} {
  const block = known.document.blocks[blockAt(known.document, span.start)];
  const limits = block?.span ?? span;
  const clip = (start: number, end: number): string =>
    words(known, {start: Math.max(limits.start, start), end: Math.min(limits.end, end)});
  return {
    before: clip(span.start - 24, span.start).replace(/^\S*\s/, ''),
    at: words(known, span),
    after: clip(span.end, span.end + 48).replace(/\s\S*$/, ''),
  };
}

function claimsSection(known: Known, entity: Entity): Section {
  const about = known.analysis.claims.filter(claim => claim.about.includes(entity.id));
  return {
    title: `Claims about ${about.length}`,
    items: about.map(claim =>
      entry(
        {kind: 'claim', id: claim.id},
        `${claimant(known, claim)}: ${excerpt(claimWords(known, claim), 160)}`,
        aside(isPlainWithin(entity, claim.span), where(known, claim.span)),
      ),
    ),
  };
}

/** In how many sentences with somebody, and in how many of them both stand plainly. */
type Company = {readonly other: Entity; readonly count: number; readonly plain: number};

const mostCompany = 12;

/** The entities in whose sentences this one occurs, the most frequent first. */
function companySection(known: Known, entity: Entity): Section {
  const own = sentencesOf(known.analysis, entity);
  const together = known.analysis.entities
    .filter(other => other.id !== entity.id)
    .map(other => companyOf(own, other, sentencesOf(known.analysis, other)))
    .filter(({count}) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostCompany);
  return {
    title: 'In one sentence with',
    items: together.map(({other, count, plain}) =>
      entry(
        {kind: 'entity', id: other.id},
        other.name,
        aside(2 * plain >= count, `×${count}`),
        [`mention.${other.type}`],
        1,
      ),
    ),
  };
}

/** Sentences, by their numbers, and whether somebody stands in them plainly. */
type Sentences = ReadonlyMap<number, boolean>;

function sentencesOf({sentences}: Analysis, {mentions}: Entity): Sentences {
  const found = new Map<number, boolean>();
  for (const mention of mentions) {
    const {start} = mention.span;
    const number = countBefore(sentences, start + 1) - 1;
    const sentence = sentences[number];
    if (sentence === undefined || !covers(sentence, start)) continue;
    found.set(number, found.get(number) === true || isLinkedPlainly(mention));
  }
  return found;
}

function companyOf(own: Sentences, other: Entity, others: Sentences): Company {
  const both = [...others].filter(([number]) => own.has(number));
  const plain = both.filter(([number, isPlain]) => isPlain && own.get(number) === true);
  return {other, count: both.length, plain: plain.length};
}
