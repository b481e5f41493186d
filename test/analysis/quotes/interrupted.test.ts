import {describe, expect, test} from 'vitest';
import {textOf} from '../../../source/model/span.ts';
import {readingOf} from '../found.ts';

/** The pieces that go on with another, each with the one that it goes on with. */
const joined = (text: string): readonly (readonly string[])[] => {
  const {quotes} = readingOf(text).analysis;
  return quotes
    .filter(({continues}) => continues !== null)
    .map(({continues, span}) => [
      ...quotes.filter(({id}) => id === continues).map(before => textOf(text, before.span)),
      textOf(text, span),
    ]);
};

describe('a speech that the writer interrupts', () => {
  test.each([
    ['“It is late,” Ada Brook said, “and we are tired.”', ['It is late,', 'and we are tired.']],
    ['“That,” added Ada Brook on Monday, “is a promise.”', ['That,', 'is a promise.']],
  ])('goes on after who says it: %s', (text, pieces) => {
    expect(joined(text)).toEqual([pieces]);
  });

  test('may be interrupted twice', () => {
    const text = '“First,” Brook said, “we wait, and then,” she said, “we go.”';
    expect(joined(text).flat()).toContain('we go.');
  });

  test.each([
    '“It is late,” Ada Brook said. “We are tired.”',
    '“It is late,” Ada Brook said, adding later, “We are tired.”',
    'Ada Brook called it “late”, “dark” and “cold”.',
    '“It is late,” Ada Brook said.\n\n“We are tired,” Carl Dunn said.',
  ])('is not what this is: %s', text => {
    expect(joined(text)).toEqual([]);
  });
});
