/*
Fits the weights by which a pronoun chooses what it stands for and writes
source/analysis/lexicon/pronoun-weights.data.ts:

    node training/pronouns.ts FOLDER

FOLDER holds gap.train.jsonl (GAP, Apache-2.0), gum.train.jsonl (GUM, the genres whose licences
allow every use) and litbank.train.jsonl (LitBank, CC BY 4.0). A log-linear ranker, gradient ascent
on the likelihood of the right chains with an L2 penalty. Deterministic.
*/

import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Chain} from '../source/analysis/chains/chains.ts';
import {describePeople} from '../source/analysis/chains/descriptions.ts';
import {chainNames} from '../source/analysis/chains/name-chains.ts';
import {nobody} from '../source/analysis/coreference/antecedents.ts';
import {type Chooser, resolveReferences} from '../source/analysis/coreference/references.ts';
import type {PronounClass} from '../source/analysis/lexicon/pronouns.ts';
import {findNames} from '../source/analysis/names/names.ts';
import {findQuotes} from '../source/analysis/quotes/quotes.ts';
import {readText, type Token} from '../source/analysis/text/text.ts';
import type {Span} from '../source/model/span.ts';
import {documentOf} from '../test/helpers.ts';

/** One pronoun: its candidates, which of them are right, and how much it counts. */
type Case = {
  readonly kind: PronounClass;
  readonly options: readonly (readonly string[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
};

/** Says of a pronoun which chains are right: true, false, or null where it is not known. */
type Key = (pronoun: Span, chain: Chain | null) => boolean | null;

const rounds = 60;
const rate = 0.3;
const penalty = 0.0005;
const output = join(import.meta.dirname, '../source/analysis/lexicon/pronoun-weights.data.ts');

function casesOf(source: string, key: (chains: readonly Chain[]) => Key, weight: number): Case[] {
  const text = readText(documentOf(source));
  const quotes = findQuotes(text);
  const chains = chainNames(text, findNames(text));
  describePeople(text, chains);
  const says = key(chains);
  const cases: Case[] = [];
  const chooser: Chooser = (pronoun, candidates, at) => {
    const span = text.tokens[at] as Token;
    const right = candidates.map(({chain}) => says(span, chain));
    const none = says(span, null);
    if (none !== null && candidates.length > 0) {
      const options = [...candidates.map(({features}) => features), nobody];
      const nobodyIs = none || !right.includes(true);
      cases.push({
        kind: pronoun.kind,
        options,
        right: [...right.map(one => one === true), nobodyIs],
        weight,
      });
    }
    const chosen = candidates[right.indexOf(true)];
    return chosen ? {chain: chosen.chain, confidence: 1} : null;
  };
  resolveReferences(text, chains, quotes, chooser);
  return cases;
}

type Gap = {
  readonly text: string;
  readonly pronoun: readonly [number, number];
  readonly a: {readonly span: readonly [number, number]; readonly coref: boolean};
  readonly b: {readonly span: readonly [number, number]; readonly coref: boolean};
};

const touches = (chain: Chain, [start, end]: readonly [number, number]): boolean =>
  chain.mentions.some(({span}) => span.start < end && start < span.end);

/** GAP tells of one pronoun whether it is either of two names; where neither, anything else. */
function gapCases(path: string): Case[] {
  return rowsOf<Gap>(path).flatMap(({text, pronoun, a, b}) =>
    casesOf(
      text,
      () => (span, chain) => {
        if (span.start !== pronoun[0]) return null;
        if (!a.coref && !b.coref)
          return chain === null || !(touches(chain, a.span) || touches(chain, b.span));
        return chain !== null && touches(chain, a.coref ? a.span : b.span);
      },
      2,
    ),
  );
}

type Gold = Span & {readonly entity: string | number; readonly kind: string};
type Corpus = {readonly id: string; readonly text: string; readonly mentions: readonly Gold[]};

/** Every pronoun of a corpus with whole chains; chains are matched by their names. */
function chainCases(path: string, of: RegExp, weight: number): Case[] {
  return rowsOf<Corpus>(path)
    .filter(({id}) => of.test(id))
    .flatMap(({text, mentions}) => casesOf(text, () => keyOfMentions(mentions), weight));
}

function keyOfMentions(mentions: readonly Gold[]): Key {
  const pronouns = new Map(mentions.map(one => [`${one.start} ${one.end}`, one.entity]));
  const names = mentions.filter(({kind}) => kind === 'name').toSorted((a, b) => a.start - b.start);
  const entityOf = new Map<Chain, string | number | undefined>();
  return (span, chain) => {
    const entity = pronouns.get(`${span.start} ${span.end}`);
    if (chain === null) return false;
    if (!entityOf.has(chain)) entityOf.set(chain, majority(chain, names));
    return entity !== undefined && entityOf.get(chain) === entity;
  };
}

function majority(chain: Chain, names: readonly Gold[]): string | number | undefined {
  const votes = new Map<string | number, number>();
  for (const {kind, span} of chain.mentions) {
    const gold = kind === 'name' ? names.find(one => one.end === span.end) : undefined;
    if (gold) votes.set(gold.entity, (votes.get(gold.entity) ?? 0) + 1);
  }
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

const rowsOf = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(row => JSON.parse(row) as T);

function fitted(cases: readonly Case[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    const step = rate / (1 + round / 10);
    for (const {kind, options, right, weight} of cases) {
      const scores = options.map(list =>
        list.reduce((sum, f) => sum + (weights.get(`${kind} ${f}`) ?? 0), 0),
      );
      const top = Math.max(...scores);
      const shares = scores.map(score => Math.exp(score - top));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const good = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0);
      options.forEach((list, at) => {
        const share = shares[at] as number;
        const gradient = (right[at] ? share / good : 0) - share / all;
        for (const feature of list) {
          const name = `${kind} ${feature}`;
          const now = weights.get(name) ?? 0;
          weights.set(name, now + 0.1 * step * weight * (gradient - penalty * now));
        }
      });
    }
  }
  return weights;
}

function accuracy(weights: ReadonlyMap<string, number>, cases: readonly Case[]): string {
  const right = cases.filter(({kind, options, right: gold}) => {
    const scores = options.map(list =>
      list.reduce((sum, f) => sum + (weights.get(`${kind} ${f}`) ?? 0), 0),
    );
    return gold[scores.indexOf(Math.max(...scores))];
  });
  return `${((100 * right.length) / cases.length).toFixed(1)} of ${cases.length}`;
}

function main(folder: string | undefined): void {
  if (folder === undefined) {
    console.error('usage: node training/pronouns.ts FOLDER (where the corpora are)');
    process.exitCode = 2;
    return;
  }
  const allowed = /^GUM_(?:academic|court|bio|voyage|news|interview)_/;
  const gap = gapCases(join(folder, 'gap.train.jsonl'));
  const gum = chainCases(join(folder, 'gum.train.jsonl'), allowed, 1);
  const litbank = chainCases(join(folder, 'litbank.train.jsonl'), /./, 0.1);
  console.log(gap.length, gum.length, litbank.length);
  const weights = fitted([...gap, ...gum, ...litbank]);
  for (const [name, cases] of Object.entries({gap, gum, litbank}))
    console.log(name, accuracy(weights, cases));
  const rows = [...weights]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, weight]) => `${feature}\t${weight.toFixed(2)}`);
  const head =
    '// What counts for a pronoun’s antecedent, and how much. Made by training/pronouns.ts.';
  writeFileSync(
    output,
    `${head}\n\nexport const pronounWeights = ${JSON.stringify(rows.join('\n'))};\n`,
  );
}

main(process.argv[2]);
