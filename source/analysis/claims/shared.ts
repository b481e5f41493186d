import type {Claim, Entity} from '../../model/analysis.ts';
import {isPlainWithin} from '../../model/doubt.ts';
import type {Span} from '../../model/span.ts';
import {keyOf} from '../lexicon/stems.ts';
import {isStopword} from '../lexicon/stopwords.ts';
import {rangeOf, type TokenText, tokensIn, written} from '../text/token-text.ts';
import {reasonOf, type ToldClaim, tellerIn} from './reasons.ts';
import type {Weigh} from './signs.ts';
import type {Stated} from './stated.ts';
import type {Verdict} from './verdict.ts';

/*
What two claims share, where it stands and in a sentence: what their relation rests on, as far as it
can be shown. The claims may stand in two texts.
*/

/** How many shared words are pointed at. */
const mostNamed = 5;

/** The keys that two claims share, those that tell most first. */
export const sharedKeys = (a: Stated, b: Stated, weigh: Weigh): readonly string[] =>
  [...a.keys]
    .filter(([key]) => b.keys.has(key))
    .toSorted(([x, ofX], [y, ofY]) => weigh(y, ofY) - weigh(x, ofX))
    .slice(0, mostNamed)
    .map(([key]) => key);

/** One of two claims, as far as it bears on the other. */
export type Side = {
  readonly told: ToldClaim;
  /** The day of its article, as YYYY-MM-DD; null where that is not known. */
  readonly day: string | null;
  /** The names of those it is plainly about. */
  readonly names: readonly string[];
  /** Where the words that both share first stand; one that was put in for a pronoun stands nowhere. */
  readonly shared: readonly Span[];
  /** Those words, as they stand there. */
  readonly words: readonly string[];
};

/**
 * What makes a side of each claim of a text, given the keys that both claims share; `day` is that of
 * the text, null where it is not known.
 */
export function sideIn(
  text: TokenText,
  entities: readonly Entity[],
  day: string | null = null,
): (claim: Claim, keys: readonly string[]) => Side {
  const byId = new Map(entities.map(entity => [entity.id, entity]));
  const tell = tellerIn(text, entities);
  return (claim, keys) => {
    const shared = placesOf(text, claim.span, keys);
    const names = claim.about.flatMap(id => {
      const entity = byId.get(id);
      return entity && isPlainWithin(entity, claim.span) ? [entity.name] : [];
    });
    const told = tell(claim);
    return {
      told: {...told, when: told.when ?? day},
      day,
      names,
      shared,
      words: shared.map(span => written(text, span)),
    };
  };
}

function placesOf(text: TokenText, span: Span, keys: readonly string[]): readonly Span[] {
  const places = new Map<string, Span>();
  for (const {lower, start, end} of tokensIn(text, rangeOf(text, span))) {
    if (isStopword(lower)) continue;
    const key = keyOf(lower);
    if (keys.includes(key) && !places.has(key)) places.set(key, {start, end});
  }
  return keys.flatMap(key => places.get(key) ?? []);
}

/** Why two claims stand to each other as they do, in a sentence; `a` the earlier one. */
function reasonFor({label, direction}: Verdict, a: Side, b: Side): string {
  const names = a.names.filter(name => b.names.includes(name));
  const isNamed = (word: string): boolean => names.some(name => name.includes(word));
  const words = a.words.filter(word => !isNamed(word));
  const isTurned =
    direction === 'b->a' ||
    (label === 'updates' && a.day !== null && b.day !== null && b.day < a.day);
  const [first, second] = isTurned ? [b, a] : [a, b];
  return reasonOf(label, first.told, second.told, {names, words});
}

/** Why, and the words that both share, at `places`: those of `a` and of `b`, in whatever text each stands. */
export const evidenceFor = <Place>(
  verdict: Verdict,
  a: Side,
  b: Side,
  places: readonly Place[],
): readonly {readonly reason: string; readonly spans: readonly Place[]}[] => [
  {reason: reasonFor(verdict, a, b), spans: []},
  ...(places.length === 0 ? [] : [{reason: `share ${a.words.join(', ')}`, spans: places}]),
];
