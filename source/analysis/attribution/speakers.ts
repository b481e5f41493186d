import {
  type Entity,
  type EntityId,
  type Ground,
  isSaidPlainly,
  type Mention,
  type MentionId,
  type Quote,
  type Source,
} from '../../model/analysis.ts';
import {countBefore, type Span} from '../../model/span.ts';
import {
  type Range,
  spanOf,
  type Token,
  type TokenText,
  tokenAt,
  tokenFrom,
} from '../text/token-text.ts';
import type {Saying} from './saying.ts';

/*
From the words that name a speaker to an entity, and back: "I" and "my" inside a quote are its
speaker.
*/

/** How many mentions back one that contains a place may begin. */
const nested = 8;

type Placed = Span & {readonly mention: Mention};

/** Finds which mention the words of a source are about. */
export class MentionFinder {
  readonly #text: TokenText;
  readonly #mentions: readonly Placed[];

  constructor(text: TokenText, entities: readonly Entity[]) {
    this.#text = text;
    this.#mentions = entities
      .flatMap(entity => entity.mentions.map(mention => ({...mention.span, mention})))
      .toSorted((a, b) => a.start - b.start || b.end - a.end);
  }

  /** The source that a saying names. */
  sourceAt({source, reason, confidence, cue}: Saying, ground: Ground): Source {
    const {start, end} = spanOf(this.#text, source);
    const mention = this.headOf(source);
    const words = spanOf(this.#text, cue);
    return {
      span: {start, end},
      mention: mention?.id ?? null,
      entity: mention?.entity ?? null,
      implicit: false,
      grounds: [ground],
      confidence,
      evidence: [
        {
          reason,
          spans: [
            {start, end},
            {start: words.start, end: words.end},
          ],
        },
      ],
    };
  }

  /** A source with the mention in its words, where there is one. */
  known(source: Source): Source {
    const first = tokenFrom(this.#text, source.span.start);
    const last = Math.max(first + 1, tokenFrom(this.#text, source.span.end));
    const mention = this.headOf({first, last});
    return {...source, mention: mention?.id ?? null, entity: mention?.entity ?? null};
  }

  /**
   * The mention that heads a phrase: not the owner in it, not what follows an "of". Null for a phrase
   * behind the last word.
   */
  headOf({first, last}: Range): Mention | null {
    if (first >= this.#text.tokens.length) return null;
    let end = first + 1;
    while (end < last && !this.#ends(end)) end++;
    const span = spanOf(this.#text, {first, last: end});
    const phrase = spanOf(this.#text, {first, last});
    let head: Mention | null = null;
    for (let at = countBefore(this.#mentions, span.start); at < this.#mentions.length; at++) {
      const placed = this.#mentions[at] as Placed;
      if (placed.start >= span.end) break;
      const next = this.#text.tokens[tokenFrom(this.#text, placed.end)];
      const owns = next !== undefined && next.start < span.end && next.lower === "'s";
      const fits = placed.end >= span.end - 1 && placed.end <= phrase.end + 1;
      if (!owns && fits) head = placed.mention;
    }
    return head;
  }

  /** The shortest mention around a span that `fits`; null where there is none. */
  around({start, end}: Span, fits: (mention: Mention) => boolean = () => true): Mention | null {
    let found: Placed | null = null;
    const last = countBefore(this.#mentions, start + 1) - 1;
    for (let at = last; at >= 0 && at > last - nested; at--) {
      const placed = this.#mentions[at] as Placed;
      if (placed.end < end || !fits(placed.mention)) continue;
      if (found === null || placed.end - placed.start < found.end - found.start) found = placed;
    }
    return found?.mention ?? null;
  }

  #ends(at: number): boolean {
    const {lower, start} = tokenAt(this.#text, at);
    // A bracket that touches the word before it is part of a name: "the JD(S) leader Ann Lee".
    const isAside = lower === '(' && (this.#text.tokens[at - 1]?.end ?? 0) < start;
    return (
      lower === ',' ||
      isAside ||
      (this.#text.language.prepositions.has(lower) &&
        at > 0 &&
        this.#text.tokens[at]?.shape === 'lower')
    );
  }
}

/** Adds "I" and "my" in each quote to the entity of its speaker. */
export function withSpeakerPronouns(
  text: TokenText,
  entities: readonly Entity[],
  quotes: readonly Quote[],
): readonly Entity[] {
  const added = new Map<EntityId, Mention[]>();
  let number = entities.reduce((sum, {mentions}) => sum + mentions.length, 0);
  for (const {kind, span, source} of quotes) {
    if (kind === 'indirect' || !source?.entity) continue;
    for (let at = tokenFrom(text, span.start); at < text.tokens.length; at++) {
      const token = tokenAt(text, at);
      if (token.start >= span.end) break;
      if (!text.language.speakerPronouns.has(token.lower)) continue;
      const id: MentionId = `m${number++}`;
      const mentions = added.get(source.entity) ?? [];
      mentions.push(spoken(id, source.entity, token, source));
      added.set(source.entity, mentions);
    }
  }
  return entities.map(entity => {
    const more = added.get(entity.id);
    if (more === undefined || entity.type !== 'person') return entity;
    const mentions = [...entity.mentions, ...more].toSorted((a, b) => a.span.start - b.span.start);
    return {...entity, mentions};
  });
}

/** How sure it is that "I" is the speaker, where the speaker is sure and where not. */
const sameSpeaker = 0.9;
const doubtfulSpeaker = 0.7;

const spoken = (id: MentionId, entity: EntityId, token: Token, source: Source): Mention => ({
  id,
  entity,
  kind: 'pronoun',
  span: {start: token.start, end: token.end},
  confidence: (isSaidPlainly(source) ? sameSpeaker : doubtfulSpeaker) * source.confidence,
  evidence: [{reason: 'the speaker of the quote speaks of themselves', spans: [source.span]}],
});
