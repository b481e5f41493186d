import {plainSpeakerAt} from '../../source/model/analysis.ts';
import {type Statistic, summed, type Tally} from './bootstrap.ts';
import {calibrationErrorOf, calibrationTally} from './calibration.ts';
import {linkedMentions} from './linked.ts';
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

const speakerCalibration: Measure = summing(
  (document, scorers) =>
    calibrationTally(isIn => ({
      ...sharesOf(isIn, scorers, document),
      said: (document.pred.quotes ?? []).flatMap(({speaker}) => {
        const {confidence = 1} = speaker ?? {};
        return speaker !== null && isIn(confidence) ? [confidence] : [];
      }),
    })),
  calibrationErrorOf,
);

const mentionCalibration: Measure = summing((document, {align}) => {
  const linked = linkedMentions(document, align);
  return calibrationTally(isIn => {
    const here = linked.filter(({confidence}) => isIn(confidence));
    const right = here.filter(one => one.right).length;
    return {said: here.map(({confidence}) => confidence), right, total: here.length};
  });
}, calibrationErrorOf);

/** What stumbles a reader of the cards, in ten words: a figure is shown a hundred times as large. */
const stumbles = (
  kind: 'surplus' | 'mixedPlain' | 'mixedDoubtful' | 'wrongType' | 'lost',
): Measure =>
  summing(
    (document, scorers) => {
      const {words, [kind]: rate} = scorers.cards([document]);
      return [(rate * words) / 1000, words];
    },
    ([times = 0, words = 0]) => (10 * times) / words,
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
  speakerCalibration,
  mentionCalibration,
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
  surplusCards: stumbles('surplus'),
  mixedPlainly: stumbles('mixedPlain'),
  wrongTypes: stumbles('wrongType'),
  withoutCard: stumbles('lost'),
  gap: share((scorers, document) => scorers.gap([document]).accuracy),
} satisfies Record<string, Measure>;
