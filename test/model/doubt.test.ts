import {describe, expect, test} from 'vitest';
import type {Entity, Mention} from '../../source/model/analysis.ts';
import {isCountDoubtful, isPlainWithin} from '../../source/model/doubt.ts';

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
    [[0.9], false],
    [[0.9, 0.4], false],
    [[0.9, 0.4, 0.4], true],
    [[], false],
  ])('of %j is doubtful: %s', (confidences, isDoubtful) => {
    const entity = entityAt(...confidences.map((confidence, at) => [at, confidence] as const));
    expect(isCountDoubtful(entity)).toBe(isDoubtful);
    // The doubt stands beside the name then, once.
    expect(isCountDoubtful({...entity, confidence: 0.5})).toBe(false);
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
