import {expect, test} from 'vitest';
import type {Told} from '../encoder/linked.ts';
import {entitiesOf, mentionsOf} from '../entities.ts';

test('a noun before another noun describes nobody', () => {
  const told: Told = {
    names: {'Ann Lee': 'PER'},
    descriptions: {pop: 'person', star: 'person'},
    takes: [
      ['pop', 'Lee'],
      ['star', 'Lee'],
    ],
  };
  expect(mentionsOf('Ann Lee came. The pop star sang.', told)).toEqual([
    ['Ann Lee', 'The pop star'],
  ]);
});

test('“there” is a place without the words before it, and no other name of it', () => {
  const told: Told = {
    names: {Oslo: 'LOC'},
    descriptions: {there: 'place'},
    takes: [['there', 'Oslo']],
  };
  const [oslo] = entitiesOf('Oslo is cold. Ann was very unhappy there.', told);
  expect(oslo?.words).toEqual(['Oslo', 'there']);
  expect(oslo?.aliases).toEqual([]);
});
