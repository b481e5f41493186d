import {describe, expect, it} from 'vitest';
import {quantitiesIn} from '../../../source/analysis/claims/quantities.ts';
import {timeIn} from '../../../source/analysis/claims/times.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {documentFromText} from '../../../source/import/document.ts';

const read = (sentence: string) => {
  const text = tokenText(documentFromText(sentence, {kind: 'stdin'}));
  return {text, whole: {first: 0, last: text.tokens.length}};
};

describe('figures', () => {
  it.each([
    ['Prices rose 3.5 % in May.', ['3.5 % = 3.5 %']],
    ['Prices rose by 12 per cent.', ['12 per cent = 12 %']],
    ['It cost $50m last year.', ['$50m = 50000000 $']],
    ['It cost £1.2 billion to build.', ['£1.2 billion = 1200000000 £']],
    ['It raised 40 million dollars.', ['40 million = 40000000 $']],
    ['Some 1,200 local workers left.', ['1,200 = 1200 workers']],
    ['Twenty-five people were hurt.', ['Twenty-five = 25 people']],
    ['Seven organised crime groups were named.', ['Seven = 7 groups']],
    ['She won at least 56.', ['56 = 56 ']],
    ['It happened in 2016.', []],
    ['They met at 10:30 and won 3-1.', []],
    ['A 45-year-old man was held.', []],
    ['He is one of us.', []],
    ['She came third, he came 5th.', []],
    ['She opened school number 12 on Monday.', []],
  ])('in “%s”', (sentence, wanted) => {
    const {text, whole} = read(sentence);
    const found = quantitiesIn(text, whole).map(
      ({span, value, unit}) => `${sentence.slice(span.start, span.end)} = ${value} ${unit}`,
    );
    expect(found).toEqual(wanted);
  });
});

describe('words of time', () => {
  it.each([
    ['She left on Friday after the vote.', 'Friday'],
    ['It opened on March 3, 2015, in Rome.', 'March 3, 2015'],
    ['It was sold last month.', 'last month'],
    ['He died two years ago.', 'years ago'],
    ['They met in 1987.', '1987'],
    ['The soldiers march on.', null],
    ['May I come in later, she said.', null],
  ])('in “%s”', (sentence, wanted) => {
    const {text, whole} = read(sentence);
    const span = timeIn(text, whole);
    expect(span && sentence.slice(span.start, span.end)).toBe(wanted);
  });
});
