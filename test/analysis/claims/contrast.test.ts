import {describe, expect, it} from 'vitest';
import {contrastBetween} from '../../../source/analysis/claims/contrast.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {documentFromText} from '../../../source/import/document.ts';
import {foundWhenTold} from '../found.ts';

/** What the first two claims of a sentence are, set against each other. */
async function contrasted(body: string) {
  const document = documentFromText(body, {kind: 'stdin'});
  const {claims} = await foundWhenTold(document, {everywhere: {'Brook Company': 'ORG'}});
  const [a, b] = claims;
  if (a === undefined || b === undefined) throw new Error('fewer than two claims');
  return contrastBetween(tokenText(document), a, b)?.label ?? null;
}

describe('a sentence that sets two sources against each other', () => {
  it.each([
    [
      'Prosecutors describe the Brook Company as a front for thieves, but lawyers in the city say that it is more of a club.',
      'disputes',
    ],
    [
      'Prosecutors describe the Brook Company as a front for thieves, but lawyers in the city say that it paid them well.',
      null,
    ],
  ])('%s: %s', async (body, label) => {
    expect(await contrasted(body)).toBe(label);
  });
});
