import {describe, expect, test} from 'vitest';
import type {Told} from '../../encoder/linked.ts';
import {mentionsOf} from '../../entities.ts';

describe('names', () => {
  test('that rules keep apart are one where the model says so and one is part of the other', () => {
    const told: Told = {
      names: {'Cartel of the Suns': 'ORG', 'Cartel#2': 'ORG'},
      takes: [['Cartel#2', 'Cartel']],
    };
    const words = 'The Cartel of the Suns grew. Then the Cartel fell.';
    expect(mentionsOf(words, told)).toEqual([['Cartel of the Suns', 'Cartel']]);
  });

  test('are two for two whole names, whatever the model says', () => {
    const told: Told = {
      names: {
        'Peter Novak': 'PER',
        'Anna Novak': 'PER',
        'Atlantic Bank': 'ORG',
        'Baltic Bank': 'ORG',
      },
      takes: [
        ['Novak#2', 'Novak'],
        ['Bank#2', 'Bank'],
      ],
    };
    const words = 'Peter Novak met Anna Novak at Atlantic Bank, not at Baltic Bank.';
    expect(mentionsOf(words, told)).toHaveLength(4);
  });

  test.each([
    [
      'Farm Bank of Chile paid. Bank of Chile left.',
      'ORG',
      'Farm Bank of Chile',
      'Bank of Chile#2',
      'Bank',
    ],
    ['They left Arica, Chile. Chile is long.', 'LOC', 'Arica, Chile', 'Chile#2', 'Chile'],
  ] as const)('are two for what only ends alike: %s', (words, kind, long, short, head) => {
    const told: Told = {names: {[long]: kind, [short]: kind}, takes: [[`${head}#2`, head]]};
    expect(mentionsOf(words, told)).toHaveLength(2);
  });

  test('of a place are not of the body that has it in its name', () => {
    const told: Told = {
      names: {'Motor Zotrix': 'ORG', 'Zotrix#2': 'LOC'},
      takes: [['Zotrix#2', 'Zotrix']],
    };
    expect(mentionsOf('Motor Zotrix left Zotrix.', told)).toEqual([['Motor Zotrix'], ['Zotrix']]);
  });
});
