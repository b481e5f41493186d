import {expect, test} from 'vitest';
import {partAround, partsIn} from '../../../source/analysis/encoder/part-spans.ts';
import {syntheticEncoding} from './synthetic.ts';

const text = 'The mayor said the bridge was closed and the road open.';
const encoding = syntheticEncoding(text, [
  {content: 'the bridge was closed', source: 'The mayor', cue: 'said'},
  {content: 'and the road open', source: 'The mayor'},
]);
const all = {first: 0, end: encoding.words.count};
const words = ({first, end}: {first: number; end: number}) =>
  text.slice(encoding.words.starts[first], encoding.words.ends[end - 1]);

test('parts that touch are told apart by their first words', () => {
  expect(partsIn(encoding, 'content', all, 0.5).map(words)).toEqual([
    'the bridge was closed',
    'and the road open',
  ]);
});

test('a part that the tags are not sure enough of is none', () => {
  expect(partsIn(encoding, 'content', all, 0.95)).toEqual([]);
});

test('only words in the range are looked at', () => {
  expect(partsIn(encoding, 'content', {first: 4, end: 6}, 0.5).map(words)).toEqual(['bridge was']);
});

test('the part around a word is all of it', () => {
  expect(words(partAround(encoding, 'source', 1, 0.5))).toBe('The mayor');
});

test('a word in no part is by itself', () => {
  expect(words(partAround(encoding, 'cue', 4, 0.5))).toBe('bridge');
});
