import {describe, expect, it} from 'vitest';
import type {Answer} from '../../../source/analysis/claims/asked.ts';
import {answerText} from '../../../source/commands/output/answer-text.ts';

const answer: Answer = {
  label: 'disputes',
  score: 0.923,
  similarity: 0.5,
  direction: null,
  onlyFiguresDiffer: false,
  shared: [],
};

describe('an answer about two claims in words', () => {
  it.each<[Partial<Answer>, string]>([
    [{}, 'disputes (92 %): they cannot both be so'],
    [{score: 0.6}, 'may dispute (60 %): it seems that they cannot both be so'],
    [
      {shared: ['dam', 'fail']},
      'disputes (92 %): they cannot both be so; both speak of “dam”, “fail”',
    ],
    [
      {label: 'updates', onlyFiguresDiffer: true},
      'updates (92 %): both may be so, each at its time, and only a figure differs',
    ],
    [{label: 'repeats'}, 'repeats (92 %): both say the same'],
    [
      {label: 'supports', direction: 'a->b'},
      'supports (92 %): the first makes the second likelier',
    ],
    [
      {label: 'supports', direction: 'b->a'},
      'supports (92 %): the second makes the first likelier',
    ],
    [
      {label: 'related'},
      'related (92 %): they are on the same subject, and neither decides the other',
    ],
    [{label: 'unrelated', score: 0.99}, 'unrelated (99 %): neither bears on the other'],
  ])('%j', (given, text) => {
    expect(answerText({...answer, ...given}, 100)).toBe(`${text}\n`);
  });

  it('names a few shared words, within the width', () => {
    const shared = ['one', 'two', 'three', 'four', 'five', 'six'];
    const lines = answerText({...answer, shared}, 40)
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
    expect(lines.join(' ')).toMatch(/“five”$/);
  });
});
