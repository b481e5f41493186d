import {describe, expect, it} from 'vitest';
import {type InCommon, reasonOf, type ToldClaim} from '../../../source/analysis/claims/reasons.ts';
import type {Quantity, RelationLabel} from '../../../source/model/analysis.ts';

type Other = {
  readonly no?: boolean;
  readonly when?: string;
  readonly maybe?: boolean;
  readonly figures?: readonly (readonly [number, string])[];
};

/** What somebody says; null is the article. */
const told = (
  who: string | null,
  text: string,
  {no, when, maybe, figures}: Other = {},
): ToldClaim => ({
  claim: {
    text,
    polarity: no ? 'negative' : 'positive',
    quantities: (figures ?? []).map(
      ([value, unit]): Quantity => ({value, unit, span: {start: 0, end: 1}}),
    ),
    claimant: who === null ? {kind: 'writer'} : {kind: 'source', span: null, entity: null},
  },
  who: who ?? 'the article',
  isPlain: !maybe,
  when: when ?? null,
});

const dam: InCommon = {names: ['the dam'], words: ['fail', 'safe']};
const nothing: InCommon = {names: [], words: []};
const people = (value: number) => ({figures: [[value, 'people']] as const});

type Case = readonly [RelationLabel, ToldClaim, ToldClaim, InCommon, string];

describe('the reason of a relation', () => {
  it.each<Case>([
    [
      'disputes',
      told('Ann Lee', 'The dam will fail.'),
      told('the city', 'It is safe.'),
      dam,
      'Both are about the dam; Ann Lee said that the dam will fail, the city that it is safe.',
    ],
    [
      'disputes',
      told('Ann Lee', 'The dam was not safe.', {no: true}),
      told('Tom Baker', 'The dam was safe.'),
      dam,
      'Both are about the dam; Tom Baker said that the dam was safe, Ann Lee denied it.',
    ],
    [
      'disputes',
      told('Ann Lee', 'The dam was safe.'),
      told(null, 'It is not true that the dam was safe.', {no: true}),
      dam,
      'Both are about the dam; Ann Lee said that the dam was safe, the article denies it.',
    ],
    [
      'disputes',
      told('Ann Lee', 'The dam was safe.'),
      told('Ann Lee', 'The dam was not safe.', {no: true}),
      dam,
      'Both are about the dam; Ann Lee said that the dam was safe, but elsewhere denies it.',
    ],
    [
      'disputes',
      told('Ann Lee', 'The dam will fail within a year.'),
      told('the city', 'No crack has been found.', {no: true}),
      dam,
      'Both are about the dam; Ann Lee said that the dam will fail within a year, the city that no crack has been found.',
    ],
    [
      'disputes',
      told(null, 'The dam is old.'),
      told(null, 'The dam is new.'),
      nothing,
      'Both are on the same subject; the article says that the dam is old, but also that the dam is new.',
    ],
    [
      'disputes',
      told('the police', 'Three people died in the fire.', people(3)),
      told(null, 'Five people died in the fire.', people(5)),
      {names: [], words: ['fire', 'died', 'people']},
      'Both speak of “fire” and “died”, but the figures differ: 3 people (the police) against 5 people (the article).',
    ],
    [
      'updates',
      told(null, 'Three people died in the fire.', people(3)),
      told(null, 'Five people died in the fire.', people(5)),
      {names: ['the Ashford fire'], words: []},
      'Both are about the Ashford fire; the figure changed from 3 to 5 people.',
    ],
    [
      'updates',
      told(null, 'Five people died.', people(5)),
      told(null, 'Officials earlier said that three people died.', people(3)),
      nothing,
      'Both are on the same subject; the figure changed from 3 to 5 people.',
    ],
    [
      'updates',
      told(null, 'It cost $2.5 million in 2024.', {figures: [[2.5e6, '$']], when: 'in 2024'}),
      told(null, 'It cost $1,200,000 in 2019.', {figures: [[1.2e6, '$']], when: 'in 2019'}),
      {names: ['the plan'], words: []},
      'Both are about the plan; the figure changed from $1.2 million (in 2019) to $2.5 million (in 2024).',
    ],
    [
      'updates',
      told(null, 'Turnout was 40 percent.', {figures: [[40, '%']]}),
      told(null, 'Turnout was 45 percent.', {figures: [[45, '%']]}),
      {names: ['Leeds', 'Ann Lee', 'Ashford'], words: []},
      'Both are about Leeds and Ann Lee; the figure changed from 40% to 45%.',
    ],
    [
      'updates',
      told('Ann Lee', 'She will run.'),
      told('Ann Lee', 'She withdrew.'),
      {names: ['Ann Lee'], words: []},
      'Both are about Ann Lee; first Ann Lee said that she will run, later Ann Lee said that she withdrew.',
    ],
    [
      'repeats',
      told('Ann Lee', 'The dam will fail.'),
      told('the city', 'In the end the dam will fail.'),
      dam,
      'Ann Lee and the city both say that the dam will fail.',
    ],
    [
      'repeats',
      told(null, 'The dam will fail in the end.'),
      told(null, 'The dam will fail.'),
      dam,
      'The article says more than once that the dam will fail.',
    ],
    [
      'repeats',
      told('Ann Lee', 'The dam will fail.'),
      told('Ann Lee', 'The dam will fail soon.', {maybe: true}),
      dam,
      'Probably Ann Lee said more than once that the dam will fail.',
    ],
    [
      'repeats',
      told('Ann Lee', 'The dam will fail.', {maybe: true}),
      told('the city', 'The dam will fail soon.'),
      dam,
      'Probably Ann Lee and the city both say that the dam will fail.',
    ],
    [
      'supports',
      told('Tom Baker', 'The dam has cracks and will fail next year.'),
      told('Ann Lee', 'The dam will fail.'),
      dam,
      'Tom Baker said that the dam has cracks and will fail next year; this bears out that the dam will fail, as Ann Lee said.',
    ],
    [
      'supports',
      told(null, 'The dam has many deep cracks.'),
      told(null, 'The dam is unsafe.'),
      dam,
      'The article says that the dam has many deep cracks; this bears out that the dam is unsafe.',
    ],
    [
      'related',
      told('Ann Lee', 'Ann Lee built the dam.'),
      told(null, 'Ann Lee saw the dam.'),
      {names: ['Ann Lee', 'the dam'], words: []},
      'Both are about the dam.',
    ],
    [
      'related',
      told(null, 'The dam is safe in winter.'),
      told(null, 'The dam was closed for the winter.'),
      {names: ['the dam'], words: ['winter']},
      'Both are about the dam and speak of “winter”.',
    ],
    [
      'related',
      told(null, 'It is safe in winter.'),
      told(null, 'They closed for the winter.'),
      {names: [], words: ['winter']},
      'Both speak of “winter”.',
    ],
  ])('says why one %s the other (%#)', (label, a, b, common, sentence) => {
    expect(reasonOf(label, a, b, common)).toBe(sentence);
  });

  it.each([
    ['The US will pay.', 'that the US will pay.'],
    ['What they want is money.', 'that what they want is money.'],
    ['Under the plan all pay.', 'that under the plan all pay.'],
    ['I will pay.', 'that I will pay.'],
    ['US troops left.', 'that US troops left.'],
    ['It’s over!', 'that it’s over.'],
    ['Lee paid ,', 'that Lee paid.'],
    ['  In May\n he paid. ', 'that in May he paid.'],
  ])('puts “%s” into a sentence of its own', (text, end) => {
    const reason = reasonOf('repeats', told(null, text), told(null, text), nothing);
    expect(reason).toBe(`The article says more than once ${end}`);
  });

  it('is one line, however the words were broken', () => {
    const broken = {names: ['the\nold dam'], words: []};
    expect(reasonOf('related', told('Ann\n Lee', 'A.'), told(null, 'B.'), broken)).toBe(
      'Both are about the old dam.',
    );
    expect(reasonOf('repeats', told('Ann\n Lee', 'A.'), told(null, 'B.'), broken)).toMatch(
      /^Ann Lee /,
    );
  });

  it('cuts a long claim, name or time at a word', () => {
    const long = `The dam ${'will certainly fail '.repeat(20)}.`;
    const reason = reasonOf('repeats', told(null, long), told(null, long), nothing);
    expect(reason).toMatch(/ will…$/);
    expect(reason.length).toBeLessThan(100);
    const name = {names: ['x'.repeat(500)], words: []};
    const about = reasonOf('related', told(null, 'A.'), told(null, 'B.'), name);
    expect(about.length).toBeLessThan(120);
    const emoji = {names: [`x${'👩'.repeat(300)}`], words: []};
    expect(reasonOf('related', told(null, 'A.'), told(null, 'B.'), emoji)).not.toMatch(
      /\p{Surrogate}/u,
    );
  });

  it('is the same each time, and a sentence, for all labels and whatever is missing', () => {
    for (const label of ['disputes', 'updates', 'supports', 'repeats', 'related'] as const) {
      const reason = reasonOf(label, told(null, ''), told('Lee', ''), nothing);
      expect(reason).toMatch(/^\p{Lu}.*\.$/u);
      expect(reasonOf(label, told(null, ''), told('Lee', ''), nothing)).toBe(reason);
    }
  });
});
