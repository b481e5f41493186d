import {describe, expect, test} from 'vitest';
import {textOf} from '../../../source/model/span.ts';
import type {Told} from '../encoder/linked.ts';
import {foundIn} from '../found.ts';

/** The pieces that go on with another, each with the one that it goes on with. */
const joined = async (text: string, more: Told = {}): Promise<readonly (readonly string[])[]> => {
  const {analysis} = await foundIn(text, {
    everywhere: {'Ada Brook': 'PER', Brook: 'PER', 'Carl Dunn': 'PER'},
    ...more,
  });
  const {quotes} = analysis;
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
  ])('goes on after who says it: %s', async (text, pieces) => {
    expect(await joined(text)).toEqual([pieces]);
  });

  test('may be interrupted twice', async () => {
    const text = '“First,” Brook said, “we wait, and then,” she said, “we go.”';
    const told: Told = {pronouns: ['she'], takes: [['she', 'Brook']]};
    expect((await joined(text, told)).flat()).toContain('we go.');
  });

  test.each([
    '“It is late,” Ada Brook said. “We are tired.”',
    '“It is late,” Ada Brook said, adding later, “We are tired.”',
    'Ada Brook called it “late”, “dark” and “cold”.',
    '“It is late,” Ada Brook said.\n\n“We are tired,” Carl Dunn said.',
  ])('is not what this is: %s', async text => {
    expect(await joined(text)).toEqual([]);
  });
});
