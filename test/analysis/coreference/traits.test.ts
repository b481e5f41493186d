import {expect, test} from 'vitest';
import {newCluster} from '../../../source/analysis/clusters/cluster.ts';
import {traitsOfNames} from '../../../source/analysis/coreference/traits.ts';
import type {Told} from '../encoder/linked.ts';
import {mentionsOf} from '../entities.ts';

test('a count with a hyphen makes no more than one of somebody', () => {
  const told: Told = {
    names: {'Ann Lee': 'PER'},
    descriptions: {old: 'person'},
    takes: [['old', 'Lee']],
  };
  expect(mentionsOf('Ann Lee came. The 27-year-old sang.', told)).toEqual([
    ['Ann Lee', 'The 27-year-old'],
  ]);
});

test('people of one kind are several', () => {
  const people = {...newCluster(0, 'group'), fullest: ['young', 'zotrians']};
  expect(traitsOfNames(people)).toMatchObject({number: 'several'});
  expect(traitsOfNames({...people, fullest: ['taliban']})).toMatchObject({number: null});
});
