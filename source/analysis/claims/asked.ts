import type {RelationLabel} from '../../model/analysis.ts';
import {cosine, type PairTower} from '../encoder/pair-tower.ts';
import {keyOf} from '../lexicon/stems.ts';
import {isSameTime} from './dates.ts';
import {onlyFiguresDiffer} from './figures.ts';
import {likenessOf, weigher} from './signs.ts';
import {chancesOf} from './standing.ts';
import {asked, type Stated} from './stated.ts';
import {answerTo, type Verdict as Shown} from './verdict.ts';

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
  readonly direction: Shown['direction'];
  /** Whether they have the same words except for figures. */
  readonly onlyFiguresDiffer: boolean;
  /** The words of the first that the second has in some form, each once, as they stand there. */
  readonly shared: readonly string[];
};

/** From this cosine on two claims are about one matter, though neither says anything of the other. */
const likeFrom = 0.4;

/** How sure figures make it that two claims clash: where times are told which way, else that they do. */
const sureByFigures = {timed: 0.9, untimed: 0.7};

/** What is answered about two claims. Rejects where the network fails. */
export async function verdictOnClaims(
  tower: PairTower,
  a: AskedClaim,
  b: AskedClaim,
): Promise<Answer> {
  const [one, other] = [asked(a.text, a.by), asked(b.text, b.by)];
  const isFigure = onlyFiguresDiffer(a.text, b.text);
  const similarity = cosine(await tower.vectorOf(a.text), await tower.vectorOf(b.text));
  return {
    ...(isFigure ? verdictOnFigures(a, b) : await verdictOnWords(tower, one, other, similarity)),
    similarity,
    onlyFiguresDiffer: isFigure,
    shared: sharedWords(one, other),
  };
}

type Verdict = Pick<Answer, 'label' | 'score' | 'direction'>;

async function verdictOnWords(
  tower: PairTower,
  a: Stated,
  b: Stated,
  similarity: number,
): Promise<Verdict> {
  const chances = await chancesOf(tower, a, b, likenessOf(a, b, weigher([a, b])));
  const verdict = answerTo(chances);
  if (verdict === null) {
    return similarity > likeFrom
      ? {label: 'related', score: similarity, direction: null}
      : {label: 'unrelated', score: 1 - Math.max(0, similarity), direction: null};
  }
  const {label, confidence, direction} = verdict;
  return {label, score: confidence, direction};
}

/**
 * Two figures of one thing can both be right where they are of two times, and not where they are of
 * one; where nothing is said of times, they are taken to be of one. The tower is not asked: to it
 * figures are much alike.
 */
function verdictOnFigures(a: AskedClaim, b: AskedClaim): Verdict {
  const isSame = isSameTime(a.time, b.time);
  return {
    label: isSame === false ? 'updates' : 'disputes',
    score: isSame === null ? sureByFigures.untimed : sureByFigures.timed,
    direction: null,
  };
}

/** The words of a claim that the other has in some form too, each once. */
function sharedWords({words}: Stated, {keys}: Stated): readonly string[] {
  const found = new Map<string, string>();
  for (const word of words.match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []) {
    const key = keyOf(word.toLowerCase());
    if (keys.has(key) && !found.has(key)) found.set(key, word);
  }
  return [...found.values()];
}
