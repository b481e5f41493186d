import {describe, expect, it} from 'vitest';
import {documentFromText} from '../../../source/import/document.ts';
import {foundWhenTold} from '../found.ts';

/** Claims as "WHO: words", W for the writer. */
async function claimsOf(body: string) {
  const document = documentFromText(body, {kind: 'stdin'});
  const {claims, entities} = await foundWhenTold(document, {everywhere: {'Ada Brook': 'PER'}});
  const names = new Map(entities.map(({id, name}) => [id, name]));
  return claims.map(({claimant, span, polarity, modality}) => {
    const words = body.slice(span.start, span.end).replace(/\s+/g, ' ');
    const source =
      claimant.kind === 'source' ? body.slice(claimant.span?.start, claimant.span?.end) : 'W';
    const who = claimant.kind === 'source' && claimant.entity ? names.get(claimant.entity) : source;
    return {who, words, polarity, modality};
  });
}

const short = async (body: string) =>
  (await claimsOf(body)).map(({who, words}) => `${who}: ${words}`);

describe('claims', () => {
  it('are what the writer states, and no questions or fragments', async () => {
    expect(
      await short('The harbour closed on Monday. Will it open again? A sad day. Prices rose.'),
    ).toEqual(['W: The harbour closed on Monday']);
  });

  it('are not made of headings', async () => {
    const body =
      'The harbour is closed for good\n==============================\n\nShips were sent away on Monday.\n';
    const {blocks} = documentFromText(body, {kind: 'stdin'});
    const headings = blocks.filter(({kind}) => kind === 'heading');
    for (const {span} of headings) {
      expect((await short(body)).join()).not.toContain(body.slice(span.start, span.end));
    }
    expect(await short(body)).toContain('W: Ships were sent away on Monday');
  });

  it('are each sentence of a direct quote, its speaker’s, and not the words of saying', async () => {
    expect(
      await short(
        'Ada Brook said on Monday in Rome: “The harbour is full. We have no room for ships.”',
      ),
    ).toEqual(['Ada Brook: The harbour is full', 'Ada Brook: We have no room for ships']);
  });

  it('are two in a sentence that sets two sources side by side', async () => {
    expect(
      await short(
        'US prosecutors describe the firm as a cartel, but analysts in the city say that it is a loose club.',
      ),
    ).toEqual([
      'US prosecutors: US prosecutors describe the firm as a cartel',
      'analysts in the city: it is a loose club',
    ]);
  });

  it('belong to who rejects an idea, turned into its opposite', async () => {
    expect(
      await claimsOf('Ada Brook has rejected the idea that the town might sell the harbour.'),
    ).toEqual([
      {
        who: 'Ada Brook',
        words: 'the town might sell the harbour',
        polarity: 'negative',
        modality: 'asserted',
      },
    ]);
  });

  it.each([
    ['The council may sell the harbour this year.', 'possible'],
    ['The council would sell the harbour.', 'conditional'],
    ['If prices fall, the council sells the harbour.', 'conditional'],
    ['In May the council sold the harbour.', 'asserted'],
  ])('say how they are put forward: %s', async (body, modality) => {
    expect((await claimsOf(body)).map(claim => claim.modality)).toEqual([modality]);
  });
});
