import {join} from 'node:path';
import {afterEach, expect, test, vi} from 'vitest';
import {run} from '../../source/commands/print.ts';
import {emptyAnalysis} from '../../source/model/analysis.ts';

vi.mock('../../source/analysis/analyze.ts', () => ({
  analyzeDocument: async () => ({
    ...emptyAnalysis,
    warnings: [{pass: 'sentences', message: 'out of memory'}],
  }),
}));

afterEach(() => {
  vi.restoreAllMocks();
});

test('a pass that failed is one line on standard error, and the text is still written', async () => {
  const [out, err]: [string[], string[]] = [[], []];
  vi.spyOn(process.stdout, 'write').mockImplementation(text => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(text => err.push(String(text)) > 0);
  const sample = join(import.meta.dirname, '../../content/us-mexico-order.txt');
  expect(await run([sample], new Map())).toBe(0);
  expect(err).toEqual(['onrecord: sentences failed: out of memory\n']);
  expect(out.join('')).toContain('Claudia Sheinbaum');
});
