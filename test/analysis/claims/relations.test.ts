import {describe, expect, it, vi} from 'vitest';
import {findRelations} from '../../../source/analysis/claims/relations.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {documentFromText} from '../../../source/import/document.ts';
import {textOf} from '../../../source/model/span.ts';
import type {Told} from '../encoder/linked.ts';
import {foundWhenTold} from '../found.ts';
import {type Chance, towerSaying} from './towers.ts';

vi.mock(
  '../../../source/analysis/claims/calibration.data.ts',
  () => import('./plain-calibration.ts'),
);

const filler = [
  'The weather was mild in the afternoon.',
  'Children played football behind the old church.',
].join('\n\n');

/** What is related in a text where the tower says what `says` has, given two claims in any order. */
async function related(
  paragraphs: readonly string[],
  says: (a: string, b: string) => Chance,
  more: Told = {},
) {
  const document = documentFromText(paragraphs.join('\n\n'), {kind: 'stdin'});
  const {entities, claims} = await foundWhenTold(document, {
    everywhere: {'Ada Brook': 'PER', 'Carl Dean': 'PER', 'Emma Reed': 'PER', Rome: 'LOC'},
    ...more,
  });
  const {tower, read} = towerSaying(says);
  const relations = await findRelations(tokenText(document), entities, claims, tower);
  const words = (id: string) => claims.find(claim => claim.id === id)?.text ?? '';
  const shown = relations.map(({from, to, label}) => [words(from), label, words(to)]);
  return {document, relations, claims, shown, read};
}

const both =
  (one: string, other: string, chance: Chance) =>
  (a: string, b: string): Chance =>
    (a.includes(one) && b.includes(other)) || (a.includes(other) && b.includes(one)) ? chance : {};

const sold = 'Carl Dean said: “Ada Brook sold the harbour to investors.”';
const kept = 'Emma Reed said: “Ada Brook kept the harbour.”';

describe('relations of a text', () => {
  it('are what the tower says of two claims, the earlier first', async () => {
    const {shown} = await related([sold, filler, kept], both('sold', 'kept', {disputes: 0.99}));
    expect(shown).toEqual([
      ['Ada Brook sold the harbour to investors.', 'disputes', 'Ada Brook kept the harbour.'],
    ]);
  });

  it('point at the words that both share', async () => {
    const {document, relations} = await related(
      [sold, filler, kept],
      both('sold', 'kept', {disputes: 0.99}),
    );
    const spans = relations.flatMap(({evidence}) => evidence.flatMap(one => one.spans));
    const words = spans.map(span => textOf(document.text, span));
    expect(new Set(words)).toEqual(new Set(['Ada', 'Brook', 'harbour']));
  });

  it('are read with the name of who says each, and with names for pronouns', async () => {
    const {read} = await related(
      [sold, filler, 'Ada Brook spoke in Rome. She kept the harbour.'],
      () => ({}),
      {pronouns: ['She'], takes: [['She', 'Brook#2']]},
    );
    const told = new Set(read.flat());
    expect(told).toContain('Carl Dean: Ada Brook sold the harbour to investors.');
    expect(told).toContain('Ada Brook kept the harbour.');
  });

  it('keep the surest of a claim, and a limited number', async () => {
    const again = Array.from({length: 9}, (_, at) => `Ada Brook sold the harbour in year ${at}.`);
    const {relations, claims} = await related(again, () => ({repeats: 0.99}));
    for (const {id} of claims) {
      const mine = relations.filter(({from, to}) => from === id || to === id);
      expect(mine.length).toBeLessThanOrEqual(4);
    }
    expect(relations.length).toBeGreaterThan(8);
  });

  it('say of a refrain once what it is related to', async () => {
    const refrain = 'Ada Brook sold the harbour.';
    const {shown} = await related(
      [refrain, filler, refrain, filler, 'The harbour has nine piers.'],
      (a, b) =>
        a.includes('sold') && b.includes('sold')
          ? {repeats: 0.99}
          : a.includes('piers') || b.includes('piers')
            ? a.includes('sold') || b.includes('sold')
              ? {related: 0.99}
              : {}
            : {},
    );
    expect(shown.filter(([, label]) => label === 'related').length).toBe(1);
    expect(shown.filter(([, label]) => label === 'repeats').length).toBe(1);
  });

  it('ask about few pairs, however long the text', async () => {
    const things = ['door', 'fence', 'roof', 'wall', 'gate', 'bench', 'boat', 'sign', 'tower'];
    const body = Array.from(
      {length: 460},
      (_, at) => `Ada Brook has painted the ${things[at % 9]} with the number ${at} in Rome.`,
    );
    const {claims, read} = await related(body, () => ({}));
    expect(claims.length).toBe(460);
    expect(read.length).toBeLessThan(60);
  });
});
