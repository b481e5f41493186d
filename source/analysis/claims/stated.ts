import type {Claim, Entity, Modality, Polarity, Quantity} from '../../model/analysis.ts';
import {keyOf} from '../lexicon/stems.ts';
import {isEveryday, isStopword} from '../lexicon/stopwords.ts';
import {type TokenText, tokenAt, tokenFrom, written} from '../text/token-text.ts';

/*
What is known of a claim when it is compared with another, whether the two stand in one article, in
two, or were typed by somebody who asks.
*/

/** Where a claim stands: counted from 0, sentences and blocks within its article. */
export type Place = {readonly article: number; readonly sentence: number; readonly block: number};

/** `writer`: the article says it itself; `unknown`: nothing is told of who says it. */
export type Teller = 'writer' | 'source' | 'unknown';

export type Stated = {
  /** A sentence that can be understood alone. */
  readonly words: string;
  readonly teller: Teller;
  /** Who says it, in words; null where that is the writer, or not known. */
  readonly by: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly quantities: readonly Quantity[];
  /** The keys of its words; those of everyday words weigh half. */
  readonly keys: ReadonlyMap<string, KeyKind>;
  /** Null for a claim that stands in no article. */
  readonly place: Place | null;
  /** The day of which it is, as YYYY-MM-DD; null where that is not known. */
  readonly day: string | null;
};

export type KeyKind = 'word' | 'everyday';

/**
 * The claims of an article, the `article`th of those that are compared, as they are compared;
 * `published` is its date, null where that is not known.
 */
export function statedIn(
  text: TokenText,
  entities: readonly Entity[],
  claims: readonly Claim[],
  article = 0,
  published: string | null = null,
): readonly Stated[] {
  const names = new Map(entities.map(({id, name}) => [id, name]));
  const day = dayOf(published);
  return claims.map(claim => {
    const {sentence, block} = tokenAt(text, tokenFrom(text, claim.span.start));
    return {
      words: claim.text,
      ...tellerOf(text, claim, names),
      polarity: claim.polarity,
      modality: claim.modality,
      quantities: claim.quantities,
      keys: keysOf(claim.text),
      place: {article, sentence, block},
      day,
    };
  });
}

/**
 * A claim that somebody asks about: `by` is who says it, `date` when, both null where they do not
 * tell.
 */
export const asked = (words: string, by: string | null, date: string | null = null): Stated => ({
  words,
  teller: by === null ? 'unknown' : 'source',
  by,
  polarity: 'positive',
  modality: 'asserted',
  quantities: [],
  keys: keysOf(words),
  place: null,
  day: dayOf(date),
});

/** The day of a date of ISO 8601, whatever stands behind it; null for what is none. */
export const dayOf = (date: string | null): string | null =>
  /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(date ?? '')?.[0] ?? null;

function tellerOf(
  text: TokenText,
  {claimant}: Claim,
  names: ReadonlyMap<string, string>,
): Pick<Stated, 'teller' | 'by'> {
  if (claimant.kind === 'writer') return {teller: 'writer', by: null};
  const name = claimant.entity === null ? undefined : names.get(claimant.entity);
  const words = claimant.span === null ? null : written(text, claimant.span);
  return {teller: 'source', by: name ?? words};
}

/** The words of a claim as the tower reads them: after the name of who says it. */
export const told = ({by, words}: Stated): string => (by === null ? words : `${by}: ${words}`);

/** What tells claims apart: one key for the forms of a word, without those that every claim has. */
function keysOf(words: string): ReadonlyMap<string, KeyKind> {
  const keys = new Map<string, KeyKind>();
  for (const word of words.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []) {
    if (isStopword(word)) continue;
    keys.set(keyOf(word), isEveryday(word) ? 'everyday' : 'word');
  }
  return keys;
}
