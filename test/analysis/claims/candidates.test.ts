import {describe, expect, it} from 'vitest';
import {candidates, hintsOf} from '../../../source/analysis/claims/candidates.ts';
import {weigher} from '../../../source/analysis/claims/signs.ts';
import {asked} from '../../../source/analysis/claims/stated.ts';

const claims = [
  'The harbour was sold to investors',
  'Rain fell on the old town',
  'Investors bought the harbour',
  'A bakery was painted green',
].map(words => asked(words, null));

const weigh = weigher(claims);
const always = () => true;
/** Worth nothing but the likeness of vectors, the third hint from the end. */
const byVectors = hintsOf(
  claims[0] as never,
  claims[1] as never,
  {overlap: 0, containment: 0},
  0,
).map((_, at, all) => (at === all.length - 3 ? 1 : 0));

describe('which pairs of claims are read', () => {
  it('those that share most where there are no vectors', () => {
    const found = candidates(claims, null, weigh, {perClaim: 0.25, worths: []}, always);
    expect(found.map(({a, b}) => [a, b])).toEqual([[0, 2]]);
  });

  it('those whose vectors are alike, though they share no word', () => {
    const vectors = [
      [1, 0],
      [0, 1],
      [1, 0],
      [0, 1],
    ].map(row => Float32Array.from(row));
    const found = candidates(claims, vectors, weigh, {perClaim: 0.5, worths: byVectors}, always);
    expect(found.map(({a, b}) => [a, b])).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it('none that may not be paired', () => {
    const mayPair = (a: object, b: object) => a !== claims[0] && b !== claims[0];
    const found = candidates(claims, null, weigh, {perClaim: 4, worths: []}, mayPair);
    expect(found).toEqual([]);
  });

  it('as many of each screenful, however long the text', () => {
    const words = ['door', 'fence', 'roof', 'wall', 'gate', 'bench', 'boat', 'sign', 'tower'];
    const many = Array.from({length: 900}, (_, at) =>
      asked(`Somebody painted the ${words[at % 9]} of house ${at % 300}`, null),
    );
    const found = candidates(many, null, weigher(many), {perClaim: 0.1, worths: []}, always);
    expect(found.length).toBeLessThanOrEqual(100);
    expect(found.length).toBeGreaterThan(60);
  });
});
