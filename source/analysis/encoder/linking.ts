import type {MentionKind} from '../../model/analysis.ts';
import type {Encoding} from './encoding.ts';
import {
  compared,
  formOf,
  type Look,
  linkBreaksRow,
  linkDistanceRow,
  matchRow,
  quotedRow,
} from './link-features.ts';
import {formCount, type LinkTables, linkWidth} from './link-tables.ts';
import {placesOf} from './places.ts';

/*
How well a mention takes up another: a small network over what the encoder says of both head words
and what is seen of the pair, beside a product of the two (Lee et al. 2018 score pairs so, in two
steps; training/text_losses.py is the specification).
*/

/** A mention as it is scored. */
export type Linkable = Look & {
  /** Index of its head word. */
  readonly at: number;
  readonly breaks: number;
  readonly quotation: number;
  readonly vector: Float32Array;
};

export type Linker = {
  /** The mention of words `first` up to `end` headed by `head`; null where it was not read. */
  readonly linkable: (
    words: {readonly first: number; readonly end: number; readonly head: number},
    kind: MentionKind,
  ) => Linkable | null;
  /** The score of `here` taking up `there`, to be compared with others of `here`'s. */
  readonly score: (here: Linkable, there: Linkable) => number;
  /** The score of taking up nothing. */
  readonly none: (here: Linkable) => number;
};

/** Where in a vector its parts begin: added as taking up or taken up, multiplied as these. */
const own = 0;
const other = linkWidth;
const query = 2 * linkWidth;
const key = 3 * linkWidth;
const nothing = 4 * linkWidth;

/** Makes what scores the mentions of a text that was read. A score takes constant time. */
export function linkerOf(text: string, encoding: Encoding): Linker {
  const {words, links, tables} = encoding;
  const places = placesOf(text, encoding);
  const lower = (word: number): string =>
    text.slice(words.starts[word], words.ends[word]).toLowerCase();
  return {
    linkable({first, end, head}, kind) {
      const vector = links.of(head);
      if (vector === null) return null;
      const last = kind === 'name' ? end : head + 1;
      const written = Array.from({length: last - first}, (_, at) => lower(first + at));
      return {
        form: formOf(kind, lower(head)),
        words: compared(written),
        head: lower(head),
        at: head,
        ...places(head),
        vector,
      };
    },
    score: (here, there) => scoreOf(tables.link, here, there),
    none: here => here.vector[nothing] as number,
  };
}

function scoreOf(tables: LinkTables, here: Linkable, there: Linkable): number {
  const {forms, distances, breaks, quoted, matches, out} = tables;
  const form = (here.form * formCount + there.form) * linkWidth;
  const distance = linkDistanceRow(here.at, there.at) * linkWidth;
  const between = linkBreaksRow(here.breaks, there.breaks) * linkWidth;
  const quote = quotedRow(here.quotation, there.quotation) * linkWidth;
  const match = matchRow(here, there) * linkWidth;
  const [a, b] = [here.vector, there.vector];
  let network = 0;
  let product = 0;
  for (let i = 0; i < linkWidth; i++) {
    const hidden =
      at(a, own + i) +
      at(b, other + i) +
      at(forms, form + i) +
      at(distances, distance + i) +
      at(breaks, between + i) +
      at(quoted, quote + i) +
      at(matches, match + i);
    if (hidden > 0) network += hidden * at(out, i);
    product += at(a, query + i) * at(b, key + i);
  }
  return network + product / Math.sqrt(linkWidth);
}

const at = (values: Float32Array, index: number): number => values[index] as number;
