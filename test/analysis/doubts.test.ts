import {expect, test} from 'vitest';
import {analyzeDocumentByRules} from '../../source/analysis/analyze.ts';
import {withDoubtsOfUnnamed} from '../../source/analysis/doubts.ts';
import {readText} from '../../source/analysis/text.ts';
import {type Quote, sureAt} from '../../source/model/analysis.ts';
import {documentOf} from '../helpers.ts';

/** How the first quote of a text is said when its speaker is as sure as `confidence`. */
function isPlain(text: string, confidence: number): boolean {
  const document = documentOf(text);
  const {entities, quotes} = analyzeDocumentByRules(document);
  const known = quotes.map((quote: Quote) => ({
    ...quote,
    source: quote.source && {...quote.source, confidence},
  }));
  const [quote] = withDoubtsOfUnnamed(readText(document), entities, known);
  return (quote?.source?.confidence ?? 0) >= sureAt;
}

test.each([
  ['a name', '“It is over,” Maria Santos said.', 0.8, true],
  ['a pronoun', 'Maria Santos left. “It is over,” she said.', 0.8, false],
  ['a pronoun, nearly certain', 'Maria Santos left. “It is over,” she said.', 0.97, true],
  ['a description', '“It is over,” the drivers said.', 0.8, false],
  ['the writer', '“It is over,” I said.', 0.8, true],
])('whether a speaker is said plainly where it is %s', (_what, text, confidence, plainly) => {
  expect(isPlain(text, confidence)).toBe(plainly);
});

test.each([
  ['Ann Lee refused to say that the road is shut.', false],
  ['Ann Lee was clear in stating that the road is shut.', true],
  ['Ann Lee affirmed that the road is shut.', true],
])('whether it is plainly said in: %s', (text, plainly) => {
  const [quote] = analyzeDocumentByRules(documentOf(text)).quotes;
  expect((quote?.source?.confidence ?? 0) >= sureAt).toBe(plainly);
});
