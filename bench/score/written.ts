import {bootstrap, type Estimate} from './bootstrap.ts';
import type {GoldPair} from './gold.ts';
import type {WrittenRow} from './rows.ts';
import type {PairAnswer} from './scorers.ts';

/*
Claims that were written to others (written-claims), three ways: one follows from the other, they
contradict each other, neither. It is counted here: it rests on labels alone.
*/

/** A claim `b` that was written to `a`, with the label it was written for. */
export type WrittenPair = GoldPair & {readonly label: string};

type Way = (typeof ways)[number];

const ways = ['entails', 'contradicts', 'neither'] as const;

/**
 * What the writers meant. Left out are `updates`: of two figures each may be so in its time. A claim
 * that backs another does not entail it, but is rightly called "supports": figures are told with those
 * and without.
 */
const meant: ReadonlyMap<string, Way> = new Map([
  ['repeats', 'entails'],
  ['entailed', 'entails'],
  ['entails', 'entails'],
  ['disputes', 'contradicts'],
  ['backs', 'neither'],
  ['related', 'neither'],
  ['trap', 'neither'],
]);

/** What is said. That the same was otherwise at another time is contradiction too. */
const said: ReadonlyMap<string, Way> = new Map([
  ['repeats', 'entails'],
  ['supports', 'entails'],
  ['disputes', 'contradicts'],
  ['updates', 'contradicts'],
  ['related', 'neither'],
  ['unrelated', 'neither'],
]);

/** Words of negation, as the data's makers count them (annotate/written.py). */
const negation =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|n't|without|denie[sd]|deny|denying|false|untrue|reject\w*)\b|n['’]t\b/i;

const resamples = 1000;

/** A row's figure; all that was written to one claim is drawn together. Null where there is nothing. */
export function writtenFigure(
  {measure}: WrittenRow,
  pairs: readonly WrittenPair[],
  answers: ReadonlyMap<string, PairAnswer>,
): Estimate | null {
  const judged = pairs.flatMap(pair => {
    const gold = meant.get(pair.label);
    return gold ? [{pair, gold, said: said.get(answers.get(pair.id)?.label ?? '') ?? null}] : [];
  });
  const claims = [...Map.groupBy(judged, ({pair}) => pair.a).values()];
  if (claims.length === 0) return null;
  const statistic = (drawn: readonly number[]): number =>
    measures[measure](drawn.flatMap(at => claims[at] ?? []));
  return bootstrap(statistic, claims.length, resamples);
}

type Judged = {readonly pair: WrittenPair; readonly gold: Way; readonly said: Way | null};

const measures: Readonly<Record<WrittenRow['measure'], (judged: readonly Judged[]) => number>> = {
  macroF1,
  macroF1WithoutBacks: judged => macroF1(judged.filter(({pair}) => pair.label !== 'backs')),
  /** Of the contradictions that no word of negation gives away, the share that is found. */
  plainDisputes(judged) {
    const plain = judged.filter(({gold, pair: {b}}) => gold === 'contradicts' && !negation.test(b));
    return plain.filter(one => one.said === one.gold).length / plain.length;
  },
};

function macroF1(judged: readonly Judged[]): number {
  return ways.reduce((sum, way) => sum + f1Of(judged, way), 0) / ways.length;
}

function f1Of(judged: readonly Judged[], way: Way): number {
  const right = judged.filter(({gold, said}) => gold === way && said === way).length;
  const all = judged.filter(({gold}) => gold === way).length;
  const shown = judged.filter(({said}) => said === way).length;
  return right === 0 ? 0 : (2 * right) / (all + shown);
}
