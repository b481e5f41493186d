import {expect, test} from 'vitest';
import {clusterNames} from '../../../source/analysis/clusters/name-clusters.ts';
import {tokenText} from '../../../source/analysis/text/token-text.ts';
import {documentOf} from '../../helpers.ts';

/** How many chains the names of events in `words`, those in angle brackets, make. */
function eventsIn(words: string): number {
  const plain = words.replaceAll(/[<>]/g, '');
  const text = tokenText(documentOf(plain));
  const names = [...words.matchAll(/<([^>]+)>/g)].map(([, name = ''], at) => {
    const start = words.slice(0, words.indexOf(`<${name}>`)).replaceAll(/[<>]/g, '').length;
    const first = text.tokens.findIndex(token => token.start === start);
    const count = name.split(' ').length;
    return {
      span: {start, end: start + name.length},
      first,
      last: first + count,
      type: 'event' as const,
      confidence: 0.9 - at / 100,
      evidence: [],
    };
  });
  return clusterNames(text, names).length;
}

test.each([
  ['is another in another year', 'The <2022 Coral Cup> beat the <2018 Coral Cup>.', 2],
  ['of another name is another', 'The <2022 Coral Cup> beat the <Women’s Coral Cup>.', 2],
])('an event %s', (_, words, count) => {
  expect(eventsIn(words)).toBe(count);
});
