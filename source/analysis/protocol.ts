import type {
  Claim,
  Entity,
  Mention,
  Pass,
  PassWarning,
  Quote,
  Relation,
} from '../model/analysis.ts';
import type {Document} from '../model/document.ts';
import type {Engine} from '../model/engine.ts';
import type {Span} from '../model/span.ts';

/*
What the worker and its client say to each other. Findings travel as JSON text in small pieces: a
structured clone of a hundred thousand objects holds up the thread that receives it for a second,
a piece of text is copied in no time and its length says what parsing it will cost. The worker
waits for `taken` after each piece, so the receiving thread gets to its keys in between.
*/

/** Which analysis a message belongs to; what belongs to an earlier one is dropped. */
export type Job = number;

/** The findings as they travel: mentions apart from their entities, of which one may have thousands. */
export type Lists = {
  readonly sentences: readonly Span[];
  /** Each with an empty list of mentions. */
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
};

export type ListName = keyof Lists;

export type ToWorker =
  | {
      readonly kind: 'analyze';
      readonly job: Job;
      readonly document: Document;
      readonly range: Span | null;
    }
  | {readonly kind: 'taken'; readonly job: Job};

export type FromWorker =
  /** What the thread analyses with, once it knows. */
  | {readonly kind: 'engine'; readonly engine: Engine}
  /** Items of a list that the pass has made anew, in order: JSON of an array. */
  | {readonly kind: 'piece'; readonly job: Job; readonly list: ListName; readonly items: string}
  /** How much of the text has been read by the model, from 0 to 1: the longest part of the work. */
  | {readonly kind: 'share'; readonly job: Job; readonly share: number}
  /** All pieces of this pass have been sent; lists without a piece stay as they were. */
  | {
      readonly kind: 'pass';
      readonly job: Job;
      readonly pass: Pass;
      readonly language: string;
      readonly range: Span;
      readonly warnings: readonly PassWarning[];
      /** Lists that the pass has made anew, with or without items in them. */
      readonly made: readonly ListName[];
    }
  | {readonly kind: 'done'; readonly job: Job}
  | {readonly kind: 'failed'; readonly job: Job; readonly message: string};

/** Units of JSON in a piece: half a millisecond of parsing. */
const pieceLength = 128 * 1024;

/** Cuts a list into pieces of JSON, each an array of whole items. */
export function* pieces(items: readonly unknown[]): Generator<string, void, undefined> {
  let parts: string[] = [];
  let length = 0;
  for (const item of items) {
    const json = JSON.stringify(item);
    parts.push(json);
    length += json.length + 1;
    if (length < pieceLength) continue;
    yield `[${parts.join(',')}]`;
    parts = [];
    length = 0;
  }
  if (parts.length > 0) yield `[${parts.join(',')}]`;
}
