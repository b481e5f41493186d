import {describe, expect, test} from 'vitest';
import {turnsOf} from '../../../source/analysis/text/transcript.ts';
import {textOf} from '../../../source/model/span.ts';
import {documentOf} from '../../helpers.ts';

/** Who speaks each turn, and the first word that is said. */
const turnsIn = (...paragraphs: readonly string[]): readonly string[] => {
  const {text, blocks} = documentOf(paragraphs.join('\n\n'));
  return [...turnsOf(text, blocks)]
    .toSorted(([a], [b]) => a - b)
    .map(
      ([, {speaker, start, goesOn}]) =>
        `${textOf(text, speaker)}${goesOn ? ' …' : ''}: ${/\S+/.exec(text.slice(start))}`,
    );
};

describe('the turns of a transcript', () => {
  test.each([
    [
      'labels in capitals',
      ['SMITH: Did you sign?', 'MS. BROOK: I did not.', 'SMITH: Who did?'],
      ['SMITH: Did', 'MS. BROOK: I', 'SMITH: Who'],
    ],
    [
      'names with times',
      ['Ada Brook (00:12): No sale.', 'Carl Dunn (01:40): Why not?', 'Brook [crosstalk]: Because.'],
      ['Ada Brook: No', 'Carl Dunn: Why', 'Brook: Because.'],
    ],
    [
      'questions and answers',
      ['Q. Your name?', 'A. Carl Dunn.', 'Q. Your age?', 'A. I am 54.'],
      ['Q: Your', 'A: Carl', 'Q: Your', 'A: I'],
    ],
    [
      'speeches of several paragraphs, and remarks',
      ['Q: Why?', 'A: Because.', 'It was late.', '(Laughter.)', 'Q: And then?', 'The end.'],
      ['Q: Why?', 'A: Because.', 'A …: It', 'Q: And'],
    ],
  ])('are told by %s', (_, paragraphs, turns) => {
    expect(turnsIn(...paragraphs)).toEqual(turns);
  });

  test.each([
    ['notices', ['Update: The bridge is open.', 'Correction: It was Monday.', 'Note: No trains.']],
    ['facts', ['Name: Ada Brook', 'Age: 54', 'Name: Carl Dunn', 'Age: 61']],
    ['a list by letters', ['A. We came.', 'B. We saw.', 'C. We left.', 'A. Again.']],
    ['two lines only', ['Q. Is it late?', 'A. It is.']],
    ['one who speaks alone', ['BROOK: One.', 'BROOK: Two.', 'BROOK: Three.']],
  ])('are not %s', (_, paragraphs) => {
    expect(turnsIn(...paragraphs)).toEqual([]);
  });
});
