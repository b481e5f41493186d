import {expect, test} from 'vitest';
import {analyzeDocumentByRules} from '../../../source/analysis/analyze.ts';
import {withDoubts} from '../../../source/analysis/attribution/doubts.ts';
import {readText} from '../../../source/analysis/text/text.ts';
import {type Ground, isSaidPlainly, type Quote} from '../../../source/model/analysis.ts';
import {documentOf} from '../../helpers.ts';

/** What speaks for and against the first speaker where the model is as sure as `confidence`. */
function groundsOf(text: string, confidence: number): readonly Ground[] {
  const document = documentOf(text);
  const {entities, quotes} = analyzeDocumentByRules(document);
  const read = quotes.map((quote: Quote) => ({
    ...quote,
    source: quote.source && {...quote.source, grounds: ['model'] as const, confidence},
  }));
  return withDoubts(readText(document), entities, read)[0]?.source?.grounds ?? [];
}

test.each([
  ['a name', '“It is over,” Maria Santos said.', 0.8, ['model']],
  ['nobody with a name', '“It is over,” the drivers said.', 0.8, ['model', 'unnamed']],
  ['the same, nearly certain', '“It is over,” the drivers said.', 0.97, ['model']],
  ['the writer', '“It is over,” I said.', 0.8, ['model']],
])('doubts of who it is where the source is %s', (_what, text, confidence, grounds) => {
  expect(groundsOf(text, confidence)).toEqual(grounds);
});

test('a pronoun is as doubtful as whom it stands for, however sure it is that “she” speaks', () => {
  expect(groundsOf('Maria Santos left. “It is over,” she said.', 0.99)).toContain('unnamed');
});

test('what may not be said at all is not said plainly, however sure it is who would say it', () => {
  const [quote] = analyzeDocumentByRules(documentOf('Ann Lee said that the road is shut.')).quotes;
  const source = quote?.source;
  if (!source) throw new Error('nobody says it');
  expect(isSaidPlainly({...source, confidence: 0.99})).toBe(true);
  const grounds = [...source.grounds, 'denied'] as const;
  expect(isSaidPlainly({...source, grounds, confidence: 0.99})).toBe(false);
});
