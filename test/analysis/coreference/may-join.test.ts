import {describe, expect, test} from 'vitest';
import type {Told} from '../encoder/linked.ts';
import {mentionsOf} from '../entities.ts';

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

  test('of an old body are not of one that has its name in a longer one', () => {
    const told: Told = {
      names: {'United Labour Party': 'ORG', 'Labour Party#2': 'ORG'},
      takes: [['Party#2', 'Party']],
    };
    const words = 'The United Labour Party stems from the old Labour Party.';
    expect(mentionsOf(words, told)).toHaveLength(2);
    expect(mentionsOf(words.replace(' old', ''), told)).toHaveLength(1);
  });

  test('do not take up a description that stood behind another name', () => {
    const told: Told = {
      names: {'Ann Lee': 'PER', 'Eve Ray': 'PER'},
      descriptions: {woman: 'person'},
      takes: [['Ray', 'woman']],
    };
    const later = mentionsOf('Ann Lee came. The young woman sat. It was Eve Ray.', told);
    expect(later).toEqual([['Ann Lee'], ['Eve Ray']]);
    const unknown = mentionsOf('Ann Lee came. A young woman sat. It was Eve Ray.', told);
    expect(unknown).toEqual([['Ann Lee'], ['A young woman', 'Eve Ray']]);
  });

  test('take up a description that stood before them', () => {
    const told: Told = {
      names: {'Ann Lee': 'PER'},
      descriptions: {woman: 'person'},
      takes: [['Lee', 'woman']],
    };
    expect(mentionsOf('A woman came. It was Ann Lee.', told)).toEqual([['A woman', 'Ann Lee']]);
  });

  test('are one for a place with and without what it lies in', () => {
    const told: Told = {names: {'Portland, Oregon': 'LOC', 'Portland#2': 'LOC'}};
    const words = 'He moved to Portland, Oregon, in May. Portland was cold.';
    expect(mentionsOf(words, told)).toEqual([['Portland, Oregon', 'Portland']]);
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

  test('are one where somebody is known under both', () => {
    const told: Told = {names: {'Ann Lee': 'PER', Zora: 'PER'}};
    expect(mentionsOf('Ann Lee, who is known as Zora, sang.', told)).toEqual([['Ann Lee', 'Zora']]);
  });

  test('are one where the text says that both are used', () => {
    const told: Told = {names: {'Vela Group': 'ORG', 'Sails Group': 'ORG'}};
    const words = 'They fined the so-called Vela Group, or Sails Group, on Monday.';
    expect(mentionsOf(words, told)).toEqual([['Vela Group', 'Sails Group']]);
  });
});
