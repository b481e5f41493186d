import type {Claim, Entity, EntityId} from '../../model/analysis.ts';
import type {Span} from '../../model/span.ts';
import {keyOf} from '../lexicon/stems.ts';
import {isEveryday, isStopword} from '../lexicon/stopwords.ts';
import {type Range, type TokenText, tokenAt, tokenFrom} from '../text/token-text.ts';
import {negationOf} from './polarity.ts';

/*
The terms that claims are compared by: the entities in them, and the stems of their words.
*/

/** An entity or word of a claim, where it first occurs there. */
export type Term = {
  /** An entity's id, else the key of a word. */
  readonly key: string;
  readonly kind: 'entity' | 'word' | 'everyday';
  readonly span: Span;
  /** Whether it is negated. */
  readonly negated: boolean;
  /** Whether something is said to be it: "was the head of …". */
  readonly predicate: boolean;
};

/** A claim with its terms by key. */
export type Termed = {readonly claim: Claim; readonly terms: ReadonlyMap<string, Term>};

/** The terms of every claim. */
export function termsOf(
  text: TokenText,
  entities: readonly Entity[],
  claims: readonly Claim[],
): readonly Termed[] {
  const places = entityPlaces(text, entities);
  return claims.map(claim => ({claim, terms: termsOfClaim(text, claim, places)}));
}

/** The entity that a token belongs to; `named` where it is part of a name, which is no term itself. */
type EntityPlace = {readonly entity: EntityId; readonly named: boolean};

function entityPlaces(
  text: TokenText,
  entities: readonly Entity[],
): ReadonlyMap<number, EntityPlace> {
  const places = new Map<number, EntityPlace>();
  for (const {id, mentions} of entities) {
    for (const {span, kind} of mentions) {
      const named = kind === 'name';
      for (let at = tokenFrom(text, span.start); at < text.tokens.length; at++) {
        if (tokenAt(text, at).start >= span.end) break;
        // A name inside a description ("Mexico's president") stays what it names.
        if (named || !places.has(at)) places.set(at, {entity: id, named});
      }
    }
  }
  return places;
}

function termsOfClaim(
  text: TokenText,
  claim: Claim,
  places: ReadonlyMap<number, EntityPlace>,
): ReadonlyMap<string, Term> {
  const range = {first: tokenFrom(text, claim.span.start), last: tokenFrom(text, claim.span.end)};
  const negated = negatedIn(text, range, claim);
  const terms = new Map<string, Term>();
  const add = (at: number, key: string, kind: Term['kind']): void => {
    if (terms.has(key)) return;
    const {start, end} = tokenAt(text, at);
    const predicate = isPredicate(text, range, at);
    terms.set(key, {key, kind, span: {start, end}, negated: negated.has(at), predicate});
  };
  for (let at = range.first; at < range.last; at++) {
    const place = places.get(at);
    if (place) add(at, place.entity, 'entity');
    if (place?.named) continue;
    const {lower, shape} = tokenAt(text, at);
    if (shape === 'mark' || shape === 'number' || isStopword(lower)) continue;
    add(at, keyOf(lower), isEveryday(lower) ? 'everyday' : 'word');
  }
  return terms;
}

const becoming = new Set(['am', 'became', 'become', 'becomes']);

/** Words between "was" and what something was: "was the last elected leader". */
const predicateReach = 4;

function isPredicate(text: TokenText, {first}: Range, at: number): boolean {
  const {formsOfBe, shortFormsOfBe} = text.language;
  for (let before = at - 1; before >= Math.max(first, at - predicateReach); before--) {
    const {lower, shape} = tokenAt(text, before);
    if (formsOfBe.has(lower) || shortFormsOfBe.has(lower) || becoming.has(lower)) return true;
    if (shape === 'mark' || lower === 'of') return false;
  }
  return false;
}

/** The negated tokens of a claim. Whether its source rejects it follows from its polarity. */
function negatedIn(text: TokenText, range: Range, {polarity}: Claim): ReadonlySet<number> {
  const plain = negationOf(text, range, false);
  return (plain.polarity === polarity ? plain : negationOf(text, range, true)).negated;
}
