import type {RelationLabel} from '../../model/analysis.ts';
import {cosine, type PairTower} from '../encoder/pair-tower.ts';
import {keyOf} from '../lexicon/stems.ts';
import {isSameTime} from './dates.ts';
import {onlyFiguresDiffer} from './figures.ts';
import {likenessOf, weigher} from './signs.ts';
import {chancesOf} from './standing.ts';
import {asked, type Stated} from './stated.ts';
import {answerTo, type Verdict} from './verdict.ts';

/* How two claims stand to each other that somebody asks about, whatever they are from. */

/** A claim with who says it and when, in words or as an ISO date; null where that is not told. */
export type AskedClaim = {
  readonly text: string;
  readonly by: string | null;
  readonly time: string | null;
};

export type Answer = {
  readonly label: RelationLabel | 'unrelated';
  /** How sure the label is, 0 to 1. */
  readonly score: number;
  /** How like the claims are, whatever they say of it: the cosine of their vectors. */
  readonly similarity: number;
  /** Of `supports`, which claim speaks for the other; else null. */
  readonly direction: Verdict['direction'];
  /** Whether they have the same words except for figures. */
  readonly onlyFiguresDiffer: boolean;
  /** The words of the first that the second has in some form, each once, as they stand there. */
  readonly shared: readonly string[];
};

/** What is answered about two claims. Rejects where the network fails. */
export async function verdictOnClaims(
  tower: PairTower,
  a: AskedClaim,
  b: AskedClaim,
): Promise<Answer> {
  const [one, other] = [asked(a.text, a.by), asked(b.text, b.by)];
  const likeness = likenessOf(one, other, weigher([one, other]));
  const chances = await chancesOf(tower, one, other, likeness);
  const verdict = answerTo(chances);
  const isFigure = onlyFiguresDiffer(a.text, b.text);
  return {
    label: verdict === null ? 'unrelated' : isFigure ? inTime(verdict.label, a, b) : verdict.label,
    score: verdict?.confidence ?? chances.none,
    similarity: cosine(await tower.vectorOf(a.text), await tower.vectorOf(b.text)),
    direction: verdict?.direction ?? null,
    onlyFiguresDiffer: isFigure,
    shared: sharedWords(one, other),
  };
}

/**
 * The label of two claims that differ in a figure: both can be right where they are of two times, and
 * not where they are of one; where nothing is said of times, they are of one.
 */
function inTime(label: RelationLabel, a: AskedClaim, b: AskedClaim): RelationLabel {
  if (label !== 'disputes' && label !== 'updates') return label;
  return isSameTime(a.time, b.time) === false ? 'updates' : 'disputes';
}

function sharedWords({words}: Stated, {keys}: Stated): readonly string[] {
  const found = new Map<string, string>();
  for (const word of words.match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []) {
    const key = keyOf(word.toLowerCase());
    if (keys.has(key) && !found.has(key)) found.set(key, word);
  }
  return [...found.values()];
}
