import {expect, test} from 'vitest';
import {analyze, analyzeDocument, type Step} from '../../source/analysis/analyze.ts';
import type {Encode} from '../../source/analysis/encoder/document-encoder.ts';
import {passes} from '../../source/model/analysis.ts';
import {textOf} from '../../source/model/span.ts';
import {documentOf} from '../helpers.ts';
import {linkedEncoding, type Told} from './encoder/linked.ts';

const article = [
  'Brazil’s president, Paulo Mendes, spoke in Brasilia. He said: “We are ready.”',
  'Maria Santos, the mayor, said the bridge was “a disaster” for all.',
].join('\n');

const told: Told = {
  names: {Brazil: 'LOC', 'Paulo Mendes': 'PER', Brasilia: 'LOC', 'Maria Santos': 'PER'},
  pronouns: ['He'],
  takes: [['He', 'Mendes']],
};

const read: Encode = async ({text}) => linkedEncoding(text, told);

const stepsOf = (read: Encode): Promise<readonly Step[]> =>
  Array.fromAsync(analyze(documentOf(article), read));

test('yields after every pass, in their order', async () => {
  expect((await stepsOf(read)).map(({pass}) => pass)).toEqual(passes);
});

test('finds the same in the same text', async () => {
  expect(await stepsOf(read)).toEqual(await stepsOf(read));
});

test('looks only at the blocks of its range', async () => {
  const start = article.indexOf('Maria');
  const range = {start, end: article.length};
  const {entities, range: looked} = await analyzeDocument(documentOf(article), read, range);
  expect(looked).toEqual(range);
  expect(entities.map(({name}) => name)).toEqual(['Maria Santos']);
});

test('finds sentences and quotation marks alone where there is no model', async () => {
  const steps = await stepsOf(async () => null);
  expect(steps.map(({pass}) => pass)).toEqual(['sentences', 'quotes']);
  const {sentences, quotes, warnings} = steps.at(-1)?.analysis ?? {};
  expect(sentences).toHaveLength(3);
  expect(quotes?.map(({source}) => source)).toEqual([null, null]);
  expect(warnings).toEqual([]);
});

test('a role may be the last word of the text', async () => {
  const capitals = documentOf("ANNA LIND IS THE FOURTH CHANNEL'S POLITICAL EDITOR");
  const names = {'ANNA LIND': 'PER'} as const;
  const {entities, warnings} = await analyzeDocument(capitals, async ({text}) =>
    linkedEncoding(text, {names}),
  );
  expect(warnings).toEqual([]);
  expect(entities.map(({name}) => name)).toEqual(['ANNA LIND']);
});

test('ends where the encoder fails, with what was found by then and why in one safe line', async () => {
  const steps = await stepsOf(async () => {
    throw new Error('out of \u001b[31mmemory\nat address 0');
  });
  expect(steps.map(({pass}) => pass)).toEqual(['sentences', 'quotes', 'names']);
  const last = steps.at(-1)?.analysis;
  expect(last?.warnings).toEqual([{pass: 'names', message: 'out of ?[31mmemory'}]);
  expect(last?.quotes).toHaveLength(2);
});

test('a pass that fails takes only its own findings with it', async () => {
  const steps = await stepsOf(async document => ({
    ...linkedEncoding(document.text, told),
    pairs: () => Promise.reject(new Error('pairs.onnx is damaged')),
  }));
  expect(steps.map(({pass}) => pass)).toEqual(passes);
  const last = steps.at(-1)?.analysis;
  expect(last?.warnings).toEqual([{pass: 'relations', message: 'pairs.onnx is damaged'}]);
  expect(last?.claims.length).toBeGreaterThan(0);
  expect(last?.relations).toEqual([]);
});

test('the passes after one that fails go on with what there is', async () => {
  const steps = await stepsOf(async document => ({
    ...linkedEncoding(document.text, told),
    get names(): never {
      throw new Error('no names today');
    },
  }));
  expect(steps.map(({pass}) => pass)).toEqual(passes);
  const last = steps.at(-1)?.analysis;
  expect(last?.warnings).toEqual([{pass: 'names', message: 'no names today'}]);
  const sources = last?.quotes.map(({source}) => source && textOf(article, source.span));
  expect(sources).toEqual(['He', 'Maria Santos']);
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
  async (tag, text) => {
    const document = documentOf(text);
    const found = await analyzeDocument(document, read);
    const {language, entities, quotes, sentences, warnings} = found;
    expect(language).toBe(tag);
    expect(entities).toEqual([]);
    expect(warnings).toEqual([]);
    expect(quotes.map(({source}) => source)).toEqual([null]);
    expect(sentences).toHaveLength(1);
  },
);

test.each([
  ['short', 'Comments closed', 1],
  ['empty', '', 0],
])('a text that is %s is English', async (_, text, count) => {
  const {language, sentences} = await analyzeDocument(documentOf(text), async () => null);
  expect(language).toBe('en');
  expect(sentences).toHaveLength(count);
});
