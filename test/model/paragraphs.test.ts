import {describe, expect, it} from 'vitest';
import type {BlockKind} from '../../source/model/document.ts';
import {blockAt, paragraphAt} from '../../source/model/paragraphs.ts';
import {documentOf} from '../helpers.ts';

const text = 'One.\n\nRelated: Two\n\nThree.\n\nFour.';
const kinds: readonly BlockKind[] = ['furniture', 'paragraph', 'furniture', 'paragraph'];

const plain = documentOf(text);
const document = {
  ...plain,
  blocks: plain.blocks.map(({span}, at) => ({
    kind: kinds[at] === 'furniture' ? ('furniture' as const) : ('paragraph' as const),
    span,
    marks: [],
  })),
};

describe('the number of a paragraph', () => {
  it.each([
    ['before the first is none', 'One', 0],
    ['is counted without what is not the article’s', 'Related', 1],
    ['in what does not count is that of the one before', 'Three', 1],
    ['goes on after it', 'Four', 2],
    ['is the same in the middle of its words', 'our.', 2],
  ])('%s', (_, words, number) => {
    expect(paragraphAt(document, text.indexOf(words))).toBe(number);
  });

  it('is found by the last block that has begun', () => {
    expect(blockAt(document, text.indexOf('Three') - 1)).toBe(1);
    expect(blockAt(document, text.indexOf('Three'))).toBe(2);
    expect(blockAt(document, text.length)).toBe(3);
  });
});
