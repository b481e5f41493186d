import {expect, test} from 'vitest';
import {
  featuresOfMention,
  withMentionConfidence,
} from '../../../source/analysis/confidence/mention-confidence.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import type {Entity, Mention, MentionKind} from '../../../source/model/analysis.ts';
import {documentOf} from '../../helpers.ts';

const body = 'Maria Santos, the mayor, said that she was glad. I saw her.';
const text = tokenText(documentOf(body));

function mention(words: string, kind: MentionKind, confidence: number): Mention {
  const start = body.indexOf(words);
  const span = {start, end: start + words.length};
  return {id: `m${start}`, span, kind, entity: 'e0', confidence, evidence: []};
}

const name = mention('Maria Santos', 'name', 0.9);
const mayor = mention('the mayor', 'nominal', 0.9);
const she = mention('she', 'pronoun', 0.9);
const talker = mention('I', 'pronoun', 0.9);

const entityOf = (...mentions: readonly Mention[]): Entity => ({
  id: 'e0',
  type: 'person',
  name: 'Maria Santos',
  aliases: [],
  description: null,
  mentions,
  confidence: 0.9,
  evidence: [],
});

test.each([
  ['a pronoun', she, ['always']],
  ['a description', mayor, ['always']],
  ['somebody who talks', talker, ['always', 'talk']],
])('the features of %s', (_, asked, expected) => {
  const features = featuresOfMention(text, asked);
  expect([...features].filter(([, value]) => value === 1).map(([name]) => name)).toEqual(expected);
  expect(features.get('link')).toBeCloseTo(Math.log(9));
});

test('pronouns and descriptions are weighed, names are as sure as they were found', () => {
  const [entity] = withMentionConfidence(text, [entityOf(name, she)], {always: Math.log(3)});
  expect(entity?.mentions.map(({confidence}) => confidence)).toEqual([0.9, expect.closeTo(0.75)]);
});

test.each([
  ['a doubtful description is no other name', 0.5, []],
  ['one that is sure is', 20, ['the mayor']],
])('%s', (_, odds, aliases) => {
  const entity = {...entityOf(name, mayor), aliases: ['the mayor']};
  expect(withMentionConfidence(text, [entity], {always: Math.log(odds)})[0]?.aliases).toEqual(
    aliases,
  );
});
