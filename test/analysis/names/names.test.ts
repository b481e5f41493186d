import {describe, expect, test} from 'vitest';
import {miscellaneousType} from '../../../source/analysis/names/name-kinds.ts';
import {readingOf} from '../found.ts';

const namesIn = (text: string): string[] =>
  readingOf(text).analysis.entities.map(({type, name}) => `${type} ${name}`);

describe('names', () => {
  test.each([
    ['The treaty allows us to leave. It allows us to stay.', []],
    [
      'Officials in Nairobi told Wanjiku Kamau that the bridge was closed.',
      ['place Nairobi', 'person Wanjiku Kamau'],
    ],
    [
      'The University of Ghana and the World Bank signed it.',
      ['organization University of Ghana', 'organization World Bank'],
    ],
    [
      'President Joko Widodo met Mr. Anwar in Jakarta.',
      ['person Joko Widodo', 'person Anwar', 'place Jakarta'],
    ],
    ['The Kenyan government said it would pay.', []],
  ])('in “%s”', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test('an abbreviation’s dot is no part of a name at its end', () => {
    expect(namesIn('He works for Acme Holdings Ltd. in London.')).toContain(
      'organization Acme Holdings Ltd',
    );
  });

  test('every name says why it is one and how sure that is', () => {
    const {analysis} = readingOf('Officials in Nairobi told Maria Santos that it was closed.');
    for (const {evidence, confidence} of analysis.entities) {
      expect(evidence[0]?.reason).toMatch(/\w/);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });
});

test.each([
  ['Clean Water Act', 'law'],
  ['World Cup', 'event'],
  ['Boeing 747', 'product'],
  ['Rolling Review', 'work'],
  ['Gibberish', null],
])('the words of “%s” say %s', (name, type) => {
  expect(miscellaneousType(name)).toBe(type);
});
