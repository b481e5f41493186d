import {type Analysis, type Entity, sureAt} from '../../model/analysis.ts';
import type {Document} from '../../model/document.ts';
import {isCountDoubtful} from '../../model/doubt.ts';
import {type EntityType, entityTypeNames, entityTypes} from '../../model/entity-types.ts';
import {memo} from '../../model/memo.ts';
import {columnsOf, truncate} from '../columns.ts';
import {columnsOfLine, indent, type Line, line, paragraph, segment, spread} from '../lines.ts';
import {notLookedFor, selectedEntity} from '../selectors.ts';
import type {ReaderState} from '../state.ts';
import {aboutNothing, type Item, noHead, type Pane} from './pane.ts';

const stripColumns = 10;

/** Where in the text an entity occurs, as a strip: one sign a tenth of the text. */
export function occurrences(entity: Entity, length: number): string {
  const counts = new Array<number>(stripColumns).fill(0);
  for (const {span} of entity.mentions) {
    const at = Math.min(stripColumns - 1, Math.floor((span.start * stripColumns) / length));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map(count => (count === 0 ? '·' : count < 3 ? '▪' : '█')).join('');
}

type Order = ReaderState['peopleOrder'];

/** Entities by type, each type in the order that the reader has chosen. */
function ordered(analysis: Analysis, order: Order): ReadonlyMap<EntityType, Entity[]> {
  const byType = new Map<EntityType, Entity[]>();
  for (const type of entityTypeNames) {
    const entities = analysis.entities.filter(entity => entity.type === type);
    if (order === 'count') entities.sort((a, b) => b.mentions.length - a.mentions.length);
    if (entities.length > 0) byType.set(type, entities);
  }
  return byType;
}

function draw(document: Document, entity: Entity, heading: string | null): Item['draw'] {
  return (columns, {chosen, focused, here}) => {
    const mark = chosen && focused ? '▸' : ' ';
    const sign = here ? '◆' : ' ';
    const doubt = segment(entity.confidence >= sureAt ? '' : ' ?', 'dim');
    const number = line(
      segment(String(entity.mentions.length).padStart(3), 'text'),
      segment(isCountDoubtful(entity) ? '?' : ' ', 'dim'),
    );
    const roomBeside = (count: Line): number =>
      Math.max(4, columns - 3 - columnsOfLine(count) - 1 - columnsOf(doubt.text));
    const strip = segment(occurrences(entity, document.text.length), 'dim');
    const withStrip = line(...number.segments, strip);
    // A name is not cut for the sake of the strip.
    const count = columnsOf(entity.name) <= roomBeside(withStrip) ? withStrip : number;
    const room = roomBeside(count);
    const name = segment(
      truncate(entity.name, room),
      `mention.${entity.type}`,
      ...(chosen && focused ? (['pane.selected'] as const) : []),
    );
    const row = spread(
      line(segment(mark, 'reading'), segment(`${sign} `, 'strong'), name, doubt),
      count,
      columns,
    );
    const lines: Line[] = heading === null ? [] : [line(segment(` ${heading}`, 'pane.heading'))];
    lines.push(row);
    if (chosen && focused && entity.description !== null) {
      const description = paragraph(entity.description, columns - 4, ['dim'], 2);
      lines.push(...indent(description, segment('   '), segment('   ')));
    }
    return lines;
  };
}

const itemsOf = (document: Document, analysis: Analysis, order: Order): readonly Item[] =>
  [...ordered(analysis, order)].flatMap(([type, entities]) =>
    entities.map((entity, at) => ({
      target: {kind: 'entity', id: entity.id},
      text: [entity.name, ...entity.aliases].join(' · '),
      draw: draw(document, entity, at === 0 ? entityTypes[type].plural : null),
    })),
  );

type Listed = (document: Document, analysis: Analysis) => readonly Item[];

const items: Readonly<Record<Order, Listed>> = {
  appearance: memo((document, analysis) => itemsOf(document, analysis, 'appearance')),
  count: memo((document, analysis) => itemsOf(document, analysis, 'count')),
};

/** Everyone and everything that is named, by type, with counts and where each occurs. */
export const people: Pane = {
  title: state => `Names ${state.analysis.entities.length || ''}`.trim(),
  about: aboutNothing,
  head: noHead,
  items: ({document, analysis, peopleOrder}) => items[peopleOrder](document, analysis),
  at: state => {
    const entity = selectedEntity(state);
    return entity && {kind: 'entity', id: entity.id};
  },
  passes: ['names', 'coreference'],
  empty: state => {
    const why = notLookedFor(state);
    return why === null ? 'Nobody is named here.' : `Names are not looked for: ${why}.`;
  },
};
