import type {Analysis, EntityId, Mention, MentionId} from '../model/analysis.ts';
import {memo} from '../model/memo.ts';
import type {Span} from '../model/span.ts';
import {findingsOf} from './findings.ts';
import type {Target} from './targets.ts';

/*
A later part of an analysis numbers its findings anew, and may give a mention to somebody else. What
the reader has chosen is found again by where it stands in the text, which no pass changes.
*/

const spanKey = ({start, end}: Span): string => `${start} ${end}`;

const mentionKey = ({span, kind}: Mention): string => `${spanKey(span)} ${kind}`;

const byPlace = memo((analysis: Analysis) => ({
  mentions: new Map(findingsOf(analysis).mentions.map(one => [mentionKey(one), one])),
  quotes: new Map(analysis.quotes.map(({outer, id}) => [spanKey(outer), id])),
  claims: new Map(analysis.claims.map(({span, id}) => [spanKey(span), id])),
}));

/** The mention of `before` in `after`; null where it is none any more. */
export function mentionAgain(before: Analysis, after: Analysis, id: MentionId): Mention | null {
  const mention = findingsOf(before).mentionsById.get(id);
  return (mention && byPlace(after).mentions.get(mentionKey(mention))) ?? null;
}

/** Who most mentions of an entity of `before` stand for in `after`; null where nobody has any. */
export function entityAgain(before: Analysis, after: Analysis, id: EntityId): EntityId | null {
  const votes = new Map<EntityId, number>();
  for (const mention of findingsOf(before).entities.get(id)?.mentions ?? []) {
    const now = byPlace(after).mentions.get(mentionKey(mention))?.entity;
    if (now !== undefined) votes.set(now, (votes.get(now) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

/** Where something in a list of `before` leads in `after`; null where it leads nowhere any more. */
export function targetAgain(before: Analysis, after: Analysis, target: Target): Target | null {
  const {quotes, claims} = findingsOf(before);
  switch (target.kind) {
    case 'entity':
      return withId(target, entityAgain(before, after, target.id));
    case 'mention':
      return withId(target, mentionAgain(before, after, target.id)?.id);
    case 'quote': {
      const quote = quotes.get(target.id);
      return withId(target, quote && byPlace(after).quotes.get(spanKey(quote.outer)));
    }
    case 'claim': {
      const claim = claims.get(target.id);
      return withId(target, claim && byPlace(after).claims.get(spanKey(claim.span)));
    }
    default:
      return target;
  }
}

const withId = <Of extends {readonly id: string}>(
  target: Of,
  id: Of['id'] | null | undefined,
): Of | null => (id === null || id === undefined ? null : {...target, id});
