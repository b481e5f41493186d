import {describe, expect, it} from 'vitest';
import {nameSpans} from '../../../source/analysis/encoder/name-spans.ts';
import {readingOf, type Said} from './encodings.ts';

const text = 'Ann Lee left Acme Corp for France';
//            0   1   2    3    4    5   6

const namesOf = (names: Said, kinds: Said = {}, first = 0, end = 7) =>
  nameSpans(readingOf(text, {names, kinds}), first, end).map(({first, end, kind, misc}) => [
    text.split(' ').slice(first, end).join(' '),
    misc ?? kind,
  ]);

describe('names from the tags of words', () => {
  it('are runs of one kind', () => {
    expect(
      namesOf({
        0: {'B-PER': 0.9},
        1: {'I-PER': 0.9},
        3: {'B-ORG': 0.6},
        4: {'I-ORG': 0.8},
        6: {'B-LOC': 0.7},
      }),
    ).toEqual([
      ['Ann Lee', 'PER'],
      ['Acme Corp', 'ORG'],
      ['France', 'LOC'],
    ]);
  });

  it('end where another of the same kind begins', () => {
    expect(namesOf({0: {'B-PER': 0.9}, 1: {'B-PER': 0.9}})).toEqual([
      ['Ann', 'PER'],
      ['Lee', 'PER'],
    ]);
  });

  it('are of the kind that suits all their words, where the words disagree', () => {
    expect(namesOf({3: {'B-PER': 0.5, 'B-ORG': 0.45}, 4: {'I-ORG': 0.9, 'I-PER': 0.05}})).toEqual([
      ['Acme Corp', 'ORG'],
    ]);
  });

  it('never begin inside', () => {
    expect(namesOf({6: {'I-LOC': 0.55}})).toEqual([]);
  });

  it('do not reach beyond the words that are asked for', () => {
    expect(namesOf({0: {'B-PER': 0.9}, 1: {'I-PER': 0.9}}, {}, 0, 1)).toEqual([['Ann', 'PER']]);
    expect(namesOf({0: {'B-PER': 0.9}, 1: {'I-PER': 0.9}}, {}, 2, 7)).toEqual([]);
  });

  it('that are of no main kind say what they are', () => {
    expect(namesOf({6: {'B-MISC': 0.9}}, {6: {group: 0.2, product: 0.7}})).toEqual([
      ['France', 'product'],
    ]);
  });

  it('are as sure as their least sure word', () => {
    const encoding = readingOf(text, {names: {0: {'B-PER': 0.95}, 1: {'I-PER': 0.75}}});
    expect(nameSpans(encoding, 0, 7)[0]?.confidence).toBeCloseTo(0.75);
  });
});
