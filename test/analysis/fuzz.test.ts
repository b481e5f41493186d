import {describe, expect, test} from 'vitest';
import {createEncoder} from '../../source/analysis/encoder/document-encoder.ts';
import {emptyAnalysis, type Quote} from '../../source/model/analysis.ts';
import {faultsOf} from './fuzz/faults.ts';
import {fuzz} from './fuzz/fuzz.ts';

/** `npm run fuzz` looks at more. */
const count = 2000;
const seed = 1;

test('no changed paragraph stops a pass or gives a finding that points nowhere', {
  timeout: 300_000,
}, async () => {
  expect(await Array.fromAsync(fuzz(createEncoder(), seed, 0, count))).toEqual([]);
});

describe('what counts as a fault', () => {
  const text = 'Brook said “no 👍”. ';
  const quoteAt = (start: number, end: number): Quote => ({
    id: 'q0',
    kind: 'direct',
    span: {start, end},
    outer: {start: 11, end: 18},
    cue: null,
    source: null,
    continues: null,
    confidence: 1,
    evidence: [],
  });

  test.each([
    ['a span behind the end of the text', quoteAt(12, 30), 'lies outside of the text'],
    ['an empty span', quoteAt(12, 12), 'is empty'],
    ['half of a surrogate pair', quoteAt(12, 16), 'cuts a surrogate pair'],
    ['white space at an end', quoteAt(12, 15), 'has white space at an end'],
    ['a reference to nothing', {...quoteAt(12, 14), continues: 'q7' as const}, 'goes on with'],
  ])('%s', (_, quote, fault) => {
    expect(faultsOf(text, {...emptyAnalysis, quotes: [quote]}).join('\n')).toContain(fault);
  });

  test('a pass that failed', () => {
    const warnings = [{pass: 'claims' as const, message: 'no claims today'}];
    expect(faultsOf(text, {...emptyAnalysis, warnings})).toEqual([
      'claims failed: no claims today',
    ]);
  });

  test('a sound analysis has none', () => {
    expect(faultsOf(text, {...emptyAnalysis, quotes: [quoteAt(12, 17)]})).toEqual([]);
  });
});
