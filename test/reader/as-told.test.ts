import {expect, test} from 'vitest';
import type {Quote} from '../../source/model/analysis.ts';
import {asTold} from '../../source/reader/as-told.ts';

const text = 'The bank has vehemently\ndenied that it lost money.';

function told(words: string, kind: Quote['kind'] = 'indirect', cued = true): string {
  const body = text.replace('has vehemently\ndenied', words);
  const cue = cued ? {start: 9, end: 9 + words.length} : null;
  const span = {start: body.indexOf('it lost'), end: body.length - 1};
  const quote: Quote = {
    id: 'q0',
    kind,
    span,
    outer: span,
    cue,
    source: null,
    continues: null,
    confidence: 1,
    evidence: [],
  };
  return asTold(body, quote, span, 'it lost');
}

test.each(['has vehemently\ndenied', 'accuses', 'asked', 'did not say', 'suggested'])(
  'a report keeps that somebody %j',
  words => {
    expect(told(words)).toBe(`(${words.replace('\n', ' ')}) it lost`);
  },
);

test.each(['said', 'has said', 'also told', 'later added', 'was first reported by'])(
  'a report is no clearer for %j',
  words => {
    expect(told(words)).toBe('it lost');
  },
);

test('speech between marks stands for itself, and a report without words of saying', () => {
  expect(told('denied', 'direct')).toBe('it lost');
  expect(told('denied', 'indirect', false)).toBe('it lost');
});
