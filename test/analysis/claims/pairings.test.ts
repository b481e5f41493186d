import {describe, expect, it} from 'vitest';
import {candidates, weightsOf} from '../../../source/analysis/claims/candidates.ts';
import {pairings, relationsOf, verdictByRules} from '../../../source/analysis/claims/pairings.ts';
import {termsOf} from '../../../source/analysis/claims/terms.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {documentFromText} from '../../../source/import/document.ts';
import {foundWhenTold} from '../found.ts';

const filler = [
  'The weather was mild in the afternoon.',
  'Children played football behind the old church.',
  'A bakery on the corner was painted green.',
  'Two trains were late because of snow.',
].join('\n\n');

/** The claims of a text where the encoder knows the names, and what rules make of each two. */
async function relationsIn(body: string) {
  const document = documentFromText(body, {kind: 'stdin'});
  const text = tokenText(document);
  const {entities, claims} = await foundWhenTold(document, {
    everywhere: {
      'Ada Brook': 'PER',
      'Carl Dean': 'PER',
      'Emma Reed': 'PER',
      'Carla Finch': 'PER',
      'Brook Company': 'ORG',
      Rome: 'LOC',
      Ashford: 'LOC',
    },
  });
  const found = pairings(text, entities, claims).flatMap(pairing => {
    const verdict = verdictByRules(text, pairing);
    return verdict ? [{pairing, verdict}] : [];
  });
  return {text, entities, claims, relations: relationsOf(text, entities, found)};
}

/** Labels of the relations between a first and a last paragraph, with other matter between. */
async function labels(first: string, last: string, between = filler) {
  const body = [first, between, last].filter(Boolean).join('\n\n');
  const {claims, relations} = await relationsIn(body);
  const start = new Map(claims.map(({id, span}) => [id, span.start]));
  const isFirst = (offset = 0) => offset < first.length;
  const isLast = (offset = 0) => offset >= body.length - last.length;
  return relations
    .filter(({from, to}) => isFirst(start.get(from)) && isLast(start.get(to)))
    .map(({label}) => label);
}

const sold = 'Carl Dean said: “Ada Brook sold the harbour to foreign investors.”';

describe('relations', () => {
  it('dispute: one source says what another says is not so', async () => {
    expect(
      await labels(
        sold,
        'Emma Reed said: “Ada Brook never sold the harbour to foreign investors.”',
      ),
    ).toEqual(['disputes']);
  });

  it.each([
    [
      'a condition',
      'Emma Reed said: “Ada Brook would never sell the harbour to foreign investors.”',
    ],
    ['a question', '“Has Ada Brook not sold the harbour to foreign investors?” said Emma Reed.'],
    ['other things', 'Emma Reed said: “Carla Finch never sold paintings to foreign museums.”'],
  ])('do not dispute with %s', async (_, last) => {
    expect(await labels(sold, last)).not.toContain('disputes');
  });

  it('do not dispute between neighbouring sentences of one source', async () => {
    const both =
      'Carl Dean said: “Ada Brook sold the harbour. Ada Brook did not sell the harbour.”';
    const {relations} = await relationsIn(both);
    expect(relations.map(({label}) => label)).not.toContain('disputes');
  });

  it('repeat: the same in other forms of its words', async () => {
    expect(
      await labels(
        'Ada Brook decided to sell the harbour.',
        'Ada Brook’s decision was the sale of the harbour.',
      ),
    ).toEqual(['repeats']);
  });

  it('doubt: two sources set against each other in one sentence', async () => {
    const body =
      'Prosecutors describe the Brook Company as a cartel of traders, but analysts say that it is a loose club of traders.';
    const {relations} = await relationsIn(body);
    expect(relations).toMatchObject([{label: 'disputes', confidence: expect.closeTo(0.6)}]);
  });

  it('update: the same with another figure, later', async () => {
    expect(
      await labels(
        'On Monday the Brook Company employed 120 workers in Rome.',
        'On Friday the Brook Company employed 90 workers in Rome.',
      ),
    ).toEqual(['updates']);
  });

  it('say why in words, and point at them', async () => {
    const body = `${sold}\n\n${filler}\n\nEmma Reed said: “Ada Brook never sold the harbour to foreign investors.”`;
    const {relations} = await relationsIn(body);
    const disputes = relations.find(({label}) => label === 'disputes');
    const [why, shared] = disputes?.evidence ?? [];
    expect(why?.reason).toBe(
      'Both are about Ada Brook; Carl Dean said that Ada Brook sold the harbour to foreign investors, Emma Reed denied it.',
    );
    expect(shared?.reason).toMatch(/^share .*harbour/);
    expect(shared?.spans.map(({start, end}) => body.slice(start, end))).toContain('harbour');
  });

  it('keep, of the claims that repeat a refrain, the nearest few', async () => {
    const refrain = 'The council will close the library in Ashford.';
    const body = Array.from({length: 20}, (_, at) => `${refrain}\n\nIt rained for ${at} days.`);
    const {text, claims, relations} = await relationsIn(body.join('\n\n'));
    const refrains = claims.filter(({span}) => text.text.startsWith(refrain, span.start));
    expect(refrains).toHaveLength(20);
    const ends = relations
      .filter(({label}) => label === 'repeats')
      .map(({from, to}) => [from, to].map(id => refrains.findIndex(claim => claim.id === id)));
    for (const at of refrains.keys()) {
      const partners = ends.filter(pair => pair.includes(at)).flat();
      expect(partners.length).toBeLessThanOrEqual(8);
      if (at > 0) expect(partners).toContain(at - 1);
    }
  });

  it('compare a claim with few others, however long and monotonous the text', async () => {
    const body = Array.from(
      {length: 1000},
      (_, at) => `The harbour master counted ${at} ships in the harbour.`,
    ).join('\n\n');
    const {text, entities, claims} = await relationsIn(body);
    const termed = termsOf(text, entities, claims);
    expect(claims).toHaveLength(1000);
    expect([...candidates(termed, weightsOf(termed))].length).toBeLessThanOrEqual(24 * 1000);
  });
});
