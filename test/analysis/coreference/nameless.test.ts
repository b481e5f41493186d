import {describe, expect, test} from 'vitest';
import type {Told} from '../encoder/linked.ts';
import {entitiesOf, mentionsOf} from '../entities.ts';

describe('somebody without a name', () => {
  test('is one where the same is said again', () => {
    const told: Told = {
      names: {Rome: 'LOC'},
      descriptions: {chairman: 'person', 'chairman#2': 'person'},
      pronouns: ['He'],
      takes: [['He', 'chairman']],
    };
    const words = 'The former chairman came to Rome. He left. The former chairman slept.';
    expect(mentionsOf(words, told)[1]).toEqual([
      'The former chairman',
      'He',
      'The former chairman',
    ]);
    const other = words.replace('The former chairman slept', 'The new chairman slept');
    expect(mentionsOf(other, told).flat()).not.toContain('The new chairman');
  });

  test('is doubtful where it may be somebody named, not where brought up after them', () => {
    const told: Told = {
      names: {'Ann Lee': 'PER'},
      descriptions: {driver: 'person'},
      pronouns: ['She'],
      takes: [['She', 'driver']],
    };
    const after = entitiesOf('Ann Lee came. A tall driver stood by. She left.', told);
    const before = entitiesOf('A tall driver stood by. She left. Ann Lee came.', told);
    const cardOf = (entities: typeof after) => entities.find(({name}) => name === 'A tall driver');
    expect(cardOf(after)?.confidence).toBeGreaterThan(0.7);
    expect(cardOf(before)?.confidence).toBeLessThan(0.7);
  });
});
