import {join} from 'node:path';
import {argv, stdout} from 'node:process';
import {likenessOf, signsOf, weigher} from '../source/analysis/claims/signs.ts';
import {told} from '../source/analysis/claims/stated.ts';
import {createEncoder} from '../source/analysis/encoder/document-encoder.ts';
import {itemAt} from '../source/model/lists.ts';
import {knownGroups} from './known-claims.ts';

/*
The pairs of claims that people read, as the pair tower is to see them:

    node training/news-pairs.ts SHARED_FOLDER NEWS_CLAIMS.jsonl > PAIRS.jsonl

A line is a group of articles: `claims`, each as it stands in its article (`raw`) and as the tower is
told it (`told`), and every pair of them, [a, b, label or null, doubtful, signs], with signs as in
source/analysis/claims/signs.ts.
*/

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const [, , shared = '', file = ''] = argv;
for await (const {group, claims, pairs} of knownGroups(
  file,
  join(shared, 'data'),
  createEncoder(),
)) {
  const weigh = weigher(claims);
  const rows = pairs.map(({a, b, label, doubtful}) => {
    const [one, other] = [itemAt(claims, a), itemAt(claims, b)];
    return [a, b, label, doubtful, signsOf(one, other, likenessOf(one, other, weigh)).map(rounded)];
  });
  const stated = claims.map(claim => ({raw: claim.raw, told: told(claim)}));
  stdout.write(`${JSON.stringify({group, claims: stated, pairs: rows})}\n`);
}
