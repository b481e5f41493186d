import {type Entity, isLinkedPlainly, isSaidPlainly, type Mention} from '../../model/analysis.ts';
import {entityTypes} from '../../model/entity-types.ts';
import {blockAt} from '../../model/paragraphs.ts';
import {overlaps, type Span} from '../../model/span.ts';
import {fold} from '../fold.ts';
import {withKeys} from '../keymap.ts';
import {emptyLine, indent, type Line, line, paragraph, segment, spread} from '../lines.ts';
import type {Role} from '../roles.ts';
import {findings, paragraphAt, selectedEntity} from '../selectors.ts';
import type {ReaderState} from '../state.ts';
import type {Target} from '../targets.ts';
import {certainty, claimant, claimWords, excerpt, saying, words} from '../words.ts';
import {aboutNothing, type Item, type Pane} from './pane.ts';

/** Whose card it is: the one asked for, else the selected one. */
export function cardEntity(state: ReaderState): Entity | null {
  const asked = state.card === null ? undefined : findings(state).entities.get(state.card);
  return asked ?? selectedEntity(state);
}

/** Name, type, how sure, description and other names: also the strip at the foot of the side. */
export function cardHead(entity: Entity, columns: number): Line[] {
  const isSaid = (alias: string): boolean => fold(alias) === fold(entity.description ?? '');
  const others = entity.aliases.filter(alias => !isSaid(alias));
  const aliases = others.length > 0 ? `also: ${others.join(', ')}` : '';
  return [
    spread(
      line(segment(' ◆ ', 'mention.selected'), segment(entity.name, `mention.${entity.type}`)),
      line(segment(`${entityTypes[entity.type].label} ${certainty(sureOf(entity))} `, 'dim')),
      columns,
    ),
    ...padded(paragraph(entity.description ?? '', columns - 4, ['text'], 2)),
    ...padded(paragraph(aliases, columns - 4, ['dim'], 2)),
  ];
}

/** How sure a card is: that it is of somebody, and on average that what it lists is theirs. */
export function sureOf({confidence, mentions}: Entity): number {
  const sum = mentions.reduce((total, mention) => total + mention.confidence, 0);
  return mentions.length === 0 ? confidence : Math.min(confidence, sum / mentions.length);
}

const padded = (lines: readonly Line[]): Line[] => indent(lines, segment('   '), segment('   '));

/** A mention with the words around it. */
function contextOf(
  state: ReaderState,
  {span}: Mention,
): {before: string; at: string; after: string} {
  const block = state.document.blocks[blockAt(state.document, span.start)];
  const limits = block?.span ?? span;
  const clip = (start: number, end: number): string =>
    words(state, {start: Math.max(limits.start, start), end: Math.min(limits.end, end)});
  return {
    before: clip(span.start - 24, span.start).replace(/^\S*\s/, ''),
    at: words(state, span),
    after: clip(span.end, span.end + 48).replace(/\s\S*$/, ''),
  };
}

type Section = {readonly title: string; readonly items: readonly Item[]};

const entry = (
  target: Target,
  text: string,
  aside: string,
  roles: Role[] = ['text'],
  limit = 2,
): Item => ({
  target,
  text,
  draw: (columns, {chosen, focused}) => {
    const active = chosen && focused;
    const rows = paragraph(text, columns - 4 - aside.length, roles, active ? 6 : limit);
    const lead = segment(active ? ' ▸ ' : '   ', 'reading');
    const [first, ...rest] = indent(rows, lead, segment('   '));
    return first ? [spread(first, line(segment(`${aside} `, 'dim')), columns), ...rest] : [];
  },
});

const where = (state: ReaderState, span: Span): string => `¶${paragraphAt(state, span.start)}`;

const mentionsSection = (state: ReaderState, entity: Entity): Section => ({
  title: `Mentions ${entity.mentions.length}`,
  items: entity.mentions.map(mention => {
    const {before, at, after} = contextOf(state, mention);
    const text = `${before} ‹${at}› ${after}`.trim();
    const doubt = isLinkedPlainly(mention) ? '' : '? ';
    const aside = `${doubt}${where(state, mention.span)}`;
    return entry({kind: 'mention', id: mention.id}, text, aside, ['text'], 1);
  }),
});

function sayingsSection(state: ReaderState, entity: Entity): Section {
  const said = state.analysis.quotes.filter(
    quote => quote.kind !== 'term' && quote.source?.entity === entity.id,
  );
  return {
    title: `Said ${said.length}`,
    items: said.map(quote => {
      const sure = quote.source !== null && isSaidPlainly(quote.source);
      const said = saying(state, quote);
      const shown = sure ? said : `probably: ${said}`;
      return entry({kind: 'quote', id: quote.id}, shown, where(state, quote.span));
    }),
  };
}

/** The entities in whose sentences this one occurs, the most frequent first. */
function companySection(state: ReaderState, entity: Entity): Section {
  const sentences = state.analysis.sentences.filter(sentence =>
    entity.mentions.some(({span}) => overlaps(span, sentence)),
  );
  const together = state.analysis.entities
    .filter(other => other.id !== entity.id)
    .map(other => ({
      other,
      count: sentences.filter(one => other.mentions.some(({span}) => overlaps(span, one))).length,
    }))
    .filter(({count}) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, 12);
  return {
    title: 'In one sentence with',
    items: together.map(({other, count}) =>
      entry({kind: 'entity', id: other.id}, other.name, `×${count}`, [`mention.${other.type}`], 1),
    ),
  };
}

function claimsSection(state: ReaderState, entity: Entity): Section {
  const about = state.analysis.claims.filter(claim => claim.about.includes(entity.id));
  return {
    title: `Claims about ${about.length}`,
    items: about.map(claim =>
      entry(
        {kind: 'claim', id: claim.id},
        `${claimant(state, claim)}: ${excerpt(claimWords(state, claim), 160)}`,
        where(state, claim.span),
      ),
    ),
  };
}

const sections = [sayingsSection, mentionsSection, claimsSection, companySection] as const;

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

/** Everything that the article has on one entity. */
export const card: Pane = {
  title: state => cardEntity(state)?.name ?? 'Card',
  about: aboutNothing,
  head: (state, columns) => {
    const entity = cardEntity(state);
    return entity ? cardHead(entity, columns) : [];
  },
  items: state => {
    const entity = cardEntity(state);
    return entity ? sections.flatMap(section => titled(section(state, entity))) : [];
  },
  empty: ({keymap}) =>
    withKeys('Nobody is selected', keymap, ['nextMention', 'takes the next name']),
};
