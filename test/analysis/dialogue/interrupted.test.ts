import {describe, expect, test} from 'vitest';
import {textOf} from '../../../source/model/span.ts';
import type {Told} from '../encoder/linked.ts';
import {foundIn} from '../found.ts';

/** Who says a quotation, and the verb. */
type By = readonly [source: string, cue: string];

/**
 * The pieces that go on with another, each with the one that it goes on with, where the encoder sees
 * who says the first quotations and no more.
 */
async function joined(
  text: string,
  by: readonly By[],
  more: Told = {},
): Promise<readonly (readonly string[])[]> {
  const {analysis} = await foundIn(text, {
    everywhere: {'Ada Brook': 'PER', Brook: 'PER', 'Carl Dunn': 'PER'},
    sayings: [...text.matchAll(/“[^”]*”/g)].map(([content], at) => {
      const said = by[at];
      return said ? {content, source: said[0], cue: said[1]} : {content};
    }),
    ...more,
  });
  const {quotes} = analysis;
  return quotes
    .filter(({continues}) => continues !== null)
    .map(({continues, span}) => [
      ...quotes.filter(({id}) => id === continues).map(before => textOf(text, before.span)),
      textOf(text, span),
    ]);
}

describe('a speech that the writer interrupts', () => {
  test.each<[string, By, string[]]>([
    [
      '“It is late,” Ada Brook said, “and we are tired.”',
      ['Ada Brook', 'said'],
      ['It is late,', 'and we are tired.'],
    ],
    [
      '“That,” added Ada Brook on Monday, “is a promise.”',
      ['Ada Brook', 'added'],
      ['That,', 'is a promise.'],
    ],
  ])('goes on after who says it: %s', async (text, by, pieces) => {
    expect(await joined(text, [by])).toEqual([pieces]);
  });

  test('may be interrupted twice', async () => {
    const text = '“First,” Brook said, “we wait, and then,” she added, “we go.”';
    const told: Told = {pronouns: ['she'], takes: [['she', 'Brook']]};
    const by = [
      ['Brook', 'said'],
      ['she', 'added'],
    ] as const;
    expect(await joined(text, by, told)).toEqual([
      ['First,', 'we wait, and then,'],
      ['we wait, and then,', 'we go.'],
    ]);
  });

  test.each<[string, ...By[]]>([
    ['“It is late,” Ada Brook said. “We are tired.”', ['Ada Brook', 'said']],
    [
      '“It is late,” Ada Brook said, adding later, “We are tired.”',
      ['Ada Brook', 'said'],
      ['Ada Brook', 'adding'],
    ],
    ['Ada Brook called it “late”, “dark” and “cold”.', ['Ada Brook', 'called']],
    [
      '“It is late,” Ada Brook said.\n\n“We are tired,” Carl Dunn added.',
      ['Ada Brook', 'said'],
      ['Carl Dunn', 'added'],
    ],
  ])('is not what this is: %s', async (text, ...by) => {
    expect(await joined(text, by)).toEqual([]);
  });
});
