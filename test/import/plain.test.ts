import {describe, expect, test} from 'vitest';
import {documentFromText} from '../../source/import/document.ts';
import type {Block, Document} from '../../source/model/document.ts';

const read = (text: string): Document => documentFromText(text, {kind: 'stdin'});

/** Blocks as a person would write them down: "kind: words", line ends as "⏎". */
const outline = (text: string): string[] => {
  const document = read(text);
  return document.blocks.map(
    ({kind, span}) =>
      `${kind}: ${document.text.slice(span.start, span.end).replace(/\s*\n\s*/g, '⏎')}`,
  );
};

const lines = (...rows: string[]): string => rows.join('\n');

const hardWrapped = lines(
  'The council voted on Tuesday to close the swimming pool in the old town, a',
  'decision that its members had put off since the spring, when the roof was',
  'found to leak. “We have waited long enough,” said the mayor, Ann Petersen.',
  '',
  'Swimmers were not consulted. A petition with four thousand signatures was',
  'handed in on the same evening and will be answered.',
);

describe('paragraphs', () => {
  test('are the lines of soft-wrapped text, with or without blank lines between them', () => {
    const first = 'The council voted on Tuesday to close the pool, a decision long put off.';
    const second =
      '“We have waited long enough,” said the mayor, Ann Petersen, after the vote, which went eleven to four.';
    const expected = [`paragraph: ${first}`, `paragraph: ${second}`];
    expect(outline(`${first}\n${second}`)).toEqual(expected);
    expect(outline(`${first}\n\n${second}\n`)).toEqual(expected);
  });

  test('are the groups of lines of hard-wrapped text', () => {
    expect(outline(hardWrapped).map(block => block.slice(0, 34))).toEqual([
      'paragraph: The council voted on Tu',
      'paragraph: Swimmers were not consu',
    ]);
  });

  test('of hard-wrapped text may begin with an indent instead of a blank line', () => {
    const set = hardWrapped
      .replace('\n\nSwimmers', '\n   Swimmers')
      .replace('The council', '   The council');
    expect(outline(set).map(block => block.slice(0, 34))).toEqual([
      'paragraph: The council voted on Tu',
      'paragraph: Swimmers were not consu',
    ]);
  });

  test('end where a line of hard-wrapped text had room for the next word', () => {
    const text = `${hardWrapped}\nThat is all.\n${hardWrapped}`;
    expect(outline(text)[2]).toBe('paragraph: That is all.');
  });

  test('have the same spans with CRLF line ends, but for the CRs', () => {
    const crlf = hardWrapped.replaceAll('\n', '\r\n');
    const words = (text: string): string[] => outline(text);
    expect(words(crlf)).toEqual(words(hardWrapped));
    expect(read(crlf).text.length).toBe(crlf.length);
  });

  test('never begin or end with white space', () => {
    for (const text of ['  a b  \n\n\t c \r\n', '\f\nPage two\f', '\u3000全角の字下げ']) {
      const document = read(text);
      for (const {span} of document.blocks) {
        const words = document.text.slice(span.start, span.end);
        expect(words).toBe(words.trim());
        expect(words).not.toContain('␌');
      }
    }
  });
});

describe('other blocks', () => {
  test('a poem keeps its lines, in text that is wrapped and in text that is not', () => {
    const poem = lines(
      'The tide had turned before the bell,',
      'and nobody had heard it toll;',
      'we counted boats, we knew them well,',
      'and one was missing from the whole.',
    );
    const kept = `verse: ${poem.replaceAll('\n', '⏎')}`;
    expect(outline(poem)).toEqual([kept]);
    expect(outline(`${hardWrapped}\n\n${poem}\n\n${hardWrapped}`)[2]).toBe(kept);
  });

  test('short lines without a sentence in them stand on their own', () => {
    const text = lines(
      'Council closes pool',
      'By Ann Example',
      '3 March 2024',
      '',
      'The council voted.',
    );
    expect(outline(text)).toEqual([
      'paragraph: Council closes pool',
      'paragraph: By Ann Example',
      'paragraph: 3 March 2024',
      'paragraph: The council voted.',
    ]);
  });

  test.each([
    ['a line in capitals', lines('WHAT COMES NEXT', '', hardWrapped), 'heading: WHAT COMES NEXT'],
    [
      'an underlined line',
      lines('What comes next', '===============', hardWrapped),
      'heading: What comes next',
    ],
    [
      'the number of a chapter',
      lines('Chapter IV. The Vote', '', hardWrapped),
      'heading: Chapter IV. The Vote',
    ],
    [
      'a title above a text',
      lines('Council closes the old pool', '', hardWrapped),
      'heading: Council closes the old pool',
    ],
    [
      'no sentence above a text',
      lines('Nobody knew what to say.', '', hardWrapped),
      'paragraph: Nobody knew what to say.',
    ],
    ['no shout', lines('“STOP THAT NOW!”', '', hardWrapped), 'paragraph: “STOP THAT NOW!”'],
    ['a row of stars', lines('* * *', '', hardWrapped), 'rule: * * *'],
    [
      'a related link',
      lines('Related: Four pools that survived', '', hardWrapped),
      'furniture: Related: Four pools that survived',
    ],
  ])('%s', (_, text, first) => {
    expect(outline(text)[0]).toBe(first);
  });

  test('list items are shown by their marker and depth, wrapped ones whole', () => {
    const text = lines(
      'The council decided:',
      '- to close the swimming pool in the old town at the end of the season, when',
      '  its contracts end',
      '- to build',
      '    1. a new pool',
      '    2. a car park',
      '- to meet again',
      '',
      hardWrapped,
    );
    const {blocks} = read(text);
    const items = blocks.filter(
      (block): block is Block & {kind: 'listItem'} => block.kind === 'listItem',
    );
    expect(items.map(({marker, depth}) => `${depth} ${marker}`)).toEqual([
      '1 -',
      '1 -',
      '2 1.',
      '2 2.',
      '1 -',
    ]);
    expect(outline(text)[1]).toMatch(/^listItem: to close .*, when⏎its contracts end$/);
  });

  test('a number that begins a wrapped line of a sentence is no list item', () => {
    const text = lines(
      hardWrapped,
      '',
      'The next meeting of the council, the last one before summer, is on March',
      '12. A petition with four thousand signatures was handed in on the same',
      'evening and will be answered then.',
    );
    expect(read(text).blocks.map(({kind}) => kind)).toEqual(Array(3).fill('paragraph'));
  });

  test('quoted mail is a quotation of its depth, without its marks', () => {
    const quoted = hardWrapped.replaceAll(/^/gm, '> ');
    const text = `I agree with what you wrote yesterday.\n\n${quoted}\n>> Who are they?\n`;
    const document = read(text);
    const found = document.blocks.map(block => [block.kind, 'depth' in block ? block.depth : 0]);
    expect(found).toEqual([
      ['paragraph', 0],
      ['quotation', 1],
      ['quotation', 1],
      ['quotation', 2],
    ]);
    expect(document.text).not.toContain('\n> d');
    expect(document.text.length).toBe(text.length);
  });
});

describe('a document', () => {
  test('has the id of its text, wherever it came from', () => {
    const [here, there] = [
      read('Some words.'),
      documentFromText('Some words.', {kind: 'file', path: 'a.txt'}),
    ];
    expect(here.id).toBe(there.id);
    expect(here.id).toMatch(/^[\da-f]{16}$/);
    expect(read('Other words.').id).not.toBe(here.id);
  });

  test('knows of no title, author or date that plain text does not state', () => {
    expect(read(`Council closes the old pool\n\n${hardWrapped}`).metadata).toEqual({});
  });
});
