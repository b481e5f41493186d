import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {isHearsay} from '../../source/analysis/claims/hearsay.ts';

const trainer = readFileSync(new URL('../../training/pairs_dev.py', import.meta.url), 'utf8');

/** The words of hearsay as the trainer has them, its patterns written out. */
function wordsOfTrainer(): string[] {
  const [, first = '', second = ''] =
    /HEARSAY = re\.compile\(\s*r"(.*)"\s*r"(.*)"/.exec(trainer) ?? [];
  const words = /\((.*)\)/.exec(first + second)?.[1]?.split('|') ?? [];
  return words.flatMap(word => {
    const spellings = word.includes('u?')
      ? [word.replace('u?', ''), word.replace('u?', 'u')]
      : [word];
    return spellings.flatMap(one =>
      one.endsWith('s?') ? [one.slice(0, -2), one.slice(0, -1)] : [one],
    );
  });
}

test('thresholds are chosen with the hearsay that the program sees', () => {
  const program = readFileSync(
    new URL('../../source/analysis/claims/hearsay.ts', import.meta.url),
    'utf8',
  );
  const [, listed = ''] = /wordSet\(\s*'([^']+)'/.exec(program) ?? [];
  const words = wordsOfTrainer();
  expect(words.toSorted()).toEqual([...listed.split(' '), 'said to'].toSorted());
  for (const word of words) expect([word, isHearsay(`He ${word} left.`)]).toEqual([word, true]);
});
