import {describe, expect, test} from 'vitest';
import type {Entity, Mention} from '../../source/model/analysis.ts';
import {isCountedPlainly, isPlainWithin} from '../../source/model/doubt.ts';

/** Somebody with a name of one unit at each of these offsets, linked as surely as given. */
function entityAt(...mentions: readonly (readonly [at: number, confidence: number])[]): Entity {
  const found = mentions.map(
    ([start, confidence], at): Mention => ({
      id: `m${at}`,
      entity: 'e0',
      kind: 'name',
      span: {start, end: start + 1},
      confidence,
      evidence: [],
    }),
  );
  const rest = {aliases: [], description: null, confidence: 1, evidence: []};
  return {id: 'e0', type: 'person', name: 'Ward', mentions: found, ...rest};
}

describe('the number of mentions', () => {
  test.each([
    [[0.9], true],
    [[0.9, 0.4], true],
    [[0.9, 0.4, 0.4], false],
    [[], true],
  ])('of %j is said plainly: %s', (confidences, isPlain) => {
    const entity = entityAt(...confidences.map((confidence, at) => [at, confidence] as const));
    expect(isCountedPlainly(entity)).toBe(isPlain);
  });
});

describe('somebody in a stretch of the text', () => {
  const entity = entityAt([2, 0.4], [5, 0.4], [7, 0.9], [12, 0.4]);

  test.each([
    ['one of two mentions is plain', 5, 8, true],
    ['the only mention is doubtful', 5, 7, false],
    ['a plain one reaches in from outside', 3, 7, false],
    ['no mention stands there', 8, 12, true],
  ])('is plain or not: %s', (_, start, end, isPlain) => {
    expect(isPlainWithin(entity, {start, end})).toBe(isPlain);
  });
});
