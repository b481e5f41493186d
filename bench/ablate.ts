/*
What each rule of the analysis is worth: every figure with the rule and without it.

    npm run ablate -- FOLDER [--only coreference,chains/votes] [--part 0.25]

FOLDER holds score/ and data/, as for `npm run score`. --only: rules, or folders of rules, see
source/analysis/lexicon/rules.ts. --part: the share of each corpus's documents. What the encoder says
of a text is computed once and kept, so that each rule costs only the passes.
*/

import {parseArgs} from 'node:util';
import {analyze} from '../source/analysis/analyze.ts';
import {createEncoder} from '../source/analysis/encoder/document-encoder.ts';
import type {Encoding} from '../source/analysis/encoder/encoding.ts';
import {english, type Language} from '../source/analysis/lexicon/language.ts';
import {allRules, type Rule, rules} from '../source/analysis/lexicon/rules.ts';
import {findingsRecord} from '../source/commands/output/json.ts';
import {documentFromText} from '../source/import/document.ts';
import {emptyAnalysis} from '../source/model/analysis.ts';
import type {Document} from '../source/model/document.ts';
import {type Gold, plainNames, readCorpus, spread} from './score/gold.ts';
import {type Measure, measures} from './score/measures.ts';
import {loadScorers, type Prediction, type Scored, type Scorers} from './score/scorers.ts';

/** A figure that rules are judged by; `better`: whether more of it is better, or less. */
type Figure = {
  readonly name: string;
  readonly measure: Measure;
  readonly better: 'more' | 'less';
};

const more = (name: string, measure: Measure): Figure => ({name, measure, better: 'more'});
const less = (name: string, measure: Measure): Figure => ({name, measure, better: 'less'});

const cards = [
  less('surplus', measures.surplusCards),
  less('mixed', measures.mixedPlainly),
  less('types', measures.wrongTypes),
  less('lost', measures.withoutCard),
];

const news = [
  more('newsquotes', measures.newsquotes),
  more('who pro', measures.whoByPronoun),
  more('who name', measures.whoByName),
];

/**
 * What is measured on which corpus and part of it; `share` of its documents are enough. Rules of
 * attribution change no figure of names and cards.
 */
const corpora: readonly {
  readonly name: string;
  readonly part: string;
  readonly share: number;
  readonly figures: readonly Figure[];
}[] = [
  {name: 'worldwide', part: 'dev', share: 1, figures: [more('names', measures.names)]},
  {
    name: 'gum',
    part: 'dev',
    share: 1,
    figures: [
      more('names', measures.names),
      more('conll', measures.conll),
      more('pronouns', measures.pronouns),
    ],
  },
  {name: 'ewt', part: 'dev', share: 1, figures: [more('names', measures.names)]},
  {
    name: 'polnear',
    part: 'dev',
    share: 1,
    figures: [
      more('direct', measures.quoted),
      more('speaker', measures.speakerOfQuoted),
      more('all', measures.attributions),
    ],
  },
  {name: 'polnear-quotes', part: 'dev', share: 1, figures: news},
  {name: 'polnear-quotes', part: 'train', share: 0.25, figures: news},
  {name: 'gum-quotes', part: 'dev', share: 1, figures: [more('newsquotes', measures.newsquotes)]},
  {name: 'pdnc', part: 'dev', share: 0.2, figures: [more('novels', measures.novels)]},
  {name: 'gap', part: 'dev', share: 1, figures: [more('gap', measures.gap)]},
  {name: 'news-chains', part: 'dev', share: 1, figures: cards},
  {name: 'news-chains', part: 'train', share: 1, figures: cards},
  {name: 'open-chains', part: 'train', share: 1, figures: cards},
];

/** What does not ask who says what. */
const unspoken: ReadonlySet<Measure> = new Set([
  measures.names,
  measures.gap,
  measures.conll,
  measures.pronouns,
  ...cards.map(({measure}) => measure),
]);

type Text = {readonly gold: Gold; readonly document: Document; readonly encoding: Encoding | null};

/** Everything up to who says what: claims are not measured here, and their tower is slow. */
async function predict({document, encoding}: Text, language: Language): Promise<Prediction> {
  let found = emptyAnalysis;
  for await (const {pass, analysis} of analyze(
    document,
    async () => encoding,
    undefined,
    language,
  )) {
    found = analysis;
    if (pass === 'attribution') break;
  }
  const [failed] = found.warnings;
  if (failed) throw new Error(`${failed.pass}: ${failed.message}`);
  return findingsRecord(found) as Prediction;
}

async function figuresOf(
  texts: readonly Text[],
  figures: readonly Figure[],
  language: Language,
  scorers: Scorers,
): Promise<readonly number[]> {
  const scored: Scored[] = [];
  for (const text of texts) scored.push({gold: text.gold, pred: await predict(text, language)});
  const all = [...scored.keys()];
  return figures.map(({measure}) => 100 * measure.statistic(scored, scorers)(all));
}

/** One decimal; empty where nothing changed. */
const change = (value: number): string =>
  Math.abs(value) < 0.005 ? '' : `${value > 0 ? '+' : ''}${value.toFixed(2)}`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {only: {type: 'string'}, part: {type: 'string', default: '1'}},
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run ablate -- FOLDER [--only coreference,chains/votes] [--part 0.25]');
  process.exit(2);
}
const asked = values.only?.split(',') ?? [];
const judged = [...allRules].filter(
  rule => asked.length === 0 || asked.some(one => rule === one || rule.startsWith(`${one}/`)),
);
const scorers = await loadScorers(folder);
const read = createEncoder();
const table = new Map<Rule | 'all', string[]>([['all', []]]);
const head: string[] = ['without'];
for (const {name, part, share, figures} of corpora) {
  const all = readCorpus<Gold>(folder, name, Number.POSITIVE_INFINITY, [part]);
  if (all === null) continue;
  const count = Math.max(1, Math.round(all.length * share * Number(values.part)));
  const texts: Text[] = [];
  for (const gold of spread(all, count).map(plainNames)) {
    const document = documentFromText(gold.text, {kind: 'stdin'});
    texts.push({gold, document, encoding: await read(document)});
  }
  head.push(...figures.map(figure => `${name}.${part} ${figure.name}`));
  const base = await figuresOf(texts, figures, english, scorers);
  table.get('all')?.push(...base.map(value => value.toFixed(1)));
  for (const rule of judged) {
    const without = {...english, rules: allRules.difference(new Set([rule]))};
    const isMoot =
      rule.startsWith('attribution/') && figures.every(({measure}) => unspoken.has(measure));
    const values = isMoot ? base : await figuresOf(texts, figures, without, scorers);
    const cells = figures.map(({better}, at) => {
      const difference = (values[at] ?? 0) - (base[at] ?? 0);
      return change(better === 'more' ? difference : -difference);
    });
    table.set(rule, [...(table.get(rule) ?? []), ...cells]);
  }
  console.error(`${name}.${part}: ${texts.length} texts`);
}
console.log(row(head));
console.log(row(head.map(() => '---:')));
for (const [rule, cells] of table) console.log(row([rule, ...cells]));
console.log(
  '\nChanges without the rule, in points; below 0 is worse. Cards count per 1,000 words.',
);
for (const rule of judged) console.log(`${rule}: ${rules[rule]}`);
process.exit(0);
