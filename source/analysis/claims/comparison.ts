import type {Claim, Claimant, Quantity} from '../../model/analysis.ts';
import type {Weights} from './candidates.ts';
import type {Term, Termed} from './terms.ts';

/* How much two claims have in common. What follows from that is decided in verdict.ts. */

/** A term of both claims. */
export type Shared = {readonly a: Term; readonly b: Term; readonly weight: number};

export type Comparison = {
  /** Heaviest first. */
  readonly shared: readonly Shared[];
  readonly words: number;
  readonly entities: number;
  /** Whether both say that something is the same: "was the head of …". */
  readonly predicate: boolean;
  /** Whether each names something that the other does not: they may be about different things. */
  readonly apart: boolean;
  /** Whether one of them names something that the other does not. */
  readonly namesMore: boolean;
  /** Share of all weight that is shared, 0 to 1 (Dice). */
  readonly overlap: number;
  /** Share of the lighter claim's weight that is shared, 0 to 1. */
  readonly containment: number;
  /** Of the shared words' weight, the share that one claim negates and the other does not. */
  readonly opposed: number;
  /** Of the shared words' weight, the share that both negate. */
  readonly bothNegated: number;
  readonly sameClaimant: boolean;
  /** Figures that count the same thing. */
  readonly figures: readonly (readonly [Quantity, Quantity])[];
};

/** Compares two claims; `a` stands first. */
export function compare(a: Termed, b: Termed, weight: Weights): Comparison {
  const shared = sharedTerms(a, b, weight);
  const words = shared.filter(({a: term}) => term.kind !== 'entity');
  const sum = (terms: readonly Shared[]): number => terms.reduce((all, one) => all + one.weight, 0);
  const total = (terms: ReadonlyMap<string, Term>): number =>
    terms.values().reduce((all, term) => all + weight(term), 0);
  const [all, inWords, ofA, ofB] = [sum(shared), sum(words), total(a.terms), total(b.terms)];
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    shared,
    words: words.length,
    entities: shared.length - words.length,
    apart: namesMore(a, b) && namesMore(b, a),
    namesMore: namesMore(a, b) || namesMore(b, a),
    predicate: words.some(term => term.a.predicate && term.b.predicate),
    overlap: share(2 * all, ofA + ofB),
    containment: share(all, Math.min(ofA, ofB)),
    opposed: share(sum(words.filter(term => term.a.negated !== term.b.negated)), inWords),
    bothNegated: share(sum(words.filter(term => term.a.negated && term.b.negated)), inWords),
    sameClaimant: sameClaimant(a.claim.claimant, b.claim.claimant),
    figures: sameFigures(a.claim, b.claim),
  };
}

const namesMore = (a: Termed, b: Termed): boolean =>
  a.terms.values().some(({key, kind}) => kind === 'entity' && !b.terms.has(key));

function sharedTerms(a: Termed, b: Termed, weight: Weights): readonly Shared[] {
  const shared: Shared[] = [];
  for (const [key, term] of a.terms) {
    const other = b.terms.get(key);
    if (other) shared.push({a: term, b: other, weight: (weight(term) + weight(other)) / 2});
  }
  return shared.sort((x, y) => y.weight - x.weight || x.a.span.start - y.a.span.start);
}

function sameClaimant(a: Claimant, b: Claimant): boolean {
  if (a.kind === 'writer' || b.kind === 'writer') return a.kind === b.kind;
  return a.entity !== null && a.entity === b.entity;
}

const sameFigures = (a: Claim, b: Claim): Comparison['figures'] =>
  a.quantities.flatMap(one =>
    b.quantities.filter(other => other.unit === one.unit).map(other => [one, other] as const),
  );
