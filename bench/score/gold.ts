import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Span} from '../../source/model/span.ts';

/** A quotation of the gold, as far as this folder looks into it. */
export type Quotation = Span & {
  readonly speaker: (Span & {readonly names?: readonly string[]}) | null;
  /** What the text calls who it is. */
  readonly names?: readonly string[];
};

/** A mention of the gold coreference. */
export type GoldMention = Span & {readonly kind: string; readonly entity: string};

/** An annotated text; what else it holds is the scorer's concern. Offsets are UTF-16 units. */
export type Gold = {
  readonly id: string;
  readonly text: string;
  readonly names?: readonly (readonly [number, number, string, ...unknown[]])[];
  readonly quotations?: readonly Quotation[];
  readonly mentions?: readonly GoldMention[];
};

/** Two claims. */
export type GoldPair = {
  readonly id: string;
  readonly set: string;
  readonly a: string;
  readonly b: string;
  readonly genre?: string;
};

/**
 * The records of a corpus in `folder`: of the first of `parts` that is there, as a rule its dev part,
 * or where data are held out its test part; null without any. At most `limit` of them, from all over
 * the file: a corpus is sorted by its sources.
 */
export function readCorpus<T extends object>(
  folder: string,
  corpus: string,
  limit: number,
  parts: readonly string[] = ['dev', 'test'],
): readonly T[] | null {
  const path = parts
    .map(part => join(folder, 'data', `${corpus}.${part}.jsonl`))
    .find(file => existsSync(file));
  if (path === undefined) return null;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return spread(lines, limit).map(line => JSON.parse(line));
}

/** At most `limit` of the items, as far apart as they can be, in their order. */
export function spread<T>(items: readonly T[], limit: number): readonly T[] {
  const count = Math.min(limit, items.length);
  return items.filter(
    (_, at) =>
      Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length),
  );
}

/** Names with their first three fields only: the scorer does not expect the corpus' own label. */
export const plainNames = (gold: Gold): Gold =>
  gold.names === undefined
    ? gold
    : {...gold, names: gold.names.map(([start, end, type]) => [start, end, type])};
