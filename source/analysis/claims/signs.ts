import type {Stated} from './stated.ts';

/*
What is seen of two claims without reading them together: what words they share, who says them, where
they stand, whether figures or a "no" set them apart. The tower's verdict and the choice of which
pairs it reads both rest on these numbers. Their order is part of the trained weights: training reads
them from training/news-pairs.ts.
*/

/** How much a key tells: the rarer among the claims that are compared, the more. */
export type Weigh = (key: string, kind: 'word' | 'everyday') => number;

export type Likeness = {
  /** Share of the weight of both that they share, 0 to 1 (Dice). */
  readonly overlap: number;
  /** Share of the lighter one's weight, 0 to 1. */
  readonly containment: number;
};

/** Names of the signs, in their order. */
export const signNames = [
  'inArticles',
  'otherArticle',
  'sameSentence',
  'neighbours',
  'sameBlock',
  'apart',
  'sameSource',
  'bothWriter',
  'twoSources',
  'polarityDiffers',
  'figureDiffers',
  'figureShared',
  'oneDepends',
  'overlap',
  'containment',
] as const;

/** The weights of keys among `claims`: their inverse frequency; everyday words count half. */
export function weigher(claims: readonly Stated[]): Weigh {
  const counts = new Map<string, number>();
  for (const {keys} of claims)
    for (const key of keys.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key, kind) => {
    const rarity = Math.log(1 + claims.length / (counts.get(key) ?? 1));
    return kind === 'everyday' ? rarity / 2 : rarity;
  };
}

export function likenessOf(a: Stated, b: Stated, weigh: Weigh): Likeness {
  let [shared, ofA, ofB] = [0, 0, 0];
  for (const [key, kind] of a.keys) {
    const weight = weigh(key, kind);
    ofA += weight;
    if (b.keys.has(key)) shared += weight;
  }
  for (const [key, kind] of b.keys) ofB += weigh(key, kind);
  const share = (whole: number): number => (whole === 0 ? 0 : shared / whole);
  return {overlap: share((ofA + ofB) / 2), containment: share(Math.min(ofA, ofB))};
}

/** How close two claims are by their words, 0 to 1. */
export const closenessOf = ({overlap, containment}: Likeness): number =>
  Math.max(overlap, containment * 0.8);

/** The signs of two claims, `a` the earlier one. All 0 for two that somebody asks about. */
export function signsOf(a: Stated, b: Stated, likeness: Likeness): readonly number[] {
  if (a.place === null || b.place === null) return signNames.map(() => 0);
  const other = a.place.article !== b.place.article;
  const between = other ? 0 : Math.abs(b.place.sentence - a.place.sentence);
  const figures = a.quantities.flatMap(one =>
    b.quantities.filter(({unit}) => unit === one.unit).map(({value}) => value === one.value),
  );
  const sources = a.teller === 'source' && b.teller === 'source';
  const same = sources && isSameName(a.by, b.by);
  const depends = [a, b].filter(({modality}) => modality !== 'asserted').length;
  const signs: Record<(typeof signNames)[number], number | boolean> = {
    inArticles: true,
    otherArticle: other,
    sameSentence: !other && between === 0,
    neighbours: !other && between === 1,
    sameBlock: !other && a.place.block === b.place.block,
    apart: Math.log1p(between) / 4,
    sameSource: same,
    bothWriter: a.teller === 'writer' && b.teller === 'writer',
    twoSources: sources && !same,
    polarityDiffers: a.polarity !== b.polarity,
    figureDiffers: figures.includes(false) && !figures.includes(true),
    figureShared: figures.includes(true),
    oneDepends: depends === 1,
    overlap: likeness.overlap,
    containment: likeness.containment,
  };
  return signNames.map(name => Number(signs[name]));
}

/** Whether two names are of one: the same, or one the end of the other ("Ann Lee", "Lee"). */
export function isSameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`);
}
