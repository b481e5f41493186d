import {expect, test} from 'vitest';
import {analyze, analyzeByRules, analyzeDocumentByRules} from '../../source/analysis/analyze.ts';
import {passes} from '../../source/model/analysis.ts';
import {documentOf} from '../helpers.ts';

const article = [
  'Brazil’s president, Paulo Mendes, spoke in Brasilia. “We are ready,” he said.',
  'Maria Santos, the mayor, said the bridge was “a disaster” for all.',
].join('\n');

test('yields after every pass, in their order', () => {
  expect([...analyzeByRules(documentOf(article))].map(({pass}) => pass)).toEqual(passes);
});

test('finds the same in the same text', () => {
  expect(analyzeDocumentByRules(documentOf(article))).toEqual(
    analyzeDocumentByRules(documentOf(article)),
  );
});

test('looks only at the blocks of its range', () => {
  const start = article.indexOf('Maria');
  const range = {start, end: article.length};
  const {entities, range: looked} = analyzeDocumentByRules(documentOf(article), range);
  expect(looked).toEqual(range);
  expect(entities.every(({mentions}) => mentions.every(({span}) => span.start >= start))).toBe(
    true,
  );
});

test('a pass that fails takes only its own findings with it, and says why in one safe line', async () => {
  const read = () => Promise.reject(new Error('out of \u001b[31mmemory\nat address 0'));
  const steps = await Array.fromAsync(analyze(documentOf(article), read));
  expect(steps.map(({pass}) => pass)).toEqual(passes);
  const last = steps.at(-1)?.analysis;
  expect(last?.warnings).toEqual([{pass: 'names', message: 'out of ?[31mmemory'}]);
  expect(last?.entities).toEqual([]);
  expect(last?.quotes.length).toBeGreaterThan(0);
  expect(last?.claims.length).toBeGreaterThan(0);
});

test.each([
  [
    'es',
    'El presidente dijo que “el puente está cerrado” y que la ciudad no puede esperar más tiempo por la ayuda del gobierno.',
  ],
  [
    'de',
    'Der Minister sagte, die Brücke sei „geschlossen“ und die Stadt könne nicht mehr auf die Hilfe der Regierung warten.',
  ],
  [
    'fr',
    'Le président a dit que « le pont est fermé » et que la ville ne peut plus attendre l’aide du gouvernement.',
  ],
])(
  'a text in another language (%s) is said to be so and has only its quotation marks',
  (tag, text) => {
    const {language, entities, quotes, sentences} = analyzeDocumentByRules(documentOf(text));
    expect(language).toBe(tag);
    expect(entities).toEqual([]);
    expect(quotes.map(({source}) => source)).toEqual([null]);
    expect(sentences).toHaveLength(1);
  },
);

test('an English text is English, however short', () => {
  expect(analyzeDocumentByRules(documentOf('Comments closed')).language).toBe('en');
});

test('analyses an empty text without complaint', () => {
  expect(analyzeDocumentByRules(documentOf('')).sentences).toEqual([]);
});
