import {type Gold, readCorpus} from '../bench/score/gold.ts';
import type {Prediction, Scorers} from '../bench/score/scorers.ts';
import {mentionsById} from '../source/analysis/confidence/mention-ids.ts';
import {
  featuresOfSpeaker,
  type SpeakerFeature,
} from '../source/analysis/confidence/speaker-confidence.ts';
import type {Encode} from '../source/analysis/encoder/document-encoder.ts';
import {findingsRecord} from '../source/commands/output/json.ts';
import type {Quote, Source} from '../source/model/analysis.ts';
import type {Case} from './reliability.ts';
import {type Understood, understood} from './understood.ts';

/*
Quotes that are found in texts whose speakers are known, with whether the scorers of the data's
folder take them for right.
*/

/** A found quote with a source: `right` where the gold has it, too, and with this speaker. */
export type KnownQuote = Case<SpeakerFeature> & {readonly found: boolean};

/** How the scorers answer for one quote. Of an interrupted speech each piece counts. */
type Verdict = {readonly found: boolean; readonly right: number};

/** Null for a quote of a form that a corpus says nothing of. */
type Judge = (scorers: Scorers, gold: Gold, alone: Prediction, quote: Quote) => Verdict | null;

const unknown: Verdict = {found: false, right: 0};

/**
 * Between marks: the name that a reader is shown has to be right where the gold knows one, else the
 * words that are the source.
 */
const marked: Judge = (scorers, gold, alone, {kind, source}) => {
  if (kind === 'indirect') return null;
  const {speaker, identity} = scorers.newsquotes([{gold, pred: alone}]);
  if (speaker.total === 0) return unknown;
  const [right = 0, total = 0] = Object.values(identity)[0] ?? [];
  const isNamed = source?.entity !== null && total > 0;
  return {found: true, right: isNamed ? right / total : speaker.right / speaker.total};
};

const reported: Judge = (scorers, gold, alone, {kind}) => {
  if (kind !== 'indirect') return null;
  const {all, contentRecall} = scorers.attribution([{gold, pred: alone}]);
  return contentRecall > 0 ? {found: true, right: Number(all.tp > 0)} : unknown;
};

const inNovel: Judge = (scorers, gold, alone, {kind}) => {
  if (kind === 'indirect') return null;
  const {right, total} = scorers.quotations([{gold, pred: alone}]).speaker;
  return total > 0 ? {found: true, right: right / total} : unknown;
};

type Corpus = {
  readonly judge: Judge;
  /** What is read here is mostly news, which has fewer quotes than six novels. */
  readonly weight: number;
  /** An article, or the novel that a section is of. */
  readonly groupOf: (id: string) => string;
  /** A novel's gold knows characters: nothing can be said of "the nurse". */
  readonly namedOnly: boolean;
};

const news = {weight: 1, groupOf: (id: string) => id, namedOnly: false};

/** The corpora with known speakers. A new one is a line here. */
const corpora: Readonly<Record<string, Corpus>> = {
  'polnear-quotes': {...news, judge: marked},
  polnear: {...news, judge: reported},
  'gum-quotes': {...news, judge: (...asked) => marked(...asked) ?? reported(...asked)},
  pdnc: {
    judge: inNovel,
    weight: 0.1,
    groupOf: id => id.replace(/-\d+$/, ''),
    namedOnly: true,
  },
};

/** The quotes with a source that are found in the corpora of `folder`, which `read` reads. */
export async function knownQuotes(
  folder: string,
  scorers: Scorers,
  read: Encode,
): Promise<readonly KnownQuote[]> {
  const known: KnownQuote[] = [];
  for (const [name, corpus] of Object.entries(corpora)) {
    for (const gold of readCorpus<Gold>(folder, name, Number.POSITIVE_INFINITY) ?? []) {
      known.push(...quotesIn(name, corpus, gold, scorers, await understood(gold.text, read)));
    }
  }
  return known;
}

function quotesIn(
  name: string,
  {judge, weight, groupOf, namedOnly}: Corpus,
  gold: Gold,
  scorers: Scorers,
  {text, analysis}: Understood,
): readonly KnownQuote[] {
  const record = findingsRecord(analysis);
  const mentions = mentionsById(analysis.entities);
  const byId = new Map(analysis.quotes.map(quote => [quote.id, quote]));
  const isNamed = ({entity}: Source): boolean =>
    analysis.entities.some(
      ({id, mentions}) => id === entity && mentions.some(({kind}) => kind === 'name'),
    );
  return record.quotes.flatMap(one => {
    const quote = byId.get(one.id);
    const source = quote?.source;
    if (!quote || !source || (namedOnly && !isNamed(source))) return [];
    const verdict = judge(scorers, gold, {...record, quotes: [one]}, quote);
    if (verdict === null) return [];
    const mention = (source.mention && mentions.get(source.mention)) ?? null;
    return [
      {
        ...verdict,
        features: featuresOfSpeaker(text, quote, source, mention),
        weight,
        group: groupOf(gold.id),
        corpus: quote.kind === 'indirect' ? `${name}, indirect` : name,
        form: `${source.grounds.slice(0, 2).join(' + ')}, ${mention?.kind ?? 'no mention'}`,
      },
    ];
  });
}
