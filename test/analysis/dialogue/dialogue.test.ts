import {describe, expect, test} from 'vitest';
import {foundIn} from '../found.ts';

/** The encoder knows these people, and nothing of who says what. */
const told = {
  everywhere: {
    'Anna Brook': 'PER',
    'David Hill': 'PER',
    'Carl Stone': 'PER',
    'Maria Santos': 'PER',
  },
} as const;

/** Paragraphs in which two people talk, enough of them for a dialogue. */
const opening = [
  'Anna Brook met David Hill at the bridge.',
  '“Are we late?” said Anna Brook.',
  '“We are early,” said David Hill.',
  '“Who told you?” said Anna Brook.',
  '“The baker did,” said David Hill.',
  '“He is a liar,” said Anna Brook.',
  '“He bakes well,” said David Hill.',
  '“That is true,” said Anna Brook.',
  '“We should go,” said David Hill.',
  '“Then come,” said Anna Brook.',
  '“I am coming,” said David Hill.',
];

/** Who speaks the quotes after the opening. */
const speakersAfter = async (...paragraphs: readonly string[]) => {
  const {quotes} = await foundIn([...opening, ...paragraphs].join('\n'), told);
  return quotes('direct')
    .slice(opening.length - 1)
    .map(({speaker}) => speaker);
};

describe('in a dialogue', () => {
  test('turns that do not say whose they are go to and fro', async () => {
    expect(await speakersAfter('“Where to?”', '“To the mill.”', '“Is it far?”')).toEqual([
      'Anna Brook',
      'David Hill',
      'Anna Brook',
    ]);
  });

  test('they fit those that say it after them', async () => {
    expect(
      await speakersAfter('The rain began.', '“Now we must run.”', '“I cannot,” said Anna Brook.'),
    ).toEqual(['David Hill', 'Anna Brook']);
  });

  test('a pronoun is somebody of its gender', async () => {
    expect(await speakersAfter('“Where to?” she asked.', '“To the mill,” he said.')).toEqual([
      'Anna Brook',
      'David Hill',
    ]);
  });

  test('people who are named between the turns speak those that name nobody', async () => {
    const turns = ['“Now?” he asked.', '“Not yet,” she said.'];
    const paragraphs = ['Anna Brook met David Hill.', ...Array(5).fill(turns).flat()];
    const said = (await foundIn(paragraphs.join('\n'), told)).quotes('direct');
    expect(said.map(({speaker}) => speaker)).toEqual(
      Array(5).fill(['David Hill', 'Anna Brook']).flat(),
    );
  });

  test('what is taken from the turns around is implicit, and less sure', async () => {
    const {analysis} = await foundIn(
      [...opening, 'Anna Brook said: “Wait.”', '“Where to?”'].join('\n'),
      told,
    );
    const [said, taken] = [analysis.quotes.at(-2)?.source, analysis.quotes.at(-1)?.source];
    expect([said?.implicit, taken?.implicit]).toEqual([false, true]);
    expect(taken?.confidence).toBeLessThan(said?.confidence ?? 0);
  });
});

test('in news a paragraph that only quotes goes on with the speaker before', async () => {
  const text = 'Maria Santos said on Monday: “We are ready.”\n“We have waited long enough.”';
  const {quotes} = await foundIn(text, told);
  expect(quotes('direct').map(({speaker}) => speaker)).toEqual(['Maria Santos', 'Maria Santos']);
});

describe('the words of a dialogue say who speaks', () => {
  test('whoever is called by name answers', async () => {
    expect(
      await speakersAfter(
        'Carl Stone came up to them.',
        '“Where to, Carl Stone?”',
        '“To the mill.”',
      ),
    ).toEqual(['David Hill', 'Carl Stone']);
  });

  test('nobody speaks of themselves by name', async () => {
    const [speaker] = await speakersAfter('The rain began.', '“Anna Brook has the key.”');
    expect(speaker).toBe('David Hill');
  });

  test('whoever does something in the paragraph speaks', async () => {
    expect(await speakersAfter('The rain began.', 'Anna Brook laughed. “I have it.”')).toEqual([
      'Anna Brook',
    ]);
    expect(await speakersAfter('The rain began.', 'David Hill laughed. “I have it.”')).toEqual([
      'David Hill',
    ]);
  });
});
