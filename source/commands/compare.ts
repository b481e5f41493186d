import {likenessOf, weigher} from '../analysis/claims/signs.ts';
import {chancesOf} from '../analysis/claims/standing.ts';
import {asked} from '../analysis/claims/stated.ts';
import {answerTo} from '../analysis/claims/verdict.ts';
import {loadModel} from '../analysis/encoder/models.ts';
import {cosine, type PairTower} from '../analysis/encoder/pair-tower.ts';
import type {Run} from './command.ts';
import {type Filter, filterLines, strings} from './filter.ts';
import {complain, endOnWriteFailure, write} from './output/streams.ts';

/** Says of two claims in each line how they stand to each other. */
export const run: Run = async (_, flags) => {
  endOnWriteFailure();
  if (!flags.has('jsonl')) {
    complain('"onrecord compare" needs --jsonl: it reads {"id","a","b"} lines from standard input');
    return 2;
  }
  const model = await loadModel();
  const tower = model.ok ? await model.value.pairs() : model;
  if (!tower.ok) {
    complain(`claims cannot be compared: ${tower.message}`);
    return 1;
  }
  return filterLines(process.stdin, write, comparison(tower.value));
};

/** The filter that compares the claims `a` and `b` of a line. */
export function comparison(tower: PairTower): Filter<{readonly a: string; readonly b: string}> {
  return {
    read: strings('a', 'b'),
    async answer({a, b}) {
      const [one, other] = [asked(a, null), asked(b, null)];
      const likeness = likenessOf(one, other, weigher([one, other]));
      const chances = await chancesOf(tower, one, other, likeness);
      const verdict = answerTo(chances);
      const similarity = cosine(await tower.vectorOf(a), await tower.vectorOf(b));
      return {
        label: verdict?.label ?? 'unrelated',
        score: rounded(verdict?.confidence ?? chances.none),
        similarity: rounded(similarity),
        ...(verdict?.direction ? {direction: verdict.direction} : {}),
      };
    },
  };
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
