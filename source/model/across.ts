import type {ClaimId, Direction, RelationLabel} from './analysis.ts';
import type {Span} from './span.ts';

/* How claims of several articles stand to each other. Articles are counted from 0, as they came. */

/** A claim among those of several articles. */
export type ClaimPlace = {readonly article: number; readonly claim: ClaimId};

/** Words in one of several articles. */
export type PlacedSpan = {readonly article: number; readonly span: Span};

/** `Evidence` whose words may stand in either of two articles. */
export type AcrossEvidence = {readonly reason: string; readonly spans: readonly PlacedSpan[]};

/** `Relation` between claims that may be of two articles; then `from` is of the one that came first. */
export type AcrossRelation = {
  readonly from: ClaimPlace;
  readonly to: ClaimPlace;
  readonly label: RelationLabel;
  /** Of `supports`, which of the two, `from` being a, speaks for the other; else null. */
  readonly direction: Direction | null;
  readonly score: number;
  readonly confidence: number;
  readonly evidence: readonly AcrossEvidence[];
};
