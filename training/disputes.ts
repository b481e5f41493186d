import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv, stdout} from 'node:process';
import {analyze} from '../source/analysis/analyze.ts';
import {mayDispute} from '../source/analysis/claims/disputing.ts';
import {pairings, verdictByRules} from '../source/analysis/claims/pairings.ts';
import {contradiction, standingsIfAny} from '../source/analysis/claims/pairs.ts';
import {neither, shortlist} from '../source/analysis/claims/relations.ts';
import {createEncoder} from '../source/analysis/encoder/document-encoder.ts';
import {loadModel} from '../source/analysis/encoder/models.ts';
import type {PairTower} from '../source/analysis/encoder/pair-tower.ts';
import {tokenText} from '../source/analysis/text/token-text.ts';
import {documentFromText} from '../source/import/document.ts';
import type {Document} from '../source/model/document.ts';

/*
Pairs of claims in articles that the pair tower takes for disputes, surest first, to be judged by
encoding:

    node training/disputes.ts SHARED_FOLDER HOW_MANY_ARTICLES [SKIPPED_ARTICLES] > pairs.jsonl

Half of the articles are PolNeAR's, half the world's news, evenly spread over their train files.
What was judged is in judged-disputes.jsonl. How many of its disputes and updates a reader of its
articles is shown, and how many of those shown are right, is printed by judged.ts.
*/

type Article = {readonly id: string; readonly text: string};

function articles(file: string, count: number, skipped: number): readonly Article[] {
  const all = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Article);
  const step = all.length / (count + skipped);
  return Array.from({length: count}, (_, at) => all[Math.floor((at + skipped) * step)]).filter(
    article => article !== undefined,
  );
}

async function* judged({id, text: body}: Article, tower: PairTower) {
  const document: Document = documentFromText(body, {kind: 'stdin'});
  for await (const {pass, analysis} of analyze(document, read)) {
    if (pass !== 'claims') continue;
    const text = tokenText(document);
    const all = pairings(text, analysis.entities, analysis.claims);
    const chosen = shortlist(all);
    for (const pairing of all) {
      const rule = verdictByRules(text, pairing)?.label ?? null;
      if (!chosen.has(pairing) && rule !== 'disputes') continue;
      const {claim: a} = pairing.a;
      const {claim: b} = pairing.b;
      const standings = await standingsIfAny(tower, a.text, b.text, neither);
      if (standings === null) continue;
      yield {
        id,
        a: a.span,
        b: b.span,
        against: contradiction(standings),
        standings,
        may: mayDispute(text, pairing),
        sameClaimant: pairing.likeness.sameClaimant,
        negated: [a.polarity, b.polarity].map(polarity => polarity === 'negative'),
        overlap: pairing.likeness.overlap,
        opposed: pairing.likeness.opposed,
        distance: pairing.distance,
        rule,
        words: [a.text, b.text],
      };
    }
    return;
  }
}

const [, , shared = '', count = '100', skipped = '0'] = argv;
const read = createEncoder();
const model = await loadModel();
const tower = model.ok ? await model.value.pairs() : model;
if (!tower.ok) throw new Error(tower.message);
const half = Math.ceil(Number(count) / 2);
for (const name of ['polnear', 'worldwide']) {
  for (const article of articles(
    join(shared, 'data', `${name}.train.jsonl`),
    half,
    Number(skipped) / 2,
  )) {
    for await (const pair of judged(article, tower.value))
      stdout.write(`${JSON.stringify(pair)}\n`);
  }
}
