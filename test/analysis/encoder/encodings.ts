import type {Encoding, TagScores, Vectors} from '../../../source/analysis/encoder/encoding.ts';
import {
  headTags,
  miscKinds,
  nameTags,
  partTags,
} from '../../../source/analysis/encoder/encoding.ts';
import type {PairTower} from '../../../source/analysis/encoder/pair-tower.ts';
import {splitWords} from '../../../source/analysis/encoder/words.ts';
import {emptyLinkTables} from './link-tables.ts';
import {vocabulary} from './vocabulary.ts';

/** What a test says the encoder said: of a word, by its index, the probability of tags. */
export type Said = Readonly<Record<number, Readonly<Record<string, number>>>>;

/** A tower to which no claim has to do with another. */
export const silentTower: PairTower = {
  isSlow: false,
  judge: async () => Float32Array.of(0, 0, 0, 0, 0, 0, 1),
  vectorOf: async () => new Float32Array(),
};

const noVectors: Vectors = {width: 0, of: () => null};

/** A reading of a whole text in which every word has the first tag, but those that `said` names. */
export function readingOf(
  text: string,
  said: {
    readonly names?: Said;
    readonly kinds?: Said;
    readonly parts?: Said;
    readonly heads?: Said;
  },
): Encoding {
  const words = splitWords(text, vocabulary);
  const scores = (tags: readonly string[], by: Said = {}): TagScores => {
    const values = new Float32Array(words.count * tags.length);
    for (let word = 0; word < words.count; word++) {
      const row = by[word] ?? {};
      const rest = 1 - Object.values(row).reduce((sum, value) => sum + value, 0);
      for (const [tag, name] of tags.entries()) {
        values[word * tags.length + tag] = row[name] ?? (tag === 0 ? rest : 0);
      }
    }
    return {width: tags.length, values};
  };
  return {
    words,
    first: 0,
    end: words.count,
    names: scores(nameTags, said.names),
    kinds: scores(miscKinds, said.kinds),
    parts: scores(partTags, said.parts),
    heads: scores(headTags, said.heads),
    pointers: noVectors,
    links: noVectors,
    tables: {
      pointer: {
        sourceSide: new Float32Array(24),
        sourceBreaks: new Float32Array(6),
        cueSide: new Float32Array(24),
        cueBreaks: new Float32Array(6),
        nobody: new Float32Array(48),
        nobodyBias: 0,
      },
      link: emptyLinkTables,
    },
    pairs: async () => silentTower,
  };
}
