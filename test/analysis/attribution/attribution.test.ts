import {describe, expect, test} from 'vitest';
import {readingOf} from '../found.ts';

describe('the speaker of a quote', () => {
  test.each([
    ['“We are ready,” Maria Santos said.', 'Maria Santos', 'said'],
    ['“We are ready,” said Maria Santos, the mayor.', 'Maria Santos', 'said'],
    ['Maria Santos said: “We are ready.”', 'Maria Santos', 'said'],
    ['“We are ready,” she told reporters on Monday.', 'she', 'told'],
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
    ['‘We are ready,’ Maria Santos said.', 'Maria Santos', 'said'],
    ['Maria Santos: ‘We are ready’', 'Maria Santos', ':'],
    ['“We are ready,” scolded old Mr. Miller.', 'old Mr. Miller', 'scolded'],
    ['“We are ready.” — Maria de la Cruz', 'Maria de la Cruz', '—'],
    ['“We are ready.” – J. Santos “We wait.”', 'J. Santos', '–'],
    ['“We are ready” — Maria Santos said it twice.', 'Maria Santos', 'said'],
  ])('in “%s” is %s', (text, source, cue) => {
    const [said] = readingOf(text).quotes('direct', 'partial');
    expect([said?.source, said?.cue]).toEqual([source, cue]);
  });

  test('is named where a speech ends that runs on over paragraphs', () => {
    const speech = '“We waited.\n\n“We acted.\n\n“We won,” said Maria Santos.';
    const said = readingOf(speech).quotes('direct');
    expect(said.map(({source}) => source)).toEqual(Array(3).fill('Maria Santos'));
  });

  test('goes on after a speech that its attribution interrupts', () => {
    const said = readingOf('“We wait,” said Maria Santos. “Then we act.”').quotes('direct');
    expect(said.map(({source}) => source)).toEqual(['Maria Santos', 'Maria Santos']);
  });

  test('goes on over paragraphs, and is then said to be implicit', () => {
    const {analysis, quotes} = readingOf('Maria Santos said: “First we wait.\n“Then we act.”');
    expect(quotes('direct').map(({source}) => source)).toEqual(['Maria Santos', 'Maria Santos']);
    expect(analysis.quotes.map(({source}) => source?.implicit)).toEqual([false, true]);
  });

  test('is an entity, through a pronoun or a description', () => {
    const text =
      'Brazil’s president, Paulo Mendes, spoke in Brasilia. “We are ready,” he said.\nThe Brazilian president said it was “a good day”.';
    const speakers = readingOf(text).quotes('direct', 'partial');
    expect(speakers.map(({speaker}) => speaker)).toEqual(['Paulo Mendes', 'Paulo Mendes']);
  });

  test('who is named only as an owner is not the speaker', () => {
    const [said] = readingOf('“We are ready,” Maria Santos’s lawyer said.').quotes('direct');
    expect(said?.speaker).toBeNull();
  });
});

test('marked words that nobody says are a term', () => {
  const {analysis} = readingOf('The law covers anyone who provides “material help” to them.');
  expect(analysis.quotes.map(({kind, source}) => [kind, source])).toEqual([['term', null]]);
});

describe('reported speech without marks', () => {
  test.each([
    ['Maria Santos said the bridge would stay closed.', 'the bridge would stay closed'],
    ['The bridge would stay closed, Maria Santos said.', 'The bridge would stay closed'],
    ['According to Maria Santos, the bridge is closed.', 'the bridge is closed'],
    ['Maria Santos told reporters that the bridge was closed.', 'the bridge was closed'],
  ])('in “%s”', (text, words) => {
    expect(readingOf(text).quotes('indirect')).toEqual([
      expect.objectContaining({words, source: 'Maria Santos'}),
    ]);
  });

  test('a noun that could be a verb reports nothing', () => {
    expect(readingOf('The report was long and the claims were old.').quotes('indirect')).toEqual(
      [],
    );
  });
});

test('quotes are numbered and sorted by where they start', () => {
  const {analysis} = readingOf(
    'Maria Santos said the bridge was “a disaster” for all. “We are ready,” she added.',
  );
  const starts = analysis.quotes.map(({span}) => span.start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(analysis.quotes.map(({id}) => id)).toEqual(analysis.quotes.map((_, at) => `q${at}`));
});
