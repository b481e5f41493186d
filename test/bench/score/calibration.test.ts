import {expect, test} from 'vitest';
import {
  type Answers,
  calibrationErrorOf,
  calibrationTally,
} from '../../../bench/score/calibration.ts';

type Answer = readonly [confidence: number, right: boolean];

/** The answers of a document, all of which the gold has. */
const tallyOf = (answers: readonly Answer[]) =>
  calibrationTally((isIn): Answers => {
    const here = answers.filter(([confidence]) => isIn(confidence));
    return {
      said: here.map(([confidence]) => confidence),
      right: here.filter(([, right]) => right).length,
      total: here.length,
    };
  });

const times = (count: number, confidence: number, right: boolean): readonly Answer[] =>
  Array.from({length: count}, () => [confidence, right] as const);

test.each<readonly [string, readonly Answer[], number]>([
  ['as sure as they are right', [...times(9, 0.9, true), ...times(1, 0.9, false)], 0],
  ['surer than they are right', [...times(5, 0.9, true), ...times(5, 0.9, false)], 0.4],
  ['less sure than they are right', times(10, 0.6, true), 0.4],
  ['off in half of the cases', [...times(5, 1, true), ...times(5, 0.6, true)], 0.2],
])('answers that are %s', (_, answers, error) => {
  expect(calibrationErrorOf(tallyOf(answers))).toBeCloseTo(error);
});

test('is of all documents together, in which too sure and too unsure make up for each other', () => {
  const [sure, unsure] = [tallyOf(times(1, 0.92, false)), tallyOf(times(11, 0.92, true))];
  const both = sure.map((value, at) => value + (unsure[at] ?? 0));
  expect(calibrationErrorOf(both)).toBeCloseTo(0.92 - 11 / 12);
});

test('compares the mean of what was said with those that the gold knows', () => {
  const tally = calibrationTally(isIn =>
    isIn(0.6) ? {said: [0.5, 0.6, 0.7 - 1e-9], right: 1, total: 2} : {said: [], right: 0, total: 0},
  );
  expect(calibrationErrorOf(tally)).toBeCloseTo(0.1);
});

test('is no number where nothing was said', () => {
  expect(calibrationErrorOf(tallyOf([]))).toBeNaN();
});
