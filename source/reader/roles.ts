import type {EntityType} from '../model/entity-types.ts';

/**
 * What a stretch of the screen is, never how it looks: the theme maps each role to a style. Where
 * several roles meet, later ones win over earlier ones of the same segment.
 */
export type Role =
  // the page
  | 'text'
  | 'dim'
  | 'heading'
  | 'strong'
  | 'emphasis'
  | 'code'
  | 'deleted'
  | 'link'
  // names and what stands for them
  | `mention.${EntityType}`
  | 'mention.selected'
  | 'mention.current'
  // quotes
  | `speaker.${0 | 1 | 2 | 3 | 4 | 5 | 'unknown'}`
  | 'quote.current'
  | 'quote.cue'
  // claims
  | 'claim.current'
  | 'claim.repeats'
  | 'claim.supports'
  | 'claim.disputes'
  | 'claim.updates'
  | 'claim.related'
  // search
  | 'search.match'
  | 'search.current'
  // the frame
  | 'reading'
  | 'rail'
  | 'rail.view'
  | 'rule'
  | 'header'
  | 'footer'
  | 'footer.key'
  | 'message'
  | 'warning'
  | 'tab.active'
  | 'tab.focused'
  | 'pane.heading'
  | 'pane.selected'
  | 'finder.match';

/** As many speakers as can be told apart by colour; the next ones begin again. */
const speakerRoles = [
  'speaker.0',
  'speaker.1',
  'speaker.2',
  'speaker.3',
  'speaker.4',
  'speaker.5',
] as const satisfies readonly Role[];

/** The role of what belongs to a speaker, by who spoke first; unknown speakers share one. */
export function speakerRole(speakers: ReadonlyMap<string, number>, entity: string | null): Role {
  const number = entity === null ? undefined : speakers.get(entity);
  if (number === undefined) return 'speaker.unknown';
  return speakerRoles[number % speakerRoles.length] ?? 'speaker.unknown';
}
