import {describe, expect, it} from 'vitest';
import {claimsOfMarked} from './told-claims.ts';

const names = {'Ada Brook': 'PER', 'Tom Ward': 'PER'} as const;

/** The claim that a sentence ends in, with what its pronouns take up. */
async function lastClaim(sentence: string, takes: readonly (readonly [string, string])[]) {
  const told = {everywhere: names, pronouns: takes.map(([pronoun]) => pronoun), takes};
  return (await claimsOfMarked(sentence, told)).at(-1);
}

describe('a claim is written so that it can be understood alone', () => {
  it.each([
    [
      'Ada Brook left in May. She sold the house to pay.',
      'She',
      'W: Ada Brook sold the house to pay.',
    ],
    [
      'Ada Brook left in May. Then her house was sold.',
      'her',
      'W: Then Ada Brook’s house was sold.',
    ],
    [
      'Ada Brook left in May. They followed her to Rome.',
      'her',
      'W: They followed Ada Brook to Rome.',
    ],
    [
      'Ada Brook left in May. She’s been ill since then.',
      'She',
      'W: Ada Brook has been ill since then.',
    ],
    [
      'Ada Brook left in May. She’s the mayor of the town.',
      'She',
      'W: Ada Brook is the mayor of the town.',
    ],
    ['Ada Brook left in May. He or she has to pay.', 'she', 'W: He or she has to pay.'],
    [
      'Ada Brook left. Ada Brook sold her house to pay.',
      'her',
      'W: Ada Brook sold her house to pay.',
    ],
  ])('with a name for the pronoun: %s', async (sentence, pronoun, claim) => {
    expect(await lastClaim(sentence, [[pronoun, 'Brook']])).toBe(claim);
  });

  it.each([
    ['I am ready to run.', 'Ada Brook is ready to run.'],
    ['I have the votes to win.', 'Ada Brook has the votes to win.'],
    ['I’ll run in the spring.', 'Ada Brook will run in the spring.'],
    ['I will run in the spring.', 'Ada Brook will run in the spring.'],
    ['I sold the house in May.', 'Ada Brook sold the house in May.'],
    ['I think it is over.', 'Ada Brook thinks it is over.'],
    ['I call myself a friend of the town.', 'I call myself a friend of the town.'],
    ['I mean, this is just over now.', 'I mean, this is just over now.'],
  ])('with the speaker for “I”, and the verb of a name: %s', async (said, claim) => {
    expect(await lastClaim(`Ada Brook said: “${said}”`, [['I', 'Brook']])).toBe(
      `Ada Brook: ${claim}`,
    );
  });

  it.each([
    ['The mayor said: “It is over (at last) for us.”', 'It is over (at last) for us.'],
    ['The plan, which is old, “is not ready', 'The plan, which is old, is not ready.'],
    ['The town is\tdry and   old again', 'The town is dry and old again.'],
  ])('as one sentence with a final mark: %s', async (sentence, words) => {
    const [claim] = await claimsOfMarked(sentence);
    expect(claim?.replace(/ \(not so\)$/, '')).toContain(words);
  });
});
