import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv} from 'node:process';
import {loadScorers} from '../bench/score/scorers.ts';
import {createRead, readNothing} from '../source/analysis/encoder/reader.ts';
import {isDoubt} from '../source/analysis/grounds.ts';
import {
  type ConfidenceWeights,
  type Feature,
  probabilityOf,
  type Weights,
} from '../source/analysis/speaker-confidence.ts';
import {type Corpus, corpora, type KnownQuote, knownQuotes} from './known-speakers.ts';
import {type Example, fitLogistic, type Terms} from './logistic.ts';
import {type Told, table} from './reliability.ts';

/*
Fits how sure speakers are, and writes source/analysis/lexicon/confidence-weights.data.ts:

    node training/calibrate.ts FOLDER

FOLDER holds score/ and data/. The weights are fitted to the dev parts of the corpora with known
speakers: on their train parts the model is surer than elsewhere, as it has learnt from them. What is
printed is cross-validated, each article and each novel being judged by weights fitted without it.
Deterministic; two minutes.
*/

const output = join(import.meta.dirname, '../source/analysis/lexicon/confidence-weights.data.ts');

const folds = 10;

/** What is read here is mostly news, which has fewer quotes than six novels. */
const weightOf = (corpus: Corpus): number => (corpus === 'pdnc' ? 0.1 : 1);

/** Whose words they are: doubts whether they are said at all do not bear on it. */
const speakerTerms: Terms<Feature> = {
  features: [
    'always',
    'score',
    'pronoun',
    'description',
    'nobody',
    'name',
    'link',
    'far',
    'partial',
    'indirect',
    'labelled',
    'rules',
    'model',
    'interrupted',
    'sameParagraph',
    'runsOn',
    'nextParagraph',
    'answers',
    'present',
    'turns',
    'narrator',
    'otherByRules',
    'notByModel',
    'unnamed',
    'namesakes',
  ],
  constant: 'always',
  isAgainst: isDoubt,
};

/** Whether what is reported without marks is speech or thought of somebody. */
const reportTerms: Terms<Feature> = {
  features: ['always', 'score', 'nobody', 'unnamed', 'spokenTo', 'denied', 'noSaying'],
  constant: 'always',
  isAgainst: isDoubt,
};

type Case = {readonly known: KnownQuote; readonly right: number};

const exampleOf = ({known, right}: Case): Example<Feature> => ({
  features: known.features,
  right,
  weight: weightOf(known.corpus),
});

const weightsFrom = (cases: readonly Case[], terms: Terms<Feature>): Weights =>
  Object.fromEntries(fitLogistic(cases.map(exampleOf), terms));

/** The probability of each case by weights fitted without any of its article. */
function crossValidated(cases: readonly Case[], terms: Terms<Feature>): readonly Told[] {
  const groups = [...new Set(cases.map(({known}) => known.group))].toSorted();
  const foldOf = new Map(groups.map((group, at) => [group, at % folds] as const));
  return Array.from({length: folds}).flatMap((_, fold) => {
    const isHere = ({known}: Case): boolean => foldOf.get(known.group) === fold;
    const weights = weightsFrom(
      cases.filter(one => !isHere(one)),
      terms,
    );
    return cases.filter(isHere).map(({known, right}) => ({
      known,
      right,
      confidence: probabilityOf(weights, known.features),
    }));
  });
}

const rounded = (weights: Weights): Weights =>
  Object.fromEntries(
    Object.entries(weights)
      .map(([feature, weight]) => [feature, Math.round(weight * 100) / 100] as const)
      .filter(([, weight]) => weight !== 0),
  );

/** Prints how right a fit is on articles that it has not seen, and gives back that of all. */
function fitted(what: string, cases: readonly Case[], terms: Terms<Feature>): Weights {
  const told = crossValidated(cases, terms);
  for (const corpus of corpora) {
    for (const form of [false, true]) {
      const here = told.filter(
        ({known}) => known.corpus === corpus && (known.quote.kind === 'indirect') === form,
      );
      if (here.length > 0)
        console.log(table(`${what}, ${corpus}${form ? ', indirect' : ''}`, here));
    }
  }
  return rounded(weightsFrom(cases, terms));
}

/** The module that the program reads, as the formatter leaves it. */
function sourceOf(all: Readonly<Record<string, ConfidenceWeights>>): string {
  const tableOf = (name: string, weights: Weights): string =>
    [
      `    ${name}: {`,
      ...Object.entries(weights).map(([feature, weight]) => `      ${feature}: ${weight},`),
      '    },',
    ].join('\n');
  const engines = Object.entries(all).map(([name, {speaker, report}]) =>
    [`  ${name}: {`, tableOf('speaker', speaker), tableOf('report', report), '  },'].join('\n'),
  );
  return [
    '// Written by training/calibrate.ts: what each feature of speaker-confidence.ts is worth, in',
    '// log-odds, where the encoder has read the text and where rules stand alone.',
    '',
    'export const confidenceWeights = {',
    ...engines,
    '} as const;',
    '',
  ].join('\n');
}

async function weightsOf(folder: string, engine: 'read' | 'rules') {
  const scorers = await loadScorers(folder);
  const read = engine === 'read' ? createRead() : readNothing;
  const known: KnownQuote[] = [];
  for (const corpus of corpora) known.push(...(await knownQuotes(folder, corpus, scorers, read)));
  const speakers = known.filter(({found}) => found);
  const reports = known.filter(({corpus}) => corpus === 'polnear');
  return {
    speaker: fitted(
      `${engine}: speaker`,
      speakers.map(one => ({known: one, right: one.right})),
      speakerTerms,
    ),
    report: fitted(
      `${engine}: report`,
      reports.map(one => ({known: one, right: Number(one.found)})),
      reportTerms,
    ),
  };
}

const [, , folder] = argv;
if (folder === undefined) throw new Error('usage: node training/calibrate.ts FOLDER');
const weights = {
  read: await weightsOf(folder, 'read'),
  rules: await weightsOf(folder, 'rules'),
};
writeFileSync(output, sourceOf(weights));
