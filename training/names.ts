/*
Trains the weights of the name tagger and writes source/analysis/lexicon/name-weights.data.ts:

    node training/names.ts FOLDER

FOLDER holds the corpora below, lines of {"id", "text", "names": [[start, end, "PER|ORG|LOC|MISC",
raw label?]]}. An averaged perceptron (Collins 2002, "Discriminative training methods for hidden
Markov models") over the features of source/analysis/names/name-features.ts; words are seen in the order
of the text, with the tags that the model itself gave to earlier ones. Deterministic; a minute.
*/

import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {
  featuresAt,
  look,
  type Run,
  runsOf,
  type Seen,
} from '../source/analysis/names/name-features.ts';
import {
  bestTags,
  type Model,
  modelOf,
  remember,
  scoresOf,
  type Tag,
  tags,
} from '../source/analysis/names/name-tagger.ts';
import {type ReadText, readText} from '../source/analysis/text/text.ts';
import {documentOf} from '../test/helpers.ts';
import {Perceptron} from './perceptron.ts';

/** What is learned from. Of GUM only the genres whose licences allow every use. */
const corpora = [
  {file: 'worldwide.train.jsonl', of: /./},
  {file: 'gum.train.jsonl', of: /^GUM_(?:academic|court|bio|voyage|news|interview)_/},
  {file: 'ewt.train.jsonl', of: /./},
];

const epochs = 6;

/** A feature must be seen this often to have a weight. */
const leastCount = 4;

const output = join(import.meta.dirname, '../source/analysis/lexicon/name-weights.data.ts');

const head = `/*
Weights of the name tagger: feature, tab, a letter for each tag and its weight. Made by
training/names.ts from Worldwide English newswire (github.com/stanfordnlp/en-worldwide-newswire),
GUM (github.com/amir-zeldes/gum, annotations CC BY 4.0; academic, court, bio, voyage, news and
interview only) and Universal NER English-EWT (CC BY-SA 4.0).
*/
`;

type Name = readonly [start: number, end: number, type: string, raw?: string];
type Row = {readonly id: string; readonly text: string; readonly names: readonly Name[]};
type Example = {
  readonly text: ReadText;
  readonly gold: readonly number[];
  readonly runs: readonly Run[];
};

function load(path: string, of: RegExp): Example[] {
  const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return rows
    .map(row => JSON.parse(row) as Row)
    .filter(({id}) => of.test(id))
    .map(({text, names}) => {
      const read = readText(documentOf(text));
      return {text: read, gold: goldTags(read, names), runs: runsOf(read)};
    });
}

/** The tag of every token: the beginning of a name, inside one, or neither. */
function goldTags(text: ReadText, names: readonly Name[]): number[] {
  const sorted = names.toSorted((a, b) => a[0] - b[0]);
  let next = 0;
  let inside = -1;
  return text.tokens.map(token => {
    while (next < sorted.length && (sorted[next] as Name)[1] <= token.start) next++;
    const name = sorted[next];
    if (!name || name[0] >= token.end) return 0;
    const tag = `${inside === next ? 'I' : 'B'}-${name[3] === 'NORP' ? 'GRP' : name[2]}`;
    inside = next;
    return tags.indexOf(tag as Tag);
  });
}

const runFeatures = (text: ReadText, seen: Seen, run: Run): string[][] =>
  Array.from({length: run.last - run.first}, (_, at) =>
    featuresAt(text, seen, run, run.first + at),
  );

/** The features that are seen often enough, with the gold tags as history. */
function frequent(examples: readonly Example[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const {text, gold, runs} of examples) {
    const seen = look(text);
    for (const run of runs) {
      for (const feature of runFeatures(text, seen, run).flat()) {
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
      }
      remember(text, seen, run, gold.slice(run.first, run.last));
    }
  }
  const often = [...counts].filter(([, times]) => times >= leastCount);
  return new Set(often.map(([feature]) => feature));
}

/** One pass over a text: where the model is wrong its weights move towards what is right. */
function learn(model: Perceptron, {text, gold, runs}: Example, known: ReadonlySet<string>): void {
  const seen = look(text);
  for (const run of runs) {
    const features = runFeatures(text, seen, run).map(list => list.filter(one => known.has(one)));
    const path = bestTags(model, scoresOf(model, features));
    remember(text, seen, run, path);
    model.learn(features, path, gold.slice(run.first, run.last));
  }
}

function tagAll(model: Model, {text, gold, runs}: Example): number[] {
  const seen = look(text);
  const path = gold.map(() => 0);
  for (const run of runs) {
    const tagged = bestTags(model, scoresOf(model, runFeatures(text, seen, run)));
    remember(text, seen, run, tagged);
    tagged.forEach((tag, at) => {
      path[run.first + at] = tag;
    });
  }
  return path;
}

/** The persons, organisations and places that a sequence of tags says, as "PER 3 5". */
function namesIn(path: readonly number[]): string[] {
  const names: string[] = [];
  path.forEach((tag, at) => {
    const [place, type] = (tags[tag] as Tag).split('-');
    if (place !== 'B' || !/PER|ORG|LOC/.test(type ?? '')) return;
    let end = at + 1;
    while (tags[path[end] ?? 0] === `I-${type}`) end++;
    names.push(`${type} ${at} ${end}`);
  });
  return names;
}

/** Micro F1 of exact names by tokens; `npm run score` measures by characters. */
function evaluate(model: Model, examples: readonly Example[]): string {
  let right = 0;
  let found = 0;
  let all = 0;
  for (const example of examples) {
    const gold = new Set(namesIn(example.gold));
    const said = namesIn(tagAll(model, example));
    right += said.filter(name => gold.has(name)).length;
    found += said.length;
    all += gold.size;
  }
  return ((200 * right) / (found + all)).toFixed(1);
}

/** A fixed shuffle for each epoch, so that every run gives the same weights. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items];
  let state = seed * 2654435761 + 12345;
  for (let at = out.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [out[at], out[other]] = [out[other] as T, out[at] as T];
  }
  return out;
}

function main(folder: string | undefined): void {
  if (folder === undefined) {
    console.error('usage: node training/names.ts FOLDER (where the corpora are)');
    process.exitCode = 2;
    return;
  }
  const train = corpora.flatMap(({file, of}) => load(join(folder, file), of));
  const known = frequent(train);
  const model = new Perceptron();
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const example of shuffled(train, epoch)) learn(model, example, known);
  }
  const rows = model.averagedRows();
  writeFileSync(
    output,
    `${head}\nexport const nameWeights = ${JSON.stringify(rows.join('\n'))};\n`,
  );
  console.log(`${train.length} texts, ${known.size} features, ${rows.length} rows kept`);
  for (const file of ['worldwide.dev.jsonl', 'gum.dev.jsonl', 'ewt.dev.jsonl']) {
    console.log(file, evaluate(modelOf(rows.join('\n')), load(join(folder, file), /./)));
  }
}

main(process.argv[2]);
