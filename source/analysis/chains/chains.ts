import type {Evidence, MentionKind} from '../../model/analysis.ts';
import type {EntityType} from '../../model/entity-types.ts';
import type {Span} from '../../model/span.ts';
import type {Gender} from '../lexicon/people.ts';

/*
Chains of mentions while they grow: what coreference works on before it hands out entities.
*/

/** A mention that is not numbered yet: tokens from `first` up to, not including, `last`. */
export type Draft = {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  readonly kind: MentionKind;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

/** What somebody is said to be: the head of a description, and the words that go with it. */
export type Role = {readonly head: string; readonly words: ReadonlySet<string>};

/** Everything known so far about one thing in the text. Grows as the text is read. */
export type Chain = {
  readonly order: number;
  type: EntityType;
  /** The words of its fullest name, lower-cased, without titles. */
  fullest: readonly string[];
  /** Generational suffix, which tells father from son. */
  suffix: string | null;
  gender: Gender | null;
  description: Span | null;
  readonly roles: Role[];
  readonly mentions: Draft[];
  /** Index of the token at which it was last mentioned. */
  lastAt: number;
  confidence: number;
};

export function newChain(order: number, type: EntityType, fullest: readonly string[]): Chain {
  return {
    order,
    type,
    fullest,
    suffix: null,
    gender: null,
    description: null,
    roles: [],
    mentions: [],
    lastAt: -1,
    confidence: 0,
  };
}

/** Adds a mention; a chain is as sure as its surest name. */
export function addMention(chain: Chain, mention: Draft): void {
  chain.mentions.push(mention);
  chain.lastAt = Math.max(chain.lastAt, mention.first);
  if (mention.kind === 'name') chain.confidence = Math.max(chain.confidence, mention.confidence);
}

/** Two chains as one, which is `into`, under the type of the surer. */
export function joinChains(into: Chain, from: Chain): Chain {
  if (from.confidence > into.confidence) into.type = from.type;
  if (from.fullest.length > into.fullest.length) into.fullest = from.fullest;
  into.description ??= from.description;
  into.gender ??= from.gender;
  into.confidence = Math.max(into.confidence, from.confidence);
  into.roles.push(...from.roles);
  into.mentions.push(...from.mentions);
  return into;
}
