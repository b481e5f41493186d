import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {type Change, changes} from '../../../bench/score/perturb.ts';

const sample = readFileSync(
  join(import.meta.dirname, '../../../content/us-mexico-order.txt'),
  'utf8',
);

describe('a text set in another way', () => {
  test.each(Object.keys(changes) as Change[])('keeps every offset when it is %s', change => {
    const odd = `${sample}\nStraße in İzmir, e\u0301tude 😀 "so", she said.\n`;
    const changed = changes[change](odd);
    expect(changed).toHaveLength(odd.length);
    expect(changed).not.toBe(odd);
  });

  const examples: readonly (readonly [Change, string, string])[] = [
    ['upper-cased', 'Straße: ﬁne 😀', 'STRAßE: ﬁNE 😀'],
    ['lower-cased', 'The EU in İzmir', 'the eu in İzmir'],
    [
      'Title-Cased',
      'she doesn’t say "no" to Anglo-saxon e\u0301tudes',
      'She Doesn’t Say "No" To Anglo-Saxon E\u0301tudes',
    ],
    ['straight-quoted', '“It’s ‘so’,” he said.', "\"It's 'so',\" he said."],
    ['British-quoted', '“It’s ‘so’,” he said.', '‘It’s “so”,’ he said.'],
    ['British-quoted', 'He said "I didn\'t", then left.', "He said ‘I didn't’, then left."],
    ['British-quoted', '“One.\n\n“Two.”', '‘One.\n\n‘Two.’'],
  ];

  test.each(examples)('%s: %s', (change, text, expected) => {
    expect(changes[change](text)).toBe(expected);
  });

  it('breaks lines where the last word fits into 72 columns', () => {
    const words = Array.from({length: 60}, (_, at) => 'w'.repeat(1 + (at % 9)));
    const lines = changes['hard-wrapped'](words.join(' ')).split('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const [at, line] of lines.entries()) {
      expect(line.length).toBeLessThanOrEqual(72);
      const next = lines[at + 1]?.split(' ')[0];
      if (next !== undefined) expect(line.length + 1 + next.length).toBeGreaterThan(72);
    }
  });

  it('does not break a word that is longer than a line, nor take away breaks', () => {
    const long = 'x'.repeat(100);
    expect(changes['hard-wrapped'](`a ${long} b\n\nc d`)).toBe(`a\n${long}\nb\n\nc d`);
  });
});
