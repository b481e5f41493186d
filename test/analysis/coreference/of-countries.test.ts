import {describe, expect, test} from 'vitest';
import {mentionsOf} from '../entities.ts';

describe('a description that names a country', () => {
  test.each([
    [
      'is no other country',
      'Colombia mourned. The entire Paraguayan nation wept.',
      'nation',
      false,
    ],
    ['is its own country', 'Paraguay mourned. The entire Paraguayan nation wept.', 'nation', true],
    [
      'may name a country only in part',
      'Peru won. The Spanish-speaking nation sang.',
      'nation',
      true,
    ],
  ])('%s', (_, words, noun, joins) => {
    const name = words.slice(0, words.indexOf(' '));
    const [first] = mentionsOf(words, {
      names: {[name]: 'LOC'},
      descriptions: {[noun]: 'place'},
      takes: [[noun, name]],
    });
    expect(first?.length).toBe(joins ? 2 : 1);
  });

  test.each([
    ['the president of Ukraine', false],
    ['the president of that country', false],
    ['the president of Chile', true],
    ['the Chilean president', true],
  ])('is somebody of that country: %s', (description, joins) => {
    const words = `Chilean president Ann Lee waited. Then ${description} came.`;
    const [first] = mentionsOf(words, {
      names: {'Ann Lee': 'PER'},
      descriptions: {'president#2': 'person'},
      takes: [['president#2', 'Lee']],
    });
    expect(first?.length).toBe(joins ? 2 : 1);
  });
});
