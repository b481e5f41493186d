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
  | {readonly kind: 'search'; readonly query: string}
  | {readonly kind: 'command'; readonly command: Command}
  /** What a command does, in the help. */
  | {readonly kind: 'help'; readonly command: Command}
  /** Something to be said, and nothing to be done. */
  | {readonly kind: 'said'; readonly message: string}
  | {readonly kind: 'pane'; readonly pane: PaneId};

/** A target that stands somewhere in the text. */
export type TextTarget = Extract<Target, {kind: 'place'} | {readonly id: string}>;

export const isInText = (target: Target): target is TextTarget =>
  target.kind === 'place' || 'id' in target;

/** Whether both lead to the same thing. */
export function isSameTarget(a: Target, b: Target): boolean {
  switch (a.kind) {
    case 'place':
      return b.kind === 'place' && a.offset === b.offset;
    case 'search':
      return b.kind === 'search' && a.query === b.query;
    case 'command':
      return b.kind === 'command' && a.command === b.command;
    case 'help':
      return b.kind === 'help' && a.command === b.command;
    case 'said':
      return b.kind === 'said' && a.message === b.message;
    case 'pane':
      return b.kind === 'pane' && a.pane === b.pane;
    default:
      return 'id' in b && a.kind === b.kind && a.id === b.id;
  }
}
