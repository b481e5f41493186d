import type {Entity} from '../../model/analysis.ts';
import {entityTypes} from '../../model/entity-types.ts';
import {fold} from '../fold.ts';
import {indent, type Line, line, paragraph, segment, spread} from '../lines.ts';
import {nobodySelected} from '../messages.ts';
import {findings, selectedEntity, selectedMention} from '../selectors.ts';
import type {ReaderState} from '../state.ts';
import {certainty} from '../words.ts';
import {cardItems} from './card-items.ts';
import {aboutNothing, type Pane} from './pane.ts';

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
      line(segment(' ◆ ', 'strong'), segment(entity.name, `mention.${entity.type}`)),
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
    return entity ? cardItems(state.document, state.analysis, entity) : [];
  },
  at: state => {
    const mention = selectedMention(state);
    return mention && {kind: 'mention', id: mention.id};
  },
  passes: [],
  empty: ({keymap}) => nobodySelected(keymap),
};
