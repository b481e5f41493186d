import {describe, expect, it} from 'vitest';
import {
  type Analysis,
  type Claim,
  emptyAnalysis,
  type RelationLabel,
} from '../../source/model/analysis.ts';
import {summaryOf, timesSaid} from '../../source/model/summary.ts';

type Row = readonly [
  label: RelationLabel,
  from: number,
  to: number,
  confidence?: number,
  score?: number,
];

const claim = (at: number): Claim => ({
  id: `c${at}`,
  span: {start: 10 * at, end: 10 * at + 9},
  text: `Claim ${at}.`,
  claimant: {kind: 'writer'},
  quote: null,
  polarity: 'positive',
  modality: 'asserted',
  quantities: [],
  time: null,
  about: [],
  confidence: 1,
  evidence: [],
});

const analysisOf = (...rows: readonly Row[]): Analysis => ({
  ...emptyAnalysis,
  claims: Array.from({length: 10}, (_, at) => claim(at)),
  relations: rows.map(([label, from, to, confidence = 0.9, score = 0.5]) => ({
    label,
    from: `c${from}`,
    to: `c${to}`,
    direction: null,
    confidence,
    score,
    evidence: [],
  })),
});

/** Each matter as its label and the numbers of its claims: "disputes 1 4". */
const summarized = (...rows: readonly Row[]): readonly string[] =>
  summaryOf(analysisOf(...rows)).flatMap(({label, matters}) =>
    matters.map(({members}) => [label, ...members.map(({claim: {id}}) => id.slice(1))].join(' ')),
  );

describe('the summary of an article', () => {
  it('is empty where nothing is related', () => {
    expect(summaryOf(emptyAnalysis)).toEqual([]);
    expect(summarized()).toEqual([]);
  });

  it('goes by label: disputes, updates, supports, repeats, related', () => {
    expect(
      summarized(
        ['related', 0, 1],
        ['repeats', 1, 2],
        ['supports', 3, 4],
        ['updates', 5, 6],
        ['disputes', 7, 8],
      ),
    ).toEqual(['disputes 7 8', 'updates 5 6', 'supports 3 4', 'repeats 1 2', 'related 0 1']);
  });

  it('goes by confidence times score within a label', () => {
    expect(
      summarized(['disputes', 0, 1, 0.8, 0.5], ['disputes', 2, 3, 0.7, 0.9], ['disputes', 4, 5]),
    ).toEqual(['disputes 2 3', 'disputes 4 5', 'disputes 0 1']);
  });

  it.each<readonly [string, readonly Row[], readonly string[]]>([
    [
      'in a chain',
      [
        ['repeats', 0, 3],
        ['repeats', 3, 7],
      ],
      ['repeats 0 3 7'],
    ],
    [
      'whichever is the first',
      [
        ['repeats', 3, 7],
        ['repeats', 0, 7],
      ],
      ['repeats 0 3 7'],
    ],
    [
      'as the figures of one thing',
      [
        ['updates', 1, 2],
        ['updates', 2, 6],
      ],
      ['updates 1 2 6'],
    ],
    [
      'but not what it may be as well',
      [
        ['repeats', 0, 3],
        ['repeats', 3, 7, 0.6],
      ],
      ['repeats 0 3', 'repeats 3 7'],
    ],
    [
      'and no doubt on what is sure otherwise',
      [
        ['repeats', 0, 3],
        ['repeats', 3, 7],
        ['repeats', 0, 7, 0.6],
      ],
      ['repeats 0 3 7'],
    ],
  ])('puts together what is said several times, %s', (_, rows, expected) => {
    expect(summarized(...rows)).toEqual(expected);
  });

  it('has what stands to a refrain once, by its weightiest relation', () => {
    const refrain: readonly Row[] = [
      ['repeats', 0, 2],
      ['repeats', 2, 4],
    ];
    expect(summarized(...refrain, ['disputes', 0, 5], ['disputes', 4, 5, 0.99])).toEqual([
      'disputes 4 5',
      'repeats 0 2 4',
    ]);
    expect(summarized(...refrain, ['related', 0, 4], ['supports', 0, 2])).toEqual([
      'repeats 0 2 4',
    ]);
  });

  it.each<readonly [string, readonly Row[], readonly string[]]>([
    [
      'from the first on',
      [
        ['disputes', 0, 3],
        ['disputes', 0, 5],
      ],
      ['disputes 0 3 5'],
    ],
    [
      'the later one first',
      [
        ['disputes', 2, 5],
        ['disputes', 0, 5],
      ],
      ['disputes 5 0 2'],
    ],
    [
      'in a row',
      [
        ['supports', 0, 1],
        ['supports', 1, 2],
        ['supports', 2, 3],
      ],
      ['supports 1 0 2', 'supports 2 3'],
    ],
    [
      'but not with doubtful ones',
      [
        ['disputes', 0, 3],
        ['disputes', 0, 5, 0.6],
      ],
      ['disputes 0 3', 'disputes 0 5'],
    ],
    [
      'and a refrain',
      [
        ['repeats', 0, 2],
        ['disputes', 0, 5],
        ['disputes', 2, 7],
      ],
      ['disputes 0 5 7', 'repeats 0 2'],
    ],
  ])('puts together what stands to one claim, %s', (_, rows, expected) => {
    expect(summarized(...rows)).toEqual(expected);
  });

  it('says of each claim by which relation it is there', () => {
    const [part] = summaryOf(analysisOf(['disputes', 0, 3], ['disputes', 0, 5, 0.99]));
    const ends = part?.matters[0]?.members.map(({relation: {from, to}}) => `${from} ${to}`);
    expect(ends).toEqual(['c0 c5', 'c0 c3', 'c0 c5']);
    expect(part?.matters[0]?.relation.confidence).toBe(0.99);
  });

  it('leaves out a relation of a claim that is not there', () => {
    expect(summarized(['disputes', 0, 99])).toEqual([]);
  });

  it('copes with a long refrain', () => {
    const claims = Array.from({length: 20_000}, (_, at) => claim(at));
    const relations = claims.slice(1).map(({id}, at) => ({
      from: `c${at}` as const,
      to: id,
      label: 'repeats' as const,
      direction: null,
      score: 1,
      confidence: 1,
      evidence: [],
    }));
    const [part] = summaryOf({...emptyAnalysis, claims, relations});
    expect(part?.matters.map(matter => matter.members.length)).toEqual([20_000]);
  });
});

describe('how often something is said', () => {
  it.each<readonly [readonly Row[], string]>([
    [[['repeats', 0, 1]], 'said twice'],
    [
      [
        ['repeats', 0, 1],
        ['repeats', 1, 2],
      ],
      'said 3 times',
    ],
    [[['repeats', 0, 1, 0.6]], 'may be said twice'],
  ])('is said in words, with doubt where there is some', (rows, words) => {
    const matter = summaryOf(analysisOf(...rows))[0]?.matters[0];
    expect(matter && timesSaid(matter)).toBe(words);
  });
});
