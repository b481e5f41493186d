import {expect, test} from 'vitest';
import {MentionFinder, withSpeakerPronouns} from '../../../source/analysis/attribution/speakers.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {
  type Entity,
  type EntityId,
  type Ground,
  isLinkedPlainly,
  type Quote,
} from '../../../source/model/analysis.ts';
import {textOf} from '../../../source/model/span.ts';
import {documentOf} from '../../helpers.ts';

/** Somebody who is mentioned once, by these words. */
function entityNamed(body: string, words: string, id: EntityId): Entity {
  const start = body.indexOf(words);
  const span = {start, end: start + words.length};
  const found = {confidence: 1, evidence: []};
  return {
    id,
    type: 'person',
    name: words,
    aliases: [],
    description: null,
    mentions: [{id: 'm0', span, kind: 'name', entity: id, ...found}],
    ...found,
  };
}

test.each([
  ['the JD(S) party leader Maria Santos', 'Maria Santos'],
  ['Maria Santos (with JD leaders)', 'Maria Santos'],
  ['Maria Santos, who left the JD', 'Maria Santos'],
  ['JD’s Maria Santos', 'Maria Santos'],
])('the words “%s” are headed by %s', (phrase, head) => {
  const text = tokenText(documentOf(`${phrase} spoke.`));
  const entities = [entityNamed(phrase, 'JD', 'e0'), entityNamed(phrase, 'Maria Santos', 'e1')];
  const last = text.tokens.findIndex(({lower}) => lower === 'spoke');
  const mention = new MentionFinder(text, entities).headOf({first: 0, last});
  expect(mention && textOf(phrase, mention.span)).toBe(head);
});

test.each<[string, readonly Ground[], boolean]>([
  ['plainly', ['model'], true],
  ['with doubt', ['model', 'denied'], false],
])('“I” is the speaker %s as the speaker is', (_, grounds, plain) => {
  const body = '“I left,” Maria Santos said.';
  const entity = entityNamed(body, 'Maria Santos', 'e0');
  const found = {confidence: 0.99, evidence: []};
  const span = {start: body.indexOf('Maria'), end: body.indexOf(' said')};
  const quote: Quote = {
    id: 'q0',
    kind: 'direct',
    span: {start: 1, end: 8},
    outer: {start: 0, end: 9},
    cue: null,
    source: {span, mention: 'm0', entity: 'e0', implicit: false, grounds, ...found},
    continues: null,
    ...found,
  };
  const [speaker] = withSpeakerPronouns(tokenText(documentOf(body)), [entity], [quote]);
  const spoken = speaker?.mentions.find(({kind}) => kind === 'pronoun');
  expect(spoken && textOf(body, spoken.span)).toBe('I');
  expect(spoken && isLinkedPlainly(spoken)).toBe(plain);
});
