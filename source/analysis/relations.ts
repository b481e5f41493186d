import type {Claim, ClaimId, Entity, Evidence, Relation} from '../model/analysis.ts';
import {overlaps} from '../model/span.ts';
import {candidates, weightsOf} from './candidates.ts';
import {type Comparison, compare} from './comparison.ts';
import {contrastBetween} from './contrast.ts';
import {type Termed, termsOf} from './terms.ts';
import {type ReadText, type Token, tokenFrom, written} from './text.ts';
import {type Distance, type Verdict, verdictOn} from './verdict.ts';

/*
How the claims of a text stand to each other: pairs that share telling words or things are
compared, and what they share and negate decides.
*/

/** Of the claims that are merely related to one, how many are kept. */
const mostRelated = 3;

/** Shared words that are named as the reason. */
const mostNamed = 5;

/** The relations of a text, ordered by their first claim and then by their second. */
export function findRelations(
  text: ReadText,
  entities: readonly Entity[],
  claims: readonly Claim[],
): readonly Relation[] {
  const termed = termsOf(text, entities, claims);
  const weight = weightsOf(termed);
  const sentences = claims.map(({span}) => sentenceOf(text, span.start));
  const found: Relation[] = [];
  for (const [earlier, later] of candidates(termed, weight)) {
    const [a, b] = [termed[earlier] as Termed, termed[later] as Termed];
    if (overlaps(a.claim.span, b.claim.span)) continue;
    const distance = distanceOf(sentences[earlier] ?? 0, sentences[later] ?? 0);
    const likeness = compare(a, b, weight);
    const verdict =
      (distance === 'same sentence' ? contrastBetween(text, a.claim, b.claim, likeness) : null) ??
      verdictOn(a, b, likeness, distance);
    if (verdict) found.push(relationOf(text, a.claim, b.claim, likeness, verdict));
  }
  return strongest(found).sort(
    (a, b) => order(a.from) - order(b.from) || order(a.to) - order(b.to),
  );
}

const order = (id: ClaimId): number => Number(id.slice(1));

/** Index of the sentence that an offset stands in. */
const sentenceOf = (text: ReadText, offset: number): number =>
  (text.tokens[tokenFrom(text, offset)] as Token).sentence;

function distanceOf(earlier: number, later: number): Distance {
  if (earlier === later) return 'same sentence';
  return later - earlier === 1 ? 'neighbours' : 'apart';
}

function relationOf(
  text: ReadText,
  a: Claim,
  b: Claim,
  likeness: Comparison,
  {label, confidence, reason}: Verdict,
): Relation {
  const close = Math.max(likeness.overlap, likeness.containment * 0.8);
  return {
    from: a.id,
    to: b.id,
    label,
    score: Math.min(1, label === 'related' ? close * 0.7 : 0.3 + close * 0.7),
    confidence,
    evidence: [{reason, spans: []}, sharedEvidence(text, likeness)],
  };
}

/** "share invade/invasion, Mexico", pointing at the words. */
function sharedEvidence(text: ReadText, {shared}: Comparison): Evidence {
  const named = shared.slice(0, mostNamed);
  const words = named.map(({a, b}) => {
    const [one, other] = [written(text, a.span), written(text, b.span)];
    return one.toLowerCase() === other.toLowerCase() ? one : `${one}/${other}`;
  });
  return {
    reason: `share ${words.join(', ')}`,
    spans: named.flatMap(({a, b}) => [a.span, b.span]),
  };
}

/** Every telling relation, and of those that are merely related each claim's best. */
function strongest(relations: readonly Relation[]): Relation[] {
  const counts = new Map<ClaimId, number>();
  const kept: Relation[] = [];
  for (const relation of relations.toSorted((a, b) => b.score - a.score)) {
    const {from, to, label} = relation;
    const taken = [from, to].map(id => counts.get(id) ?? 0);
    if (label === 'related' && taken.some(number => number >= mostRelated)) continue;
    if (label === 'related') for (const id of [from, to]) counts.set(id, (counts.get(id) ?? 0) + 1);
    kept.push(relation);
  }
  return kept;
}
