import {describe, expect, it} from 'vitest';
import type {AcrossRelation, ClaimPlace} from '../../source/model/across.ts';
import {acrossMattersOf} from '../../source/model/across-matters.ts';
import type {RelationLabel} from '../../source/model/analysis.ts';

/** "0.1" is claim 1 of article 0. */
const place = (word: string): ClaimPlace => {
  const [article, claim] = word.split('.').map(Number);
  return {article: article ?? 0, claim: `c${claim ?? 0}`};
};

const relation = (
  from: string,
  label: RelationLabel,
  to: string,
  confidence = 0.9,
): AcrossRelation => ({
  from: place(from),
  to: place(to),
  label,
  direction: null,
  score: 0.5,
  confidence,
  evidence: [],
});

/** Each matter as its leads: "0.1: disputes 1.1, repeats 1.2". */
const shown = (relations: readonly AcrossRelation[]) =>
  acrossMattersOf(relations).map(({leads}) =>
    leads.map(({claim, others}) => {
      const word = ({article, claim: id}: ClaimPlace) => `${article}.${id.slice(1)}`;
      const all = others.map(one => `${one.relation.label} ${word(one.claim)}`);
      return `${word(claim)}: ${all.join(', ')}`;
    }),
  );

describe('matters', () => {
  it('come disputes first, then updates, supports, repeats, and what is related last', () => {
    const labels = ['related', 'repeats', 'supports', 'updates', 'disputes'] as const;
    const matters = acrossMattersOf(
      labels.map((label, at) => relation(`0.${at}`, label, `1.${at}`)),
    );
    expect(matters.map(({relation: {label}}) => label)).toEqual(labels.toReversed());
  });

  it('of one label come the surest first', () => {
    const found = [
      relation('0.1', 'disputes', '1.1', 0.6),
      relation('0.2', 'disputes', '1.2', 0.95),
    ];
    expect(shown(found)).toEqual([['0.2: disputes 1.2'], ['0.1: disputes 1.1']]);
  });

  it('are all claims that hang together, each relation once', () => {
    const found = [
      relation('0.1', 'repeats', '1.1'),
      relation('0.1', 'disputes', '1.2'),
      relation('1.2', 'supports', '2.1'),
    ];
    expect(shown(found)).toEqual([['0.1: disputes 1.2, repeats 1.1', '1.2: supports 2.1']]);
  });

  it('are led by the claim to which most others stand', () => {
    const found = [
      relation('0.1', 'disputes', '2.1'),
      relation('0.2', 'disputes', '2.1', 0.8),
      relation('1.1', 'disputes', '2.1', 0.7),
    ];
    expect(shown(found)).toEqual([['2.1: disputes 0.1, disputes 0.2, disputes 1.1']]);
  });

  it('are not joined by what is merely related, of which they repeat nothing', () => {
    const found = [
      relation('0.1', 'disputes', '1.1'),
      relation('0.2', 'disputes', '1.2'),
      relation('0.1', 'related', '0.2'),
      relation('0.1', 'related', '1.1'),
    ];
    expect(shown(found)).toEqual([
      ['0.1: disputes 1.1'],
      ['0.2: disputes 1.2'],
      ['0.1: related 0.2'],
    ]);
  });

  it('are few of what is merely related', () => {
    const found = Array.from({length: 30}, (_, at) => relation(`0.${at}`, 'related', `1.${at}`));
    expect(acrossMattersOf(found)).toHaveLength(5);
  });
});
