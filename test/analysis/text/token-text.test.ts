import {describe, expect, test} from 'vitest';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {shapeOf} from '../../../source/analysis/text/tokens.ts';
import {textOf} from '../../../source/model/span.ts';
import {documentOf} from '../../helpers.ts';

const wordsIn = (text: string): string[] =>
  tokenText(documentOf(text)).tokens.map(token => textOf(text, token));

const sentencesIn = (text: string): string[] =>
  tokenText(documentOf(text)).sentences.map(sentence => textOf(text, sentence));

describe('words', () => {
  test.each([
    ['Mexico’s president', ['Mexico', '’s', 'president']],
    ["We've said they don't.", ['We', "'ve", 'said', 'they', "don't", '.']],
    ['Mr. F. Lee of the U.S. Navy', ['Mr.', 'F.', 'Lee', 'of', 'the', 'U.S.', 'Navy']],
    ['1,200.5 people', ['1,200.5', 'people']],
    ['drug-trafficking', ['drug', '-', 'trafficking']],
    ['O’Brien waited ...', ['O’Brien', 'waited', '...']],
    ['𝕏 marks 👍🏽', ['𝕏', 'marks', '👍', '🏽']],
  ])('of “%s”', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test.each([
    ['order', 'lower'],
    ['Order', 'title'],
    ['McDonald', 'title'],
    ['US', 'upper'],
    ['F.', 'initial'],
    ['iPhone', 'mixed'],
    ['2nd', 'number'],
    ['“', 'mark'],
  ])('“%s” is written as %s', (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });
});

describe('sentences', () => {
  test.each([
    ['a title ends none', ['Mr. Lee met Dr. Ann Fox.', 'They spoke.']],
    ['an initial ends none', ['John F. Kennedy won.', 'It was 1960.']],
    ['a dotted country before its noun ends none', ['The U.S. Navy left.']],
    ['a dotted country may end one', ['He moved to the U.S.', 'The year was 1990.']],
    ['a question inside a quotation ends none before its verb', ['“Is he here?” asked Ann.']],
    ['nor before a name and its verb', ['“Is he here?” Ann Lee asked.', 'Nobody answered.']],
    ['the closing mark belongs to the sentence', ['“It is over.”', 'She left.']],
    [
      'so does the number of a note',
      ['They left. [25] [7]', 'In later years they came back.[3]', 'It is so.'],
    ],
    ['what else stands in brackets begins the next', ['They left.', '[Laughter] It is so.']],
    ['a figure has a dot', ['It grew 3.5 percent.', 'Shares fell.']],
    ['an ellipsis in the middle ends none', ['We will … target these groups.']],
    ['small letters begin them where there are no others', ['it is over.', 'what now?', 'go.']],
    ['nor does a question end one there', ['“is he here?” ann lee asked.', 'nobody answered.']],
    ['a company keeps its dot', ['Acme Inc. said so.', 'Nobody else did.']],
  ])('%s', (_why, sentences) => {
    expect(sentencesIn(sentences.join(' '))).toEqual(sentences);
  });

  test('a line end ends a sentence only between blocks', () => {
    expect(sentencesIn('A headline without a stop\nThe text begins.')).toEqual([
      'A headline without a stop',
      'The text begins.',
    ]);
  });
});

test('a range restricts the reading to the blocks that lie in it', () => {
  const text = 'One.\nTwo.\nThree.';
  const read = tokenText(documentOf(text), {start: 5, end: 10});
  expect(read.sentences.map(sentence => textOf(text, sentence))).toEqual(['Two.']);
});

test('furniture and code are not read', () => {
  const document = documentOf('Share this\nThe text.');
  const [first, ...others] = document.blocks;
  const furniture = {
    kind: 'furniture',
    span: first?.span ?? {start: 0, end: 0},
    marks: [],
  } as const;
  const read = tokenText({...document, blocks: [furniture, ...others]});
  expect(read.sentences).toHaveLength(1);
});
