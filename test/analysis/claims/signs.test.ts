import {describe, expect, it} from 'vitest';
import {
  isSameName,
  likenessOf,
  signNames,
  signsOf,
  weigher,
} from '../../../source/analysis/claims/signs.ts';
import {asked, type Stated} from '../../../source/analysis/claims/stated.ts';
import {signCount} from '../../../source/analysis/encoder/pair-tower.ts';

const at = (words: string, more: Partial<Stated> = {}): Stated => ({
  ...asked(words, null),
  teller: 'writer',
  place: {article: 0, sentence: 0, block: 0},
  ...more,
});

const flat = () => 1;

/** The signs of two claims that are not 0, by name. */
function seen(a: Stated, b: Stated) {
  const values = signsOf(a, b, {overlap: 0, containment: 0});
  return Object.fromEntries(signNames.map((name, at) => [name, values[at]]).filter(([, v]) => v));
}

describe('the signs of two claims', () => {
  it('are as many as the tower was trained with', () => {
    expect(signNames.length).toBe(signCount);
  });

  it('are all 0 for claims that stand in no article', () => {
    const values = signsOf(asked('a', 'Lee'), asked('b', 'Lee'), {overlap: 1, containment: 1});
    expect(values).toEqual(signNames.map(() => 0));
  });

  it.each([
    [
      'one sentence',
      {sentence: 4, block: 1},
      {sentence: 4, block: 1},
      ['sameSentence', 'sameBlock'],
    ],
    ['neighbours', {sentence: 4, block: 1}, {sentence: 5, block: 2}, ['neighbours', 'apart']],
    ['far apart', {sentence: 0, block: 0}, {sentence: 9, block: 3}, ['apart']],
  ])('say that two stand in %s', (_, a, b, names) => {
    const signs = seen(at('x', {place: {article: 0, ...a}}), at('y', {place: {article: 0, ...b}}));
    expect(Object.keys(signs)).toEqual(expect.arrayContaining(names));
    expect(Object.keys(signs).length).toBe(names.length + 2);
  });

  it('say no distance between two articles', () => {
    const other = at('y', {place: {article: 1, sentence: 9, block: 3}});
    expect(seen(at('x'), other)).toEqual({inArticles: 1, otherArticle: 1, bothWriter: 1});
  });

  it.each([
    ['Ann Lee', 'Ann Lee', 'sameSource'],
    ['Ann Lee', 'Lee', 'sameSource'],
    ['Ann Lee', 'Bob Lee', 'twoSources'],
    ['Ann Lee', null, 'twoSources'],
  ])('say of %s and %s: %s', (one, other, name) => {
    const [a, b] = [at('x', {teller: 'source', by: one}), at('y', {teller: 'source', by: other})];
    expect(seen(a, b)).toHaveProperty(name, 1);
  });

  it('compare figures of one thing only', () => {
    const people = (value: number) => ({span: {start: 0, end: 1}, value, unit: 'people'});
    const cars = (value: number) => ({...people(value), unit: 'cars'});
    const three = at('x', {quantities: [people(3)]});
    expect(seen(three, at('y', {quantities: [people(5)]}))).toHaveProperty('figureDiffers', 1);
    expect(seen(three, at('y', {quantities: [people(3)]}))).toHaveProperty('figureShared', 1);
    expect(seen(three, at('y', {quantities: [cars(5)]}))).not.toHaveProperty('figureDiffers');
  });

  it('measure what two claims share by what it tells', () => {
    const [a, b] = [asked('The harbour was sold', null), asked('Harbour sold to investors', null)];
    expect(likenessOf(a, b, flat)).toEqual({overlap: 0.8, containment: 1});
    expect(likenessOf(a, asked('Rain fell', null), flat)).toEqual({overlap: 0, containment: 0});
    expect(likenessOf(asked('It is', null), a, flat)).toEqual({overlap: 0, containment: 0});
    const weigh = weigher([a, b, asked('Harbour fees', null)]);
    expect(weigh('harbour', 'word')).toBeLessThan(weigh('investor', 'word'));
    expect(weigh('investor', 'everyday')).toBe(weigh('investor', 'word') / 2);
  });

  it.each([
    ['Ann Lee', 'ann lee', true],
    ['Ann Lee', 'Lee', true],
    ['Lee', 'Ann Lee', true],
    ['Ann Lee', 'Ann', false],
    ['Blee', 'Lee', false],
    [null, null, false],
  ])('hold %s and %s for one: %s', (a, b, is) => {
    expect(isSameName(a, b)).toBe(is);
  });
});
