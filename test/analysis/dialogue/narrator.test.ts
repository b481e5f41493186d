import {describe, expect, test} from 'vitest';
import {foundIn} from '../found.ts';

/** Who speaks each quotation. */
async function speakersIn(...paragraphs: readonly string[]) {
  const {quotes} = await foundIn(paragraphs.join('\n'), {
    everywhere: {'John Hill': 'PER', 'Peter Hastings': 'PER', Hastings: 'PER'},
  });
  return quotes('direct').map(({speaker}) => speaker);
}

describe('whoever tells the story', () => {
  test('is who the others call by a name that stands in quotations only', async () => {
    const speakers = await speakersIn(
      'I met John Hill at the gate, and I told him what I knew.',
      'John Hill said: “You are late, Hastings.”',
      'I said: “I am sorry.”',
    );
    expect(speakers).toEqual(['John Hill', 'Hastings']);
  });

  test('is nobody who is only spoken of', async () => {
    const speakers = await speakersIn(
      'I met John Hill at the gate, and I told him what I knew.',
      'John Hill said: “We have not seen Hastings today.”',
      'I said: “I am sorry.”',
    );
    expect(speakers.at(-1)).toBeNull();
  });

  test('is nobody whom the story names', async () => {
    const speakers = await speakersIn(
      'I met John Hill and Peter Hastings at the gate, and I told them what I knew.',
      'John Hill said: “You are late, Hastings.”',
      'I said: “I am sorry.”',
    );
    expect(speakers.at(-1)).toBeNull();
  });
});
