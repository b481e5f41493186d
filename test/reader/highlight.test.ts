import {describe, expect, test} from 'vitest';
import {textOf} from '../../source/model/span.ts';
import {currentPaints} from '../../source/reader/highlight.ts';
import type {ReaderState} from '../../source/reader/state.ts';
import {openText, press} from './opened.ts';

const text = [
  'Ellen Ward came.',
  'It rained all day.',
  '“The bridge will carry ten thousand people a day,” she said. “It is safe. It is new.”',
  'Tom Baker, an engineer, came too.',
].join('\n\n');

const state = await openText(text);

const faded = (from: ReaderState): readonly string[] =>
  currentPaints(from)
    .filter(({role}) => role === 'dim')
    .map(({span}) => textOf(text, span).trim());

describe('fading all but somebody', () => {
  const words = faded(press(state, 'tab', 'x')).join(' ');

  test('fades what has nothing of them', () => {
    expect(words).toContain('It rained all day.');
    expect(words).toContain('Tom Baker');
  });

  test('leaves the sentences with them, and all of what they say', () => {
    expect(words).not.toContain('Ellen Ward came.');
    expect(words).not.toContain('The bridge will carry');
    expect(words).not.toContain('It is safe');
    expect(words).not.toContain('It is new');
  });
});
