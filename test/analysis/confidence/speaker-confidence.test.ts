import {describe, expect, test} from 'vitest';
import {probabilityOf} from '../../../source/analysis/confidence/odds.ts';
import {
  featuresOfSpeaker,
  type SpeakerFeature,
  withConfidence,
} from '../../../source/analysis/confidence/speaker-confidence.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import type {Mention, Quote, Source} from '../../../source/model/analysis.ts';
import {documentOf} from '../../helpers.ts';

const body = 'Maria Santos left.\n\n“It is over,” she said. The road is shut, she thinks.';
const text = tokenText(documentOf(body));

const spanOf = (words: string) => {
  const start = body.indexOf(words);
  return {start, end: start + words.length};
};

const she: Mention = {
  id: 'm1',
  span: spanOf('she'),
  kind: 'pronoun',
  entity: 'e0',
  confidence: 0.5,
  evidence: [],
};

const source: Source = {
  span: she.span,
  mention: she.id,
  entity: 'e0',
  implicit: false,
  grounds: ['model', 'unnamed'],
  confidence: 0.9,
  evidence: [],
};

const quote: Quote = {
  id: 'q0',
  kind: 'direct',
  span: spanOf('It is over,'),
  outer: spanOf('“It is over,”'),
  cue: spanOf('said'),
  source,
  continues: null,
  confidence: 0.98,
  evidence: [],
};

const named = (features: ReadonlyMap<SpeakerFeature, number>): readonly string[] =>
  [...features].filter(([, value]) => value === 1).map(([feature]) => feature);

describe('the features of a speaker', () => {
  test('are its grounds, the kind of its words, and how sure each step was, as log-odds', () => {
    const features = featuresOfSpeaker(text, quote, source, she);
    expect(named(features)).toEqual(['always', 'pronoun', 'model', 'unnamed']);
    expect(features.get('score')).toBeCloseTo(Math.log(9));
    expect(features.get('link')).toBeCloseTo(0);
  });

  test('say that words in another paragraph are far, but not of a speech that is carried on', () => {
    const there = {...source, span: spanOf('Maria Santos')};
    expect(named(featuresOfSpeaker(text, quote, there, null))).toContain('far');
    const carried = {...there, implicit: true};
    expect(named(featuresOfSpeaker(text, quote, carried, null))).not.toContain('far');
  });

  test('take nothing for certain, whatever a network says', () => {
    const certain = featuresOfSpeaker(
      text,
      quote,
      {...source, confidence: 1},
      {...she, confidence: 0},
    );
    expect(Number.isFinite(certain.get('score'))).toBe(true);
    expect(Number.isFinite(certain.get('link'))).toBe(true);
  });
});

test.each([
  ['nothing is known', {}, 0.5],
  ['it is always so', {always: Math.log(3)}, 0.75],
  ['the score is taken as it is', {score: 1}, 0.9],
  ['a doubt is weighed against it', {score: 1, unnamed: -Math.log(9)}, 0.5],
  ['what weighs is not so', {denied: -5}, 0.5],
])('the probability where %s', (_, weights, probability) => {
  const features = featuresOfSpeaker(text, quote, source, she);
  expect(probabilityOf(weights, features)).toBeCloseTo(probability);
});

test('only of what stands without marks is it weighed whether anybody says it', () => {
  const entity = {
    id: 'e0',
    type: 'person',
    name: 'Maria Santos',
    aliases: [],
    description: null,
    mentions: [she],
    confidence: 1,
    evidence: [],
  } as const;
  const indirect: Quote = {...quote, id: 'q1', kind: 'indirect'};
  const weights = {speaker: {score: 1}, report: {always: Math.log(3)}};
  const weighed = withConfidence(
    text,
    [entity],
    [quote, indirect, {...quote, source: null}],
    weights,
  );
  expect(weighed.map(({confidence}) => confidence)).toEqual([0.98, expect.closeTo(0.75), 0.98]);
  expect(weighed.map(one => one.source?.confidence)).toEqual([
    expect.closeTo(0.9),
    expect.closeTo(0.9),
    undefined,
  ]);
});
