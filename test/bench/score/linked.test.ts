import {expect, test} from 'vitest';
import {linkedMentions} from '../../../bench/score/linked.ts';
import type {Aligner} from '../../../bench/score/scorers.ts';

/*
Mentions are pairs of a place and whom they stand for: a one-letter place each, so that the gold's and
the found ones pair where they begin.
*/

const align: Aligner = (gold, found) => ({
  toGold: new Map(
    found.flatMap(({start}, at) => {
      const there = gold.findIndex(one => one.start === start);
      return there === -1 ? [] : [[at, there] as const];
    }),
  ),
});

type Kind = 'name' | 'nominal' | 'pronoun';

const place = (start: number) => ({start, end: start + 1});

/** What a text has: of each place the kind of its mention and who it is. */
const goldOf = (mentions: readonly (readonly [number, Kind, string])[]) => ({
  id: '',
  text: '',
  mentions: mentions.map(([start, kind, entity]) => ({...place(start), kind, entity})),
});

/** What was found: entities as lists of places with kinds. */
const found = (entities: readonly (readonly (readonly [number, Kind])[])[]) => ({
  entities: entities.map(mentions => ({
    mentions: mentions.map(([start, kind]) => ({...place(start), kind, confidence: 0.8})),
  })),
});

const gold = goldOf([
  [0, 'name', 'Ann'],
  [1, 'name', 'Ben'],
  [2, 'pronoun', 'Ann'],
  [3, 'nominal', 'Ann'],
  [4, 'pronoun', 'Ben'],
]);

const answersTo = (entities: Parameters<typeof found>[0]) =>
  linkedMentions({gold, pred: found(entities)}, align).map(({start, right}) => [start, right]);

test('a pronoun is right with the names of whom it stands for', () => {
  expect(
    answersTo([
      [
        [0, 'name'],
        [2, 'pronoun'],
      ],
      [
        [1, 'name'],
        [4, 'pronoun'],
      ],
    ]),
  ).toEqual([
    [2, true],
    [4, true],
  ]);
});

test('a pronoun is wrong with the names of somebody else, however many pronouns are there', () => {
  expect(
    answersTo([
      [
        [1, 'name'],
        [2, 'pronoun'],
        [4, 'pronoun'],
      ],
    ]),
  ).toEqual([
    [2, false],
    [4, true],
  ]);
});

test('of pronouns alone the most decide', () => {
  expect(
    answersTo([
      [
        [2, 'pronoun'],
        [4, 'pronoun'],
      ],
    ]),
  ).toEqual([
    [2, true],
    [4, false],
  ]);
});

test('names are not judged, nor what the gold has not', () => {
  expect(
    answersTo([
      [
        [0, 'name'],
        [3, 'nominal'],
        [9, 'pronoun'],
      ],
    ]),
  ).toEqual([[3, true]]);
});

test('says how sure each was', () => {
  const [she] = linkedMentions(
    {
      gold,
      pred: found([
        [
          [0, 'name'],
          [2, 'pronoun'],
        ],
      ]),
    },
    align,
  );
  expect(she?.confidence).toBe(0.8);
});
