import {describe, expect, test} from 'vitest';
import {readingOf} from '../found.ts';

/** Who speaks each quotation. */
const speakersIn = (...paragraphs: readonly string[]) =>
  readingOf(paragraphs.join('\n'))
    .quotes('direct')
    .map(({speaker}) => speaker);

describe('whoever tells the story', () => {
  test('is who the others call by a name that stands in quotations only', () => {
    const [told, answered] = speakersIn(
      'I met John Hill at the gate, and I told him what I knew.',
      '“You are late, Hastings,” said John Hill.',
      '“I am sorry,” I said.',
    ).toReversed();
    expect([told, answered]).toEqual(['Hastings', 'John Hill']);
  });

  test('is nobody who is only spoken of', () => {
    const speakers = speakersIn(
      'I met John Hill at the gate, and I told him what I knew.',
      '“We have not seen Hastings today,” said John Hill.',
      '“I am sorry,” I said.',
    );
    expect(speakers.at(-1)).toBeNull();
  });

  test('is nobody whom the story names', () => {
    const speakers = speakersIn(
      'I met John Hill and Peter Hastings at the gate, and I told them what I knew.',
      '“You are late, Hastings,” said John Hill.',
      '“I am sorry,” I said.',
    );
    expect(speakers.at(-1)).toBeNull();
  });
});
