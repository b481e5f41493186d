import {describe, expect, test} from 'vitest';
import {findQuotes} from '../../../source/analysis/quotes/quotes.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {textOf} from '../../../source/model/span.ts';
import {documentOf} from '../../helpers.ts';

const quotesIn = (text: string) => findQuotes(tokenText(documentOf(text)));
const wordsOf = (text: string): string[] => quotesIn(text).map(({span}) => textOf(text, span));

describe('quotation marks pair', () => {
  test.each([
    ['curly', '“We agree,” she said.', ['We agree,']],
    ['straight, by place', '"We agree," she said. "It is over."', ['We agree,', 'It is over.']],
    ['guillemets', '«We agree,» she said.', ['We agree,']],
    [
      'British single ones',
      '‘It’s over,’ she said, ‘for the boys’ club.’',
      ['It’s over,', 'for the boys’ club.'],
    ],
    ['two single ones typed for a double', "''We agree,'' she said.", ['We agree,']],
    ['the outer of two', '“He said ‘no’ to me,” she said.', ['He said ‘no’ to me,']],
    ['one closed by an opening mark', '“They are organizations.“', ['They are organizations.']],
    ['a curly one closed by a straight one', '“We agree," she said.', ['We agree,']],
    ['straight single ones', "It is 'a mess' and he said: 'Join ’em.'", ['a mess', 'Join ’em.']],
    ['around a word in -s', "He said 'yes' to rock 'n' roll and the girls' club.", ['yes']],
    ['after a genitive', "He called it 'the members' club' and left.", ["the members' club"]],
    ['none at apostrophes', "The '90s weren't rock 'n' roll; 'twas the members' choice.", []],
    ['none at inches', 'He is 6\' 2" tall.', []],
    ['without the white space beside them', 'She said “ we agree ” to it.', ['we agree']],
    ['none around nothing', 'She said “” and “ ” to it.', []],
  ])('%s', (_what, text, quotes) => {
    expect(wordsOf(text)).toEqual(quotes);
  });
});

test('a speech over paragraphs is one quote a paragraph, marks only where they stand', () => {
  const text = '“First we wait.\n“Then we act.”\nNobody spoke.';
  const quotes = quotesIn(text);
  expect(quotes.map(({outer}) => textOf(text, outer))).toEqual([
    '“First we wait.',
    '“Then we act.”',
  ]);
  expect(quotes[0]?.evidence[0]?.reason).toContain('runs on');
});

test('so is one between single marks, where the next paragraph opens with one', () => {
  expect(wordsOf('She said: ‘First we wait, “gladly”.\n‘Then we act.’\nNobody spoke.')).toEqual([
    'First we wait, “gladly”.',
    'Then we act.',
  ]);
});

test('a mark that is never closed gives a doubtful quote to the end of its paragraph', () => {
  const text = 'She said: “We wait.\nNobody spoke.';
  const [quote] = quotesIn(text);
  expect(quote && textOf(text, quote.span)).toBe('We wait.');
  expect(quote?.confidence).toBeLessThan(0.5);
});

describe('the kind of a quotation', () => {
  test.each([
    ['whole sentences', '“It is over,” she said.', 'direct'],
    ['fragments', 'She spoke of the “long war”.', 'partial'],
    ['what the writer keeps at a distance', 'The so-called “harbour tax” is dead.', 'term'],
    ['titles with an American comma', '“The Long War,” which she wrote, won a prize.', 'direct'],
    ['titles in a sentence', 'She left, “The Long War,” as he called it, was over.', 'partial'],
    ['titles after a kind of work', 'Her novel, “The Long War,” won a prize.', 'term'],
    ['titles after whose they are', 'She was on KXN’s “Early Morning” again.', 'term'],
    ['titles before who works on them', 'The “Early Morning” host Lee left.', 'term'],
    ['words before a work of no title', 'He said of the film “it is dull”.', 'partial'],
    [
      'a paragraph’s first words, many, with the stop behind the mark',
      '“We have to mend the old bridge before the next winter comes to town”, says Lee.',
      'direct',
    ],
    ['an answer of one word', 'She said: “No,” and left.', 'direct'],
    ['whole sentences in small letters', '“it is over,” she said.'.toLowerCase(), 'direct'],
  ])('of %s', (_, text, kind) => {
    expect(quotesIn(text).map(quote => quote.kind)).toEqual([kind]);
  });
});
