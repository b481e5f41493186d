import {existsSync} from 'node:fs';
import {type Answer, type AskedClaim, verdictOnClaims} from '../analysis/claims/asked.ts';
import {loadModel} from '../analysis/encoder/models.ts';
import type {PairTower} from '../analysis/encoder/pair-tower.ts';
import {failureLine} from '../model/failure.ts';
import type {Result} from '../model/result.ts';
import type {ExitStatus, Run} from './command.ts';
import {type Filter, filterLines, type Given, strings, stringsIfAny} from './filter.ts';
import {answerText} from './output/answer-text.ts';
import {screenOf} from './output/screen.ts';
import {complain, endOnWriteFailure, write} from './output/streams.ts';
import {filterFault} from './source.ts';

/** Says how two claims stand to each other, those of the command line or as a filter those of each line. */
export const run: Run = async (claims, flags) => {
  endOnWriteFailure();
  const fault = flags.has('jsonl') ? filterFault('compare', claims, flags) : claimsFault(claims);
  if (fault !== null) {
    complain(fault);
    return 2;
  }
  const model = await loadModel();
  const tower = model.ok ? await model.value.pairs() : model;
  if (!tower.ok) {
    complain(`claims cannot be compared: ${tower.message}`);
    return 1;
  }
  return flags.has('jsonl')
    ? filterLines(process.stdin, write, comparison(tower.value))
    : compareTwo(tower.value, claims);
};

/** Words without quotation marks around them come as claims of their own. */
function claimsFault(claims: readonly string[]): string | null {
  if (claims.length !== 2)
    return `"onrecord compare" takes two claims, each in quotation marks, not ${claims.length}: onrecord compare "CLAIM" "CLAIM"`;
  if (!claims.every(claim => /\S/.test(claim)))
    return 'a claim is empty: write a sentence between the quotation marks';
  const word = claims.find(claim => !/\S\s+\S/.test(claim));
  if (word === undefined) return null;
  return existsSync(word)
    ? `"${word}" is a file, not a claim: use "onrecord relate FILE FILE" to compare articles`
    : `"${word}" is one word, not a claim: onrecord compare "The dam broke" "The dam held"`;
}

async function compareTwo(
  tower: PairTower,
  [a = '', b = '']: readonly string[],
): Promise<ExitStatus> {
  const claim = (text: string): AskedClaim => ({text, by: null, time: null});
  try {
    const answer = await verdictOnClaims(tower, claim(a), claim(b));
    await write(answerText(answer, screenOf(process.stdout, process.env).columns));
    return 0;
  } catch (error) {
    complain(`claims cannot be compared: ${failureLine(error)}`);
    return 1;
  }
}

type Asked = {readonly a: AskedClaim; readonly b: AskedClaim};

/** The filter that compares the claims `a` and `b` of a line, with who says each and when if it is told. */
export function comparison(tower: PairTower): Filter<Asked> {
  return {
    example: '{"id":"1","a":"…","b":"…"}',
    read: readAsked,
    answer: async ({a, b}) => record(await verdictOnClaims(tower, a, b)),
  };
}

function readAsked(given: Given): Result<Asked> {
  const texts = strings('a', 'b')(given);
  if (!texts.ok) return texts;
  const known = stringsIfAny('aBy', 'bBy', 'aTime', 'bTime')(given);
  if (!known.ok) return known;
  const {aBy, bBy, aTime, bTime} = known.value;
  return {
    ok: true,
    value: {
      a: {text: texts.value.a, by: aBy, time: aTime},
      b: {text: texts.value.b, by: bBy, time: bTime},
    },
  };
}

const record = ({label, score, similarity, direction}: Answer) => ({
  label,
  score: rounded(score),
  similarity: rounded(similarity),
  ...(direction === null ? {} : {direction}),
});

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
