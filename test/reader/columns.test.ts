import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {columnsOf, drawn, drawSequencesWhole} from '../../source/reader/columns.ts';
import {layoutOf} from '../../source/reader/layout.ts';
import {documentOf} from '../helpers.ts';

const sequences = ['👨‍👩‍👧', '1️⃣', '👍🏽', '🇩🇪', '❤️', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'];

describe('emoji sequences', () => {
  test.each([
    ['👨‍👩‍👧', '👨'],
    ['1️⃣', '1'],
    ['👍🏽', '👍'],
    ['❤️', '❤'],
  ])('are their first sign where it is not known what the terminal does (%s)', (text, first) => {
    expect(drawn(text)).toBe(first);
  });
});

describe('on a terminal that draws them as one sign, emoji sequences', () => {
  beforeEach(() => drawSequencesWhole());
  afterEach(() => drawSequencesWhole(false));

  test.each(sequences)('are one sign of two columns (%s)', text => {
    expect([drawn(text), columnsOf(text)]).toEqual([text, 2]);
  });

  test.each([
    ['a keycap without its selector', '1\u20e3', '1'],
    ['people joined as nobody joins them', '👩‍🍎‍🦖', '👩'],
    ['a digit with a selector', '1\ufe0f', '1'],
  ])('are still their first sign where there is no such sign: %s', (_, text, first) => {
    expect(drawn(text)).toBe(first);
  });
});

test('what was laid out before the terminal said what it does is laid out anew', () => {
  const document = documentOf('❤️❤️❤️ ❤️');
  const rows = () => layoutOf(document, 5).rowsOf(0).length;
  expect(rows()).toBe(1);
  drawSequencesWhole();
  expect(rows()).toBe(2);
  drawSequencesWhole(false);
});
