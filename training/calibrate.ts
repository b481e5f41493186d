import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv} from 'node:process';
import {loadScorers} from '../bench/score/scorers.ts';
import type {MentionFeature} from '../source/analysis/confidence/mention-confidence.ts';
import type {Weights} from '../source/analysis/confidence/odds.ts';
import type {SpeakerFeature} from '../source/analysis/confidence/speaker-confidence.ts';
import {isDoubt} from '../source/analysis/dialogue/grounds.ts';
import {createEncoder} from '../source/analysis/encoder/document-encoder.ts';
import {plainLinkAt, plainSpeakerAt, sureAt} from '../source/model/analysis.ts';
import {knownMentions} from './known-mentions.ts';
import {knownQuotes} from './known-speakers.ts';
import {crossValidated, fitLogistic, type Terms} from './logistic.ts';
import {type Case, reliability} from './reliability.ts';

/*
Fits how sure speakers, reports and mentions are, and writes
source/analysis/confidence/weights.data.ts:

    node training/calibrate.ts FOLDER

FOLDER holds score/ and data/. The weights are fitted to the dev parts of the corpora with known
answers: on their train parts the model is surer than elsewhere, as it has learnt from them. What is
printed is cross-validated, each article and each novel being judged by weights fitted without it.
Deterministic; some minutes. To be run again whenever the text tower or a rule for speakers changes.
*/

const output = join(import.meta.dirname, '../source/analysis/confidence/weights.data.ts');

/** Whose words they are: doubts whether they are said at all do not bear on it. */
const speakerTerms: Terms<SpeakerFeature> = {
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
  ],
  isAgainst: isDoubt,
};

/** Whether what is reported without marks is speech or thought of somebody. */
const reportTerms: Terms<SpeakerFeature> = {
  features: ['always', 'score', 'nobody', 'unnamed', 'spokenTo', 'denied', 'noSaying'],
  isAgainst: isDoubt,
};

const mentionTerms: Terms<MentionFeature> = {
  features: ['always', 'link', 'talk'],
  isAgainst: () => false,
};

/** Prints how right a fit is on articles that it has not seen, and gives back that to all. */
function fitted<Name extends string>(
  what: string,
  cases: readonly Case<Name>[],
  terms: Terms<Name>,
  plainAt: number,
): Weights<Name> {
  const probabilities = crossValidated(cases, terms);
  const told = cases.map((one, at) => ({...one, confidence: probabilities[at] ?? 0}));
  for (const [corpus, here] of Map.groupBy(told, one => one.corpus)) {
    console.log(reliability(`${what}, ${corpus}`, here, plainAt));
  }
  return fitLogistic(cases, terms);
}

async function weightsOf(folder: string) {
  const read = createEncoder();
  const scorers = await loadScorers(folder);
  const known = await knownQuotes(folder, scorers, read);
  const speakers = known.filter(({found}) => found);
  // GUM's gold leaves most reports out that are none of news.
  const reports = known
    .filter(({corpus}) => corpus === 'polnear, indirect')
    .map(one => ({...one, right: Number(one.found)}));
  const mentions = await knownMentions(folder, scorers, read);
  return {
    speaker: fitted('speakers', speakers, speakerTerms, plainSpeakerAt),
    report: fitted('reports', reports, reportTerms, sureAt),
    mention: fitted('mentions', mentions, mentionTerms, plainLinkAt.pronoun),
  };
}

/** The module that the program reads, as the formatter leaves it. */
function sourceOf(tables: Readonly<Record<string, Weights<string>>>): string {
  return [
    '// Written by training/calibrate.ts: what each feature of speaker-confidence.ts and of',
    '// mention-confidence.ts is worth, in log-odds.',
    '',
    'export const confidenceWeights = {',
    ...Object.entries(tables).flatMap(([name, weights]) => [
      `  ${name}: {`,
      ...Object.entries(weights).map(([feature, weight]) => `    ${feature}: ${weight},`),
      '  },',
    ]),
    '} as const;',
    '',
  ].join('\n');
}

const [, , folder] = argv;
if (folder === undefined) throw new Error('usage: node training/calibrate.ts FOLDER');
writeFileSync(output, sourceOf(await weightsOf(folder)));
