import {describe, expect, test} from 'vitest';
import type {Told} from '../encoder/linked.ts';
import {foundIn} from '../found.ts';

/** The encoder knows these names and nothing of who says what, which leaves it to the rules. */
const told: Told = {
  everywhere: {
    'Maria Santos': 'PER',
    'Maria de la Cruz': 'PER',
    'J. Santos': 'PER',
    Santos: 'PER',
    'Paulo Mendes': 'PER',
    Lisbon: 'LOC',
    Brazil: 'LOC',
    Brasilia: 'LOC',
  },
};

const direct = async (text: string) => (await foundIn(text, told)).quotes('direct');

describe('the speaker of a quote', () => {
  test.each([
    ['Maria Santos said: “We are ready.”', 'Maria Santos', 'said'],
    ['On Monday she told reporters: “We are ready.”', 'she', 'told'],
    ['Maria Santos told the crowd in Lisbon that “the war is over”.', 'Maria Santos', 'told'],
    ['The plan is “a disaster”, according to Maria Santos.', 'Maria Santos', 'according to'],
    ['Critics attacked the plan, calling it “a disaster”.', 'Critics', 'calling'],
    ['Maria Santos, the mayor, said the plan was “a disaster” for all.', 'Maria Santos', 'said'],
    ['Santos said she was ready but insisted that “the plan is dead”.', 'Santos', 'insisted'],
    [
      'It was in the Post, which cited officials and noted that the plan “has no basis”.',
      'the Post',
      'noted',
    ],
    ['Maria Santos said: ‘We are ready.’', 'Maria Santos', 'said'],
    ['“We are ready.” — Maria de la Cruz', 'Maria de la Cruz', '—'],
    ['“We are ready.” – J. Santos “We wait.”', 'J. Santos', '–'],
  ])('in “%s” is %s', async (text, source, cue) => {
    const [said] = (await foundIn(text, told)).quotes('direct', 'partial');
    expect([said?.source, said?.cue]).toEqual([source, cue]);
  });

  test('is named where a speech ends that runs on over paragraphs', async () => {
    const {quotes} = await foundIn('“We waited.\n\n“We acted.\n\n“We won,” said Maria Santos.', {
      ...told,
      sayings: [
        {content: '“We waited.'},
        {content: '“We acted.'},
        {content: '“We won,”', source: 'Maria Santos', cue: 'said'},
      ],
    });
    expect(quotes('direct').map(({source}) => source)).toEqual(Array(3).fill('Maria Santos'));
  });

  test('goes on after a speech that its attribution interrupts', async () => {
    const {quotes} = await foundIn('“We wait,” said Maria Santos. “Then we act.”', {
      ...told,
      sayings: [
        {content: '“We wait,”', source: 'Maria Santos', cue: 'said'},
        {content: '“Then we act.”'},
      ],
    });
    expect(quotes('direct').map(({source}) => source)).toEqual(['Maria Santos', 'Maria Santos']);
  });

  test('goes on over paragraphs, and is then said to be implicit', async () => {
    const text = 'Maria Santos said: “First we wait.\n“Then we act.”';
    const {analysis, quotes} = await foundIn(text, told);
    expect(quotes('direct').map(({source}) => source)).toEqual(['Maria Santos', 'Maria Santos']);
    expect(analysis.quotes.map(({source}) => source?.implicit)).toEqual([false, true]);
  });

  test('is an entity, through a pronoun or a description', async () => {
    const text =
      'Brazil’s president, Paulo Mendes, spoke in Brasilia. He said: “We are ready.”\nThe Brazilian president said it was “a good day”.';
    const {quotes} = await foundIn(text, {
      ...told,
      descriptions: {'president#2': 'person'},
      pronouns: ['He'],
      takes: [
        ['He', 'Mendes'],
        ['president#2', 'Mendes'],
      ],
    });
    expect(quotes('direct', 'partial').map(({speaker}) => speaker)).toEqual([
      'Paulo Mendes',
      'Paulo Mendes',
    ]);
  });

  test('is not who stands behind a dash where the sentence goes on', async () => {
    const {quotes} = await foundIn('“We are ready” — Maria Santos heard it twice.', told);
    expect(quotes('direct', 'partial', 'term').map(({source}) => source)).toEqual([null]);
  });

  test('who is named only as an owner is not the speaker', async () => {
    const [said] = await direct('Maria Santos’s lawyer said: “We are ready.”');
    expect(said?.speaker).toBeNull();
  });
});

test('marked words that nobody says are a term', async () => {
  const text = 'The law covers anyone who provides “material help” to them.';
  const {analysis} = await foundIn(text, told);
  expect(analysis.quotes.map(({kind, source}) => [kind, source])).toEqual([['term', null]]);
});

test('quotes are numbered and sorted by where they start', async () => {
  const text = 'Maria Santos said the bridge was “a disaster” for all. “We are ready,” she added.';
  const content = 'the bridge was “a disaster” for all';
  const {analysis} = await foundIn(text, {
    ...told,
    sayings: [
      {content, source: 'Maria Santos', cue: 'said'},
      {content: '“We are ready,”', source: 'she', cue: 'added'},
    ],
  });
  expect(analysis.quotes.map(({kind}) => kind)).toEqual(['indirect', 'partial', 'direct']);
  const starts = analysis.quotes.map(({span}) => span.start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(analysis.quotes.map(({id}) => id)).toEqual(analysis.quotes.map((_, at) => `q${at}`));
});
