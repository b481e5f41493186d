import {describe, expect, it} from 'vitest';
import {analyzeDocumentByRules} from '../../source/analysis/analyze.ts';
import type {PairTower, Standing} from '../../source/analysis/encoder/pair-tower.ts';
import {pairings} from '../../source/analysis/relations.ts';
import {relationsRead, shortlist} from '../../source/analysis/relations-read.ts';
import {readText} from '../../source/analysis/text.ts';
import {documentFromText} from '../../source/import/document.ts';

const filler = [
  'The weather was mild in the afternoon.',
  'Children played football behind the old church.',
  'A bakery on the corner was painted green.',
].join('\n\n');

const entails: Standing = {entails: 0.97, contradicts: 0.01, neutral: 0.02};
const contradicts: Standing = {entails: 0.01, contradicts: 0.97, neutral: 0.02};
const neutral: Standing = {entails: 0.02, contradicts: 0.02, neutral: 0.96};

/** A tower that says `first` of a pair, `second` of its other order, and keeps what it read. */
function saying(first: Standing, second: Standing) {
  const read: string[][] = [];
  const tower: PairTower = {
    async judge(a, b) {
      read.push([a, b]);
      return read.length % 2 === 1 ? first : second;
    },
    vectorOf: async () => new Float32Array(),
  };
  return {tower, read};
}

async function related(paragraphs: readonly string[], first: Standing, second = first) {
  const document = documentFromText(paragraphs.join('\n\n'), {kind: 'stdin'});
  const {entities, claims} = analyzeDocumentByRules(document);
  const {tower, read} = saying(first, second);
  const relations = await relationsRead(readText(document), entities, claims, tower);
  return {labels: relations.map(({label}) => label), relations, read};
}

const sold = '“Ada Brook sold the harbour to foreign investors,” said Carl Dean.';
const kept = '“Ada Brook kept the harbour,” said Emma Reed.';

describe('relations where there is a tower that reads pairs', () => {
  it('dispute where it is sure that they contradict each other', async () => {
    const {relations} = await related([sold, filler, kept], contradicts);
    expect(relations).toMatchObject([{label: 'disputes', confidence: contradicts.contradicts}]);
    expect(relations[0]?.evidence[0]?.reason).toBe('read together, they contradict each other');
  });

  it.each([
    ['it is sure of one order only', [sold, filler, kept], neutral],
    [
      'one of them is a condition',
      [sold, filler, '“Ada Brook would keep the harbour,” said Emma Reed.'],
      contradicts,
    ],
    [
      'one source says both, one sentence after the other',
      ['“Ada Brook sold the harbour. Ada Brook kept the harbour,” said Carl Dean.'],
      contradicts,
    ],
    [
      'they are about no one thing',
      [sold, filler, '“Foreign investors kept the harbour,” said Emma Reed.'],
      contradicts,
    ],
  ])('do not dispute where %s', async (_, paragraphs, back) => {
    expect((await related(paragraphs, contradicts, back)).labels).not.toContain('disputes');
  });

  it('repeat where each follows from the other, support where one does', async () => {
    expect((await related([sold, filler, kept], entails)).labels).toEqual(['repeats']);
    expect((await related([sold, filler, kept], entails, neutral)).labels).toEqual(['supports']);
  });

  it('do not dispute by rules what the tower finds in agreement', async () => {
    const never = '“Ada Brook never sold the harbour to foreign investors,” said Emma Reed.';
    expect((await related([sold, filler, never], neutral)).labels).toEqual(['related']);
  });

  it('update where nothing but a figure differs', async () => {
    const {labels} = await related(
      [
        'On Monday the Brook Company employed 120 workers in Rome.',
        filler,
        'On Friday the Brook Company employed 90 workers in Rome.',
      ],
      contradicts,
    );
    expect(labels).toEqual(['updates']);
  });

  it('read names in place of pronouns, and a source’s denial in the claim', async () => {
    const {read} = await related(
      [
        sold,
        filler,
        'Ada Brook spoke in Rome. She kept the harbour.',
        filler,
        'Ada Brook denied that she sold the harbour.',
      ],
      neutral,
    );
    const claims = read.flat();
    expect(claims).toContain('Ada Brook kept the harbour');
    expect(claims).toContain('It is not true that Ada Brook sold the harbour');
  });

  it('ask for the other order only where the longer claim says something of the shorter', async () => {
    expect((await related([sold, filler, kept], neutral)).read).toEqual([
      ['Ada Brook sold the harbour to foreign investors', 'Ada Brook kept the harbour'],
    ]);
    expect((await related([sold, filler, kept], entails)).read).toHaveLength(2);
  });

  it('ask about few pairs, however long the text', () => {
    const body = Array.from({length: 451}, (_, at) => `Ada Brook painted ${at} doors in Rome.`);
    const document = documentFromText(body.join('\n\n'), {kind: 'stdin'});
    const {entities, claims} = analyzeDocumentByRules(document);
    const all = pairings(readText(document), entities, claims);
    expect(claims.length).toBe(451);
    expect(shortlist(all).size).toBeLessThanOrEqual(80);
  });
});
