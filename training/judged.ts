import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv, stdout} from 'node:process';
import {analyzeDocument} from '../source/analysis/analyze.ts';
import {createEncoder} from '../source/analysis/encoder/document-encoder.ts';
import {documentFromText} from '../source/import/document.ts';
import type {Analysis, Relation} from '../source/model/analysis.ts';

/*
What of the pairs of claims that people judged (judged-disputes.jsonl) is shown as a dispute or an
update when their articles are analysed, and how much of that is right:

    node training/judged.ts SHARED_FOLDER

`tower` of a judged pair is the beginning of the SHA-256 of the pairs.onnx by which it was chosen to
be judged, `against` how sure that was that the two contradict. A pair that is shown and that nobody
judged is printed, for somebody to judge.
*/

type Judged = {
  readonly id: string;
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly label: string;
  readonly why: string;
};

type Shown = {readonly of: string; readonly label: string; readonly words: string};

const judgedLabels = {disputes: 'dispute', updates: 'update'};

const lines = <Row>(file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Row);

/** The articles of the train files that are there, by their ids. */
function articles(folder: string): ReadonlyMap<string, string> {
  const files = ['polnear', 'worldwide', 'meantime', 'gum']
    .map(name => join(folder, 'data', `${name}.train.jsonl`))
    .filter(file => existsSync(file));
  const all = files.flatMap(file => lines<{id: string; text: string}>(file));
  return new Map(all.map(({id, text}) => [id, text]));
}

/** Whether two stretches share more than half of what either covers: boundaries of claims move. */
function matches([start, end]: Judged['a'], other: {start: number; end: number}): boolean {
  const both = Math.min(end, other.end) - Math.max(start, other.start);
  return both > (Math.max(end, other.end) - Math.min(start, other.start)) / 2;
}

/** What is shown of an article as disputes and updates, each with its judgement. */
function shownOf(text: string, analysis: Analysis, judged: readonly Judged[]): readonly Shown[] {
  const spans = new Map(analysis.claims.map(({id, span}) => [id, span]));
  const words = (relation: Relation): string =>
    [relation.from, relation.to]
      .map(id => spans.get(id))
      .map(span => (span ? text.slice(span.start, span.end) : ''))
      .join(' | ');
  return analysis.relations.flatMap(relation => {
    const {label} = relation;
    if (label !== 'disputes' && label !== 'updates') return [];
    const [from, to] = [spans.get(relation.from), spans.get(relation.to)];
    const known = judged.find(
      ({a, b}) => from !== undefined && to !== undefined && matches(a, from) && matches(b, to),
    );
    return [{of: judgedLabels[label], label: known?.label ?? 'not judged', words: words(relation)}];
  });
}

const texts = articles(argv[2] ?? '');
const judged = lines<Judged>(join(import.meta.dirname, 'judged-disputes.jsonl'));
const read = createEncoder();
const shown: Shown[] = [];
for (const [id, pairs] of Map.groupBy(judged, pair => pair.id)) {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`no article ${id}`);
  const document = documentFromText(text, {kind: 'stdin'});
  shown.push(...shownOf(document.text, await analyzeDocument(document, read), pairs));
}
for (const kind of ['dispute', 'update']) {
  const found = shown.filter(one => one.of === kind);
  const known = found.filter(({label}) => label !== 'not judged');
  const right = known.filter(({label}) => label === kind).length;
  const all = judged.filter(({label}) => label === kind).length;
  stdout.write(
    `${kind}s: ${judged.length} pairs judged, ${all} are one; ${known.length} of the judged are shown, ${right} of those right\n`,
  );
  for (const {label, words} of found) if (label !== kind) stdout.write(`  ${label}: ${words}\n`);
}
