import type {Evidence, MentionKind} from '../../model/analysis.ts';
import type {EntityType} from '../../model/entity-types.ts';
import type {Span} from '../../model/span.ts';
import type {Linkable} from '../encoder/linking.ts';
import type {Gender} from '../lexicon/people.ts';
import type {Range} from '../text/token-text.ts';

/*
Clusters of mentions, which grow until coreference makes them entities. Two that turn out to be one
are joined as in a union-find: one of them lives on, the other points to it.
*/

/** A mention without a number yet. */
export type Draft = Range & {
  readonly span: Span;
  readonly kind: MentionKind;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

/** What somebody is said to be: the head of a description, and the words that go with it. */
export type Role = {readonly head: string; readonly words: ReadonlySet<string>};

/** What is known about what a mention stands for; null where unknown. */
export type Traits = {
  readonly human: boolean | null;
  readonly gender: Gender | null;
  readonly number: 'one' | 'several' | null;
};

export const openTraits: Traits = {human: null, gender: null, number: null};

/** Everything known so far about one thing in the text. Grows as the text is read. */
export type Cluster = {
  readonly order: number;
  /** Null while it has no name. */
  type: EntityType | null;
  /** The words of its fullest name, lower-cased, without titles. */
  fullest: readonly string[];
  /** Generational suffix, which tells father from son. */
  suffix: string | null;
  /** By its names and titles. */
  gender: Gender | null;
  description: Span | null;
  readonly roles: Role[];
  /** Its names and the descriptions beside them; in the end all its mentions. */
  readonly mentions: Draft[];
  confidence: number;
  traits: Traits;
  /** Its mentions that the encoder read; after a join those of the surviving cluster come first. */
  items: Item[];
  /** The cluster that this one was joined to; null while it lives on itself. */
  into: Cluster | null;
};

/** A mention that was read, and its cluster. Both change when it is linked. */
export type Item = {
  draft: Draft;
  cluster: Cluster;
  /** "her" of "her nurse"; null where nobody owns what is described. */
  owner: Item | null;
  readonly linkable: Linkable;
  /**
   * Of a description: "the nurse" has often been mentioned before, "a nurse" and "nurses" hardly
   * ever; "her nurse" is owned. Null of other mentions.
   */
  readonly article: 'definite' | 'indefinite' | 'owned' | null;
  /** Whether it introduces somebody new with "a" (newcomers.ts). */
  readonly newcomer: boolean;
  /** Whether it describes a place. */
  readonly place: boolean;
  /** Whether it says something in the text. */
  readonly speaks: boolean;
  /** The number of its block if that is a heading, a caption or the like; else null. */
  readonly aside: number | null;
  /** How sure the least sure link is that it rests on; 1 where it rests on none. */
  sure: number;
};

/** A cluster without mentions. `order` tells which of two began first. */
export function newCluster(order: number, type: EntityType | null, traits = openTraits): Cluster {
  return {
    order,
    type,
    fullest: [],
    suffix: null,
    gender: null,
    description: null,
    roles: [],
    mentions: [],
    confidence: 0,
    traits,
    items: [],
    into: null,
  };
}

/** Adds a mention; a cluster is as sure as its surest name. */
export function addMention(cluster: Cluster, mention: Draft): void {
  cluster.mentions.push(mention);
  if (mention.kind === 'name')
    cluster.confidence = Math.max(cluster.confidence, mention.confidence);
}

/**
 * Joins two clusters, neither of which has been joined to another, and returns the survivor: the one
 * with a name, or the first if both have one. It gets the type of the surer one.
 */
export function join(one: Cluster, other: Cluster): Cluster {
  const [into, from] = one.type === null && other.type !== null ? [other, one] : [one, other];
  from.into = into;
  if (from.type !== null && from.confidence > into.confidence) into.type = from.type;
  if (from.fullest.length > into.fullest.length) into.fullest = from.fullest;
  into.description ??= from.description;
  into.gender ??= from.gender;
  into.confidence = Math.max(into.confidence, from.confidence);
  into.traits = both(one.traits, other.traits);
  for (const role of from.roles) into.roles.push(role);
  for (const mention of from.mentions) into.mentions.push(mention);
  for (const item of from.items) item.cluster = into;
  if (into === other) into.items = [...one.items, ...other.items];
  else for (const item of from.items) into.items.push(item);
  return into;
}

function both(one: Traits, other: Traits): Traits {
  const human = one.human ?? other.human;
  return {
    human,
    gender: one.gender ?? other.gender,
    // A company may be "it" here and "they" there.
    number: human === false ? null : (one.number ?? other.number),
  };
}
