import {describe, expect, it} from 'vitest';
import {isDispute} from '../../../source/analysis/claims/disputing.ts';
import {pairings, verdictByRules} from '../../../source/analysis/claims/pairings.ts';
import {
  findRelations,
  mayMatter,
  shortlist,
  verdictByTower,
} from '../../../source/analysis/claims/relations.ts';
import type {PairTower, Standing} from '../../../source/analysis/encoder/pair-tower.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {documentFromText} from '../../../source/import/document.ts';
import type {Document} from '../../../source/model/document.ts';
import type {Told} from '../encoder/linked.ts';
import {foundWhenTold} from '../found.ts';

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
    isSlow: false,
    async judge(a, b) {
      read.push([a, b]);
      return read.length % 2 === 1 ? first : second;
    },
    vectorOf: async () => new Float32Array(),
  };
  return {tower, read};
}

/** What is found where the encoder knows the names, and rules say who speaks. */
const understood = (document: Document, more: Told = {}) =>
  foundWhenTold(document, {
    everywhere: {
      'Ada Brook': 'PER',
      'Carl Dean': 'PER',
      'Emma Reed': 'PER',
      'Brook Company': 'ORG',
      Rome: 'LOC',
      Oslo: 'LOC',
      Bern: 'LOC',
    },
    ...more,
  });

async function related(
  paragraphs: readonly string[],
  first: Standing,
  second = first,
  more: Told = {},
) {
  const document = documentFromText(paragraphs.join('\n\n'), {kind: 'stdin'});
  const {entities, claims} = await understood(document, more);
  const {tower, read} = saying(first, second);
  const relations = await findRelations(tokenText(document), entities, claims, tower);
  return {labels: relations.map(({label}) => label), relations, read};
}

const sold = 'Carl Dean said: “Ada Brook sold the harbour to foreign investors.”';
const never = 'Emma Reed said: “Ada Brook never sold the harbour to foreign investors.”';
const kept = 'Emma Reed said: “Ada Brook kept the harbour.”';

describe('relations where there is a tower that reads pairs', () => {
  it('dispute where words and tower have it that they contradict each other', async () => {
    const {relations} = await related([sold, filler, never], contradicts);
    expect(relations).toMatchObject([{label: 'disputes', confidence: 0.75}]);
  });

  it('dispute in the same words about what has no name', async () => {
    const open = 'Carl Dean said: “The old bridge will close in spring.”';
    const shut = 'Emma Reed said: “The old bridge will not close in spring.”';
    const {relations} = await related([open, filler, shut], contradicts);
    expect(relations).toMatchObject([{label: 'disputes', confidence: 0.75}]);
    const other = 'Emma Reed said: “The new school will not close in spring.”';
    expect((await related([open, filler, other], contradicts)).labels).not.toContain('disputes');
  });

  it('are related where only one of the two has it so', async () => {
    expect((await related([sold, filler, never], neutral)).labels).toEqual(['related']);
    expect((await related([sold, filler, kept], contradicts)).labels).toEqual(['related']);
  });

  it.each([
    [
      'one of them only names something',
      ['Carl Dean said: “Ada Brook’s sale of the harbour to foreign investors.”', filler, never],
      contradicts,
    ],
    [
      'the writer says one of them',
      ['Ada Brook sold the harbour to foreign investors.', filler, never],
      contradicts,
    ],
    [
      'one of them is a condition',
      [
        sold,
        filler,
        'Emma Reed said: “Ada Brook would never sell the harbour to foreign investors.”',
      ],
      contradicts,
    ],
    [
      'one source says both, one sentence after the other',
      ['Carl Dean said: “Ada Brook sold the harbour. Ada Brook never sold the harbour.”'],
      contradicts,
    ],
    [
      'it is one source that says both',
      [sold, filler, 'Carl Dean said: “Ada Brook never sold the harbour to foreign investors.”'],
      contradicts,
    ],
    [
      'they are about no one thing',
      [sold, filler, 'Emma Reed said: “Foreign investors never sold the harbour.”'],
      contradicts,
    ],
  ])('do not dispute where %s', async (_, paragraphs, back) => {
    expect((await related(paragraphs, contradicts, back)).labels).not.toContain('disputes');
  });

  it('repeat where each follows from the other, support where one does', async () => {
    const again = 'Emma Reed said: “Ada Brook sold the harbour to investors.”';
    expect((await related([sold, filler, again], entails)).labels).toEqual(['repeats']);
    expect((await related([sold, filler, again], entails, neutral)).labels).toEqual(['supports']);
  });

  it.each([
    [0.6, 0.7, 'repeats'],
    [0.4, 0.7, 'repeats'],
    [0.4, 0.62, 'supports'],
    [0.3, 0.97, 'related'],
  ])(
    'that share %s of their words and follow from each other by %s: %s',
    async (overlap, sure, label) => {
      const document = documentFromText([sold, filler, kept].join('\n\n'), {kind: 'stdin'});
      const text = tokenText(document);
      const {entities, claims} = await understood(document);
      const [pairing] = pairings(text, entities, claims);
      if (pairing === undefined) throw new Error('no pair to judge');
      const likely = {...pairing, likeness: {...pairing.likeness, overlap}};
      const either = {entails: sure, contradicts: 0, neutral: 1 - sure};
      const related = {label: 'related', confidence: 0.8, reason: 'about the same'} as const;
      const verdict = verdictByTower(text, likely, {forth: either, back: either}, related, false);
      expect(verdict?.label).toBe(label);
    },
  );

  it('do not agree where they share too few words, whatever the tower says', async () => {
    const other = 'Emma Reed said: “Ada Brook was praised for the quiet harbour of the town.”';
    const {labels, read} = await related([sold, filler, other], entails);
    expect(read).toEqual([]);
    expect(labels).toEqual(['related']);
  });

  it.each([
    [1, 0.3, true],
    [0.5, 0.9, true],
    [1, 0.15, false],
    [0.5, 0.4, false],
  ])(
    'that share %s of their words, contradicting by %s, dispute: %s',
    async (overlap, against, is) => {
      const document = documentFromText([sold, filler, never].join('\n\n'), {kind: 'stdin'});
      const text = tokenText(document);
      const {entities, claims} = await understood(document);
      const [pairing] = pairings(text, entities, claims);
      if (pairing === undefined) throw new Error('no pair to judge');
      const likely = {...pairing, likeness: {...pairing.likeness, overlap}};
      expect(isDispute(text, likely, verdictByRules(text, pairing), against)).toBe(is);
    },
  );

  it('dispute where one source denies in other words what another claims', async () => {
    const attack = 'Carl Dean said: “Ada Brook has handed the harbour to foreign investors.”';
    const denial = 'Emma Reed denied that Ada Brook sold the harbour.';
    const content = 'that Ada Brook sold the harbour';
    const told: Told = {sayings: [{content, source: 'Emma Reed', cue: 'denied'}]};
    const labelsWhere = async (standing: Standing) =>
      (await related([attack, filler, denial], standing, standing, told)).labels;
    expect(await labelsWhere(contradicts)).toEqual(['disputes']);
    expect(await labelsWhere(neutral)).not.toContain('disputes');
  });

  it.each([
    [
      'counts the same again',
      'On Monday Ada Brook led with 221 votes.',
      'On Monday Ada Brook led with 182 votes.',
      'updates',
    ],
    [
      'is of another group',
      'On Monday Ada Brook led among women with 221 votes and 3 seats.',
      'On Monday Ada Brook led among old women with 182 votes and 2 seats.',
      'related',
    ],
    [
      'is of another time',
      'On Monday Ada Brook spoke for 20 hours.',
      'On Monday Ada Brook spoke for 10 hours.',
      'related',
    ],
  ])('update only what %s', async (_, first, last, label) => {
    expect((await related([first, filler, last], contradicts)).labels).toEqual([label]);
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
      neutral,
      {
        pronouns: ['She', 'she'],
        takes: [
          ['She', 'Brook#2'],
          ['she', 'Brook#3'],
        ],
        sayings: [
          {content: 'that she sold the harbour', source: 'Ada Brook denied', cue: 'denied'},
        ],
      },
    );
    const claims = read.flat();
    expect(claims).toContain('Ada Brook kept the harbour.');
    expect(claims).toContain('It is not true that Ada Brook sold the harbour.');
  });

  it('ask about no pair of which the tower could say nothing that would be shown', async () => {
    const open = 'Carl Dean said: “The old bridge will close in 3 days.”';
    const shut = 'Emma Reed said: “The old bridge will not close in 4 days.”';
    const body = [sold, kept, filler, never, open, filler, shut, `${sold} ${kept}`];
    const document = documentFromText(body.join('\n\n'), {kind: 'stdin'});
    const text = tokenText(document);
    const {entities, claims} = await understood(document);
    const standings = [entails, contradicts, neutral].flatMap((forth, _, all) =>
      all.map(back => ({forth, back})),
    );
    const useless = pairings(text, entities, claims).flatMap(pairing => {
      const byRules = verdictByRules(text, pairing);
      return [true, false].flatMap(figuresDiffer => {
        if (mayMatter(text, pairing, byRules, figuresDiffer)) return [];
        return [standings.map(one => verdictByTower(text, pairing, one, byRules, figuresDiffer))];
      });
    });
    expect(useless.length).toBeGreaterThan(0);
    for (const [first, ...others] of useless) {
      for (const other of others) expect(other).toEqual(first);
    }
  });

  it('ask for the other order only where the longer claim says something of the shorter', async () => {
    expect((await related([sold, filler, kept], neutral)).read).toEqual([
      ['Ada Brook sold the harbour to foreign investors.', 'Ada Brook kept the harbour.'],
    ]);
    expect((await related([sold, filler, kept], entails)).read).toHaveLength(2);
  });

  const painted = async (count: number) => {
    const things = [
      'door',
      'fence',
      'roof',
      'wall',
      'gate',
      'bench',
      'boat',
      'sign',
      'tower',
      'hall',
    ];
    const towns = ['Rome', 'Oslo', 'Bern'];
    const body = Array.from({length: count}, (_, at) => {
      const [thing, town] = [things[at % things.length], towns[at % towns.length]];
      return `Ada Brook said that she has painted the ${thing} with the number ${at} in ${town}.`;
    });
    const document = documentFromText(body.join('\n\n'), {kind: 'stdin'});
    const {entities, claims} = await understood(document);
    expect(claims.length).toBe(count);
    return pairings(tokenText(document), entities, claims);
  };

  it('ask about few pairs, however long the text', async () => {
    const all = await painted(451);
    expect(all.length).toBeGreaterThan(2000);
    expect(shortlist(all).size).toBe(44);
    expect(shortlist(all, true).size).toBe(11);
  });

  it('ask a slow tower about the pairs of a short article as any other', async () => {
    const all = await painted(60);
    expect(shortlist(all).size).toBe(48);
    expect(shortlist(all, true)).toEqual(shortlist(all));
  });
});
