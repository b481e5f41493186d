import {plainSpeakerAt} from '../../source/model/analysis.ts';
import {type Statistic, summed, type Tally} from './bootstrap.ts';
import type {Counts, Prediction, Scored, Scorers, Share} from './scorers.ts';

/** A figure of some documents with what an analyzer said of them. */
export type Measure = {
  /** Prepared once, asked for many draws of the documents. */
  readonly statistic: (documents: readonly Scored[], scorers: Scorers) => Statistic;
  /** How many draws its interval takes: fewer where a figure cannot be added up from documents. */
  readonly resamples: number;
};

const usually = 1000;

const summing = (
  tally: (document: Scored, scorers: Scorers) => Tally,
  value: (sum: Tally) => number,
): Measure => ({
  statistic: (documents, scorers) =>
    summed(
      documents.map(document => tally(document, scorers)),
      value,
    ),
  resamples: usually,
});

/** No number where there is nothing to have a share of. */
const ratio = (part = 0, whole = 0): number => (whole === 0 ? Number.NaN : part / whole);

/** F1 over documents. A prediction's hits and the gold's differ where several pieces make one quote. */
const f1 = (of: (scorers: Scorers, document: Scored) => Counts | undefined): Measure =>
  summing(
    (document, scorers) => {
      const counts = of(scorers, document);
      if (counts === undefined) return [0, 0, 0, 0];
      const {p, predicted, tp, gold} = counts;
      return [Math.round(p * predicted), predicted, tp, gold];
    },
    ([hits = 0, predicted = 0, found = 0, gold = 0]) => {
      if (hits === 0) return predicted + gold === 0 ? Number.NaN : 0;
      const [precision, recall] = [hits / predicted, found / gold];
      return (2 * precision * recall) / (precision + recall);
    },
  );

const share = (of: (scorers: Scorers, document: Scored) => Share): Measure =>
  summing(
    (document, scorers) => {
      const {right, total} = of(scorers, document);
      return [right, total];
    },
    ([right, total]) => ratio(right, total),
  );

const identity = (mention: string): Measure =>
  share((scorers, document) => {
    const [right, total] = scorers.newsquotes([document]).identity[mention] ?? [0, 0];
    return {right, total};
  });

/** The speakers of which `isAsked` holds, found quotes only: how many are right. */
const speakersWith = (isAsked: (confidence: number) => boolean): Measure =>
  share((scorers, document) => sharesOf(isAsked, scorers, document));

function sharesOf(
  isAsked: (confidence: number) => boolean,
  scorers: Scorers,
  {gold, pred}: Scored,
): Share {
  const quotes = (pred.quotes ?? []).filter(
    ({speaker}) => speaker !== null && isAsked(speaker.confidence ?? 1),
  );
  const asked: Prediction = {...pred, quotes};
  return scorers.newsquotes([{gold, pred: asked}]).speaker;
}

/** Bounds of the bins of confidence between which confidence and being right are compared. */
const bins = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

/**
 * Expected calibration error: how far the confidence of speakers is from how often they are right,
 * on average over found quotes (Naeini et al. 2015, in `bins`).
 */
const calibrationError: Measure = summing(
  (document, scorers) => {
    const speakers = (document.pred.quotes ?? []).map(({speaker}) => speaker?.confidence ?? 0);
    return bins.slice(1).flatMap((end, at) => {
      const isIn = (confidence: number): boolean =>
        confidence >= (bins[at] ?? 0) && confidence < end;
      const {right, total} = sharesOf(isIn, scorers, document);
      const inBin = speakers.filter(confidence => confidence > 0 && isIn(confidence));
      return [right, total, inBin.reduce((sum, confidence) => sum + confidence, 0), inBin.length];
    });
  },
  sums => {
    let [error, all] = [0, 0];
    for (let at = 0; at < sums.length; at += 4) {
      const [right = 0, total = 0, confidence = 0, count = 0] = sums.slice(at, at + 4);
      if (total === 0) continue;
      error += Math.abs(right - (total * confidence) / count);
      all += total;
    }
    return ratio(error, all);
  },
);

export const measures = {
  names: f1((scorers, document) => scorers.names([document]).scores.all),
  quoted: f1((scorers, document) => scorers.attribution([document]).quoted),
  speakerOfQuoted: share((scorers, document) => scorers.attribution([document]).speaker),
  attributions: f1((scorers, document) => scorers.attribution([document]).all),
  newsquotes: f1((scorers, document) => scorers.newsquotes([document]).both),
  whoByPronoun: identity('pronoun or description'),
  whoByName: identity('name'),
  surely: speakersWith(confidence => confidence >= plainSpeakerAt),
  probably: speakersWith(confidence => confidence < plainSpeakerAt),
  plainly: share((scorers, document) => {
    const {total} = sharesOf(confidence => confidence >= plainSpeakerAt, scorers, document);
    return {right: total, total: sharesOf(() => true, scorers, document).total};
  }),
  calibrationError,
  novels: share((scorers, document) => {
    const {speaker, types} = scorers.quotations([document]);
    const total = Object.values(types).reduce((sum, [, , all]) => sum + all, 0);
    return {right: speaker.right, total};
  }),
  // Clusters are scored over all documents at once, which takes a second for each draw.
  conll: {
    statistic: (all, scorers) => documents =>
      scorers.coref(documents.flatMap(at => all[at] ?? [])).conll,
    resamples: 200,
  },
  pronouns: share((scorers, document) => scorers.coref([document]).thirdPerson),
  gap: share((scorers, document) => scorers.gap([document]).accuracy),
} satisfies Record<string, Measure>;
