import {describe, expect, it} from 'vitest';
import {type Measure, measures} from '../../../bench/score/measures.ts';
import type {Counts, Scored, Scorers} from '../../../bench/score/scorers.ts';

/*
The scorers are not in the repository: these ones read their results off the predictions, in the
form that the real ones have, as "hits" of quotes.
*/

const count = (predicted: number, gold: number, hits: number): Counts => ({
  p: predicted === 0 ? 0 : hits / predicted,
  tp: hits,
  predicted,
  gold,
});

const sizes = ({gold, pred}: Scored): readonly [number, number] => [
  pred.quotes?.length ?? 0,
  gold.quotations?.length ?? 0,
];

/** Every quote is right, as far as there are as many in the gold. */
const counts = (documents: readonly Scored[]): Counts => {
  const [document] = documents;
  if (document === undefined || documents.length > 1) throw new Error('one document at a time');
  const [predicted, gold] = sizes(document);
  return count(predicted, gold, Math.min(predicted, gold));
};

const shareOf = (documents: readonly Scored[]) => {
  const {predicted, gold} = counts(documents);
  return {right: Math.min(predicted, gold), total: Math.max(predicted, gold)};
};

const scorers: Scorers = {
  align: (gold, found) => ({
    toGold: new Map(gold.map((_, at) => [at, at] as const).slice(0, found.length)),
  }),
  names: documents => ({scores: {all: counts(documents)}}),
  attribution: documents => ({
    contentRecall: 1,
    all: counts(documents),
    quoted: counts(documents),
    speaker: shareOf(documents),
  }),
  newsquotes: documents => ({
    both: counts(documents),
    speaker: shareOf(documents),
    identity: {name: [1, 2]},
  }),
  quotations: documents => ({
    speaker: shareOf(documents),
    types: {explicit: [1, 1, 3], implicit: [0, 1, 5]},
  }),
  coref: documents => ({conll: documents.length / 10, thirdPerson: {right: 1, total: 4}}),
  cards: documents => ({
    words: 500 * documents.length,
    surplus: 4,
    mixedPlain: 2,
    mixedDoubtful: 0,
    wrongType: 0,
    lost: 0,
  }),
  gap: documents => ({accuracy: shareOf(documents)}),
};

const quote = {start: 0, end: 1, speaker: null};

const document = (predicted: readonly (number | null)[], gold: number): Scored => ({
  gold: {id: '', text: 'x', quotations: Array.from({length: gold}, () => quote)},
  pred: {
    quotes: predicted.map(confidence => ({speaker: confidence === null ? null : {confidence}})),
  },
});

const value = (measure: Measure, documents: readonly Scored[]): number =>
  measure.statistic(documents, scorers)(documents.map((_, at) => at));

describe('a measure', () => {
  it('adds counts up over documents before it divides', () => {
    const documents = [document([1], 1), document([1, 1, 1], 1), document([], 2)];
    // Of 4 predicted and 4 in the gold 2 are right; the mean of the documents' own would be 0.5 too,
    // of the first two alone 0.75 against 2 · 2/4 · 2/2 / (2/4 + 2/2).
    expect(value(measures.newsquotes, documents)).toBeCloseTo(0.5);
    expect(value(measures.newsquotes, documents.slice(0, 2))).toBeCloseTo(2 / 3);
  });

  it('of a share of nothing is no number, and an F1 without a hit 0', () => {
    expect(value(measures.gap, [document([], 0)])).toBeNaN();
    expect(value(measures.whoByPronoun, [document([1], 1)])).toBeNaN();
    expect(value(measures.names, [document([1], 0)])).toBe(0);
    expect(value(measures.names, [document([], 1)])).toBe(0);
  });

  it('counts a novel’s quotations of all types that have a speaker', () => {
    expect(value(measures.novels, [document([1, 1], 3)])).toBeCloseTo(2 / 8);
  });

  it('scores clusters over all documents that were drawn', () => {
    const all = [document([], 0), document([], 0)];
    const statistic = measures.conll.statistic(all, scorers);
    expect(statistic([0, 1, 1])).toBeCloseTo(0.3);
  });

  it('counts what stumbles a reader of the cards per 1,000 words, shown a hundred times as large', () => {
    const documents = [document([], 0), document([], 0)];
    expect(100 * value(measures.surplusCards, documents)).toBeCloseTo(4);
    expect(100 * value(measures.mixedPlainly, documents)).toBeCloseTo(2);
  });

  it('looks at speakers that were given, by how sure they are', () => {
    const documents = [document([0.97, 0.95, 0.8, null], 2)];
    expect(value(measures.surely, documents)).toBe(1);
    expect(value(measures.probably, documents)).toBe(0.5);
  });
});
