import type {Evidence, MentionKind} from '../../model/analysis.ts';
import type {EntityType} from '../../model/entity-types.ts';
import type {Span} from '../../model/span.ts';
import type {Linkable} from '../encoder/linking.ts';
import type {Gender} from '../lexicon/people.ts';
import type {Range} from '../text/token-text.ts';

/*
Clusters of mentions while they grow: what coreference works on before it hands out entities. Two that
turn out to be one are joined, as in a union-find: one of them goes on, the other points to it.
*/

/** A mention that is not numbered yet. */
export type Draft = Range & {
  readonly span: Span;
  readonly kind: MentionKind;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

/** What somebody is said to be: the head of a description, and the words that go with it. */
export type Role = {readonly head: string; readonly words: ReadonlySet<string>};

/** What is known of what a mention stands for; null where it is open. */
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
  /** Its mentions that the encoder read, those of the cluster that began first before the others. */
  items: Item[];
  /** The cluster that goes on with what this one had; null while it goes on itself. */
  into: Cluster | null;
};

/** A mention that was read, and the cluster that it is in. Both change when it is linked. */
export type Item = {
  draft: Draft;
  cluster: Cluster;
  /** "her" of "her nurse"; null where nobody owns what is described. */
  owner: Item | null;
  readonly linkable: Linkable;
  /**
   * Of a description: "the nurse" is often somebody who was mentioned before, "a nurse" and "nurses"
   * hardly ever; "her nurse" is owned. Null of others.
   */
  readonly article: 'definite' | 'indefinite' | 'owned' | null;
  /** Whether it is "a" somebody whom nothing says to be one mentioned before (newcomers.ts). */
  readonly newcomer: boolean;
  /** Whether it describes a place. */
  readonly place: boolean;
  /** Whether the words say that it says something. */
  readonly speaks: boolean;
  /** The number of its block where that is a heading, a caption or the like; null elsewhere. */
  readonly aside: number | null;
  /** How sure its link is, and the links that this one rests on; 1 where it rests on none. */
  sure: number;
};

/** A cluster without a mention. `order` tells which of two began first. */
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
 * Makes one of two clusters, neither of which has been joined to another, and returns it: the one
 * that has a name, of two with one the first given, under the type of the surer.
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
