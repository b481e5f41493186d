import {expect, test} from 'vitest';
import {withOneIdentity} from '../../../source/analysis/attribution/relinks.ts';
import type {Entity, EntityId, Mention, MentionId, Quote} from '../../../source/model/analysis.ts';

const found = {confidence: 0.9, evidence: []};

/** Somebody with mentions at these places, one unit long; the first is a name. */
const person = (id: EntityId, ...places: readonly number[]): Entity => ({
  id,
  type: 'person',
  name: id,
  aliases: [],
  description: null,
  mentions: places.map(
    (start, at): Mention => ({
      id: `m${start}`,
      span: {start, end: start + 1},
      kind: at === 0 ? 'name' : 'pronoun',
      entity: id,
      ...found,
    }),
  ),
  ...found,
});

const saidBy = (id: number, mention: MentionId, entity: EntityId, implicit = false): Quote => ({
  id: `q${id}`,
  kind: 'direct',
  span: {start: 90, end: 95},
  outer: {start: 89, end: 96},
  cue: null,
  source: {
    span: {start: 0, end: 1},
    mention,
    entity,
    implicit,
    grounds: ['turns'],
    confidence: 0.6,
    evidence: [{reason: 'whose turn it is', spans: []}],
  },
  continues: null,
  ...found,
});

const places = ({mentions}: Entity): readonly number[] => mentions.map(({span}) => span.start);

test('a mention goes over to whom a quote has it stand for, as sure as the quote is', () => {
  const {entities} = withOneIdentity(
    [person('e0', 1, 5, 9), person('e1', 3)],
    [saidBy(0, 'm5', 'e1')],
  );
  expect(entities.map(places)).toEqual([
    [1, 9],
    [3, 5],
  ]);
  expect(entities[1]?.mentions[1]).toMatchObject({
    entity: 'e1',
    confidence: 0.6,
    evidence: [{reason: 'whose turn it is'}],
  });
});

test('all quotes of one mention are its entity’s, by the first that names it', () => {
  const {quotes} = withOneIdentity(
    [person('e0', 1, 5), person('e1', 3), person('e2', 4)],
    [saidBy(0, 'm5', 'e1'), saidBy(1, 'm5', 'e2'), saidBy(2, 'm5', 'e0', true)],
  );
  expect(quotes.map(({source}) => source?.entity)).toEqual(['e1', 'e1', 'e1']);
});

test('an entity whose only mention goes over is gone', () => {
  const {entities} = withOneIdentity([person('e0', 1), person('e1', 3)], [saidBy(0, 'm1', 'e1')]);
  expect(entities.map(places)).toEqual([[1, 3]]);
});

test('the pronouns of somebody whose names have all gone over go too', () => {
  const {entities} = withOneIdentity(
    [person('e0', 1, 5), person('e1', 3)],
    [saidBy(0, 'm1', 'e1')],
  );
  expect(entities.map(places)).toEqual([[1, 3, 5]]);
});

test('where all agree nothing changes', () => {
  const entities = [person('e0', 1, 5)];
  expect(withOneIdentity(entities, [saidBy(0, 'm5', 'e0')]).entities).toBe(entities);
});
