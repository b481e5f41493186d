import {
  type Entity,
  type EntityId,
  type Mention,
  type MentionId,
  type Quote,
  sureAt,
} from '../../model/analysis.ts';
import type {Cluster, Draft} from '../clusters/cluster.ts';
import type {Encoding} from '../encoder/encoding.ts';
import type {Name} from '../names/name.ts';
import {type TokenText, written} from '../text/token-text.ts';
import {clusterMentions} from './clustering.ts';

/*
Which names, descriptions and pronouns refer to one thing. Names first, because they are surest;
then descriptions beside them; then, from the first sentence to the last, descriptions and pronouns
that refer back. Each step only adds to the clusters of the one before.
*/

/**
 * The entities of a text in order of appearance, those with a name before people without one.
 * Linear in the length of the text.
 */
export const findEntities = (
  text: TokenText,
  encoding: Encoding,
  names: readonly Name[],
  quotes: readonly Quote[],
): readonly Entity[] => entitiesOf(text, clusterMentions(text, encoding, names, quotes));

function entitiesOf(text: TokenText, clusters: readonly Cluster[]): readonly Entity[] {
  let mentions = 0;
  return clusters.map((cluster, at) => {
    const id: EntityId = `e${at}`;
    const drafts = inOrder(cluster.mentions);
    const numbered = drafts.map(draft => mentionOf(draft, id, `m${mentions++}`));
    const name = fullestName(text, drafts);
    return {
      id,
      type: cluster.type ?? 'person',
      name,
      aliases: aliasesOf(text, drafts, name),
      description: cluster.description && written(text, cluster.description),
      confidence: cluster.confidence,
      evidence: (drafts.find(({kind}) => kind === 'name') ?? drafts[0])?.evidence ?? [],
      mentions: numbered,
    };
  });
}

/** Sorted by start, each place once: a description beside a name may have been found twice. */
function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  const sorted = drafts.toSorted((a, b) => a.first - b.first || a.last - b.last);
  return sorted.filter(({first, last}, at) => {
    const before = sorted[at - 1];
    return before?.first !== first || before.last !== last;
  });
}

const mentionOf = (draft: Draft, entity: EntityId, id: MentionId): Mention => ({
  id,
  span: draft.span,
  kind: draft.kind,
  entity,
  confidence: draft.confidence,
  evidence: draft.evidence,
});

/** The name with the most words, of equals the first; without a name the description. */
function fullestName(text: TokenText, drafts: readonly Draft[]): string {
  const kind = drafts.some(draft => draft.kind === 'name') ? 'name' : 'nominal';
  let best = '';
  for (const draft of drafts) {
    const name = draft.kind === kind ? plain(written(text, draft.span)) : '';
    if (words(name) > words(best)) best = name;
  }
  return best;
}

const words = (name: string): number => (name === '' ? 0 : name.split(' ').length);

/** On one line. */
const plain = (name: string): string => name.replaceAll(/\s+/g, ' ');

/** Other names, and surely linked descriptions; "group" or "there" alone say little. */
function aliasesOf(text: TokenText, drafts: readonly Draft[], name: string): string[] {
  const named = drafts
    .filter(
      ({kind, confidence, first, last}) =>
        kind === 'name' || (kind === 'nominal' && confidence >= sureAt && last - first > 1),
    )
    .map(({span}) => plain(written(text, span)));
  return [...new Set(named)].filter(alias => alias !== name);
}
