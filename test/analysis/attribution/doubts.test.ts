import {expect, test} from 'vitest';
import {withDoubts} from '../../../source/analysis/attribution/doubts.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {type Ground, isSaidPlainly, type Quote} from '../../../source/model/analysis.ts';
import type {Span} from '../../../source/model/span.ts';
import {documentOf} from '../../helpers.ts';
import type {Told} from '../encoder/linked.ts';
import {foundWhenTold} from '../found.ts';

/** Speech that is reported without marks and whose source is the words of a span. */
function quoteBy(source: Span, span: Span): Quote {
  const found = {confidence: 0.9, evidence: []};
  const known = {mention: null, entity: null, implicit: false, grounds: ['model'] as const};
  return {
    id: 'q0',
    kind: 'indirect',
    span,
    outer: span,
    cue: null,
    source: {span: source, ...known, ...found},
    continues: null,
    ...found,
  };
}

/** What speaks for and against the first speaker where the model is as sure as `confidence`. */
async function groundsOf(
  text: string,
  confidence: number,
  told: Told = {everywhere: {'Maria Santos': 'PER'}},
): Promise<readonly Ground[]> {
  const document = documentOf(text);
  const {entities, quotes} = await foundWhenTold(document, told);
  const read = quotes.map((quote: Quote) => ({
    ...quote,
    source: quote.source && {...quote.source, grounds: ['model'] as const, confidence},
  }));
  return withDoubts(tokenText(document), entities, read)[0]?.source?.grounds ?? [];
}

test.each([
  ['a name', 'Maria Santos said: “It is over.”', 0.8, ['model']],
  ['nobody with a name', 'The drivers said: “It is over.”', 0.8, ['model', 'unnamed']],
  ['the same, nearly certain', 'The drivers said: “It is over.”', 0.97, ['model']],
  ['the writer', 'I said: “It is over.”', 0.8, ['model']],
])('doubts of who it is where the source is %s', async (_what, text, confidence, grounds) => {
  expect(await groundsOf(text, confidence)).toEqual(grounds);
});

test('a pronoun is as doubtful as whom it stands for, however sure it is that “she” speaks', async () => {
  const told: Told = {
    names: {'Maria Santos': 'PER', 'Ann Lee': 'PER'},
    pronouns: ['She'],
    takes: [['She', 'Santos']],
  };
  const text = 'Maria Santos met Ann Lee. She said: “It is over.”';
  expect(await groundsOf(text, 0.99, told)).not.toContain('unnamed');
  const either: Told = {
    ...told,
    takes: [
      ['She', 'Santos'],
      ['She', 'Lee'],
    ],
  };
  expect(await groundsOf(text, 0.99, either)).toContain('unnamed');
});

test('what may not be said at all is not said plainly, however sure it is who would say it', () => {
  const {source} = quoteBy({start: 0, end: 7}, {start: 8, end: 20});
  if (!source) throw new Error('nobody says it');
  expect(isSaidPlainly({...source, confidence: 0.99})).toBe(true);
  const grounds = [...source.grounds, 'denied'] as const;
  expect(isSaidPlainly({...source, grounds, confidence: 0.99})).toBe(false);
});

test.each([
  ['Neither he nor the whip, Maria Santos, said that the road is shut.', 'Maria Santos', true],
  ['The mayor left, nor did Maria Santos say that the road is shut.', 'Maria Santos', true],
  ['Neither of them left, and Maria Santos said that the road is shut.', 'Maria Santos', false],
  ['No driver said that the road is shut.', 'No driver', true],
  ['The driver said that the road is shut.', 'The driver', false],
])('who does not say it is known by “no”, “neither” and “nor”: %s', (text, source, denied) => {
  const span = (words: string): Span => {
    const start = text.indexOf(words);
    return {start, end: start + words.length};
  };
  const quote = quoteBy(span(source), span('the road is shut'));
  const [found] = withDoubts(tokenText(documentOf(text)), [], [quote]);
  expect(found?.source?.grounds.includes('denied')).toBe(denied);
});
