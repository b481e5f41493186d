import {
  type Entity,
  type EntityId,
  type Mention,
  type MentionId,
  type Quote,
  sureAt,
} from '../../model/analysis.ts';
import type {Chain, Draft} from '../chains/chains.ts';
import {describePeople} from '../chains/descriptions.ts';
import {chainNames} from '../chains/name-chains.ts';
import type {Reading} from '../encoder/reading.ts';
import type {Name} from '../names/names.ts';
import {type ReadText, written} from '../text/text.ts';
import {chainsRead} from './coreference-read.ts';
import {resolveReferences} from './references.ts';

/*
Which names, descriptions and pronouns stand for one thing. Names first, because they are surest;
then what the text says beside them; then, from the first sentence to the last, descriptions and
pronouns that look back. Each step only adds to the chains of the one before.
*/

/** One entity for each chain of names, in order of appearance, by rules alone. Linear in the length of the text. */
export function findEntities(
  text: ReadText,
  names: readonly Name[],
  quotes: readonly Quote[],
): readonly Entity[] {
  const chains = chainNames(text, names);
  describePeople(text, chains);
  resolveReferences(text, chains, quotes);
  return entitiesOf(text, chains);
}

/** The same where the encoder has read the text, and people without a name among them. */
export const findEntitiesRead = (
  text: ReadText,
  reading: Reading,
  names: readonly Name[],
  quotes: readonly Quote[],
): readonly Entity[] => entitiesOf(text, chainsRead(text, reading, names, quotes));

function entitiesOf(text: ReadText, chains: readonly Chain[]): readonly Entity[] {
  let mentions = 0;
  return chains.map((chain, at) => {
    const id: EntityId = `e${at}`;
    const drafts = inOrder(chain.mentions);
    const numbered = drafts.map(draft => mentionOf(draft, id, `m${mentions++}`));
    const name = fullestName(text, drafts);
    return {
      id,
      type: chain.type,
      name,
      aliases: aliasesOf(text, drafts, name),
      description: chain.description && written(text, chain.description),
      confidence: chain.confidence,
      evidence: (drafts.find(({kind}) => kind === 'name') ?? drafts[0])?.evidence ?? [],
      mentions: numbered,
    };
  });
}

/** Sorted by start, each place once: words beside a name may have been read as a description as well. */
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

/** The name with the most words, of equals the one that comes first; else the description. */
function fullestName(text: ReadText, drafts: readonly Draft[]): string {
  const kind = drafts.some(draft => draft.kind === 'name') ? 'name' : 'nominal';
  let best = '';
  for (const draft of drafts) {
    const name = draft.kind === kind ? plain(written(text, draft.span)) : '';
    if (words(name) > words(best)) best = name;
  }
  return best;
}

const words = (name: string): number => (name === '' ? 0 : name.split(' ').length);

/** On one line, whatever the line ends in the text. */
const plain = (name: string): string => name.replaceAll(/\s+/g, ' ');

/** Other names, and descriptions that are surely of the same; "group" or "there" alone say little. */
function aliasesOf(text: ReadText, drafts: readonly Draft[], name: string): string[] {
  const named = drafts
    .filter(
      ({kind, confidence, first, last}) =>
        kind === 'name' || (kind === 'nominal' && confidence >= sureAt && last - first > 1),
    )
    .map(({span}) => plain(written(text, span)));
  return [...new Set(named)].filter(alias => alias !== name);
}
