import type {ClaimId, EntityId, MentionId, QuoteId} from '../model/analysis.ts';
import type {Command} from './keymap.ts';
import type {PaneId} from './state.ts';

/** What a line, a finder entry or a click leads to. */
export type Target =
  | {readonly kind: 'place'; readonly offset: number}
  | {readonly kind: 'entity'; readonly id: EntityId}
  | {readonly kind: 'mention'; readonly id: MentionId}
  | {readonly kind: 'quote'; readonly id: QuoteId}
  | {readonly kind: 'claim'; readonly id: ClaimId}
  | {readonly kind: 'command'; readonly command: Command}
  | {readonly kind: 'pane'; readonly pane: PaneId};
