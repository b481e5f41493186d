import {describe, expect, it} from 'vitest';
import {negationOf} from '../../../source/analysis/claims/polarity.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {documentFromText} from '../../../source/import/document.ts';

/** The negation of a sentence, its turned words spelled out. */
function negation(sentence: string, rejected = false) {
  const text = tokenText(documentFromText(sentence, {kind: 'stdin'}));
  const {polarity, negated} = negationOf(text, {first: 0, last: text.tokens.length}, rejected);
  const words = [...negated]
    .map(at => text.tokens[at]?.lower ?? '')
    .filter(word => /\w/.test(word));
  return {polarity, negated: words.join(' ')};
}

describe('polarity', () => {
  it.each([
    ['The bank raised its rates.', 'positive'],
    ['The bank did not raise its rates.', 'negative'],
    ['The bank didn’t raise its rates.', 'negative'],
    ['There was no warning.', 'negative'],
    ['She has never met him.', 'negative'],
    ['The court rejected the claim that he was paid.', 'negative'],
    ['The minister ruled out a new tax.', 'negative'],
    ['The board rejected the offer.', 'positive'],
    ['The driver refused to stop.', 'negative'],
    ['She denied that she had not paid.', 'positive'],
    ['He did not call and she did not write.', 'negative'],
    ['It was not only cold but wet.', 'positive'],
    ['It was no doubt cold.', 'positive'],
    ['It was not the only reason.', 'positive'],
    ['Smith, who did not vote, won the seat.', 'positive'],
    ['They left without paying.', 'positive'],
    ['The committee ruled on Monday.', 'positive'],
    ['She finished in room No. 5.', 'positive'],
  ])('%s is %s', (sentence, polarity) => {
    expect(negation(sentence).polarity).toBe(polarity);
  });

  it('turns a claim that its source rejects, and turns back what is negated in it', () => {
    expect(negation('he was paid', true).polarity).toBe('negative');
    expect(negation('he was not paid', true).polarity).toBe('positive');
  });
});

describe('the reach of a negation', () => {
  it.each([
    ['She does not know whether he paid.', 'not know'],
    ['He did not run because it rained.', 'not run'],
    ['The claim was rejected by voters.', 'the claim was'],
    ['The offer was rejected by voters.', ''],
    ['It denied the report.', 'denied the report'],
    ['She never said that he was ill.', 'never said'],
    ['There is no sign that he was ill.', 'no sign that he was ill'],
    ['They did not visit Rome, Paris or Berlin.', 'not visit rome paris or berlin'],
  ])('in “%s”', (sentence, words) => {
    expect(negation(sentence).negated).toBe(words);
  });
});
