import type {Direction, RelationLabel} from '../../model/analysis.ts';
import {calibration} from './calibration.data.ts';
import {type Chances, chanceOf, directionOf} from './standing.ts';

/*
What is said of two claims, given the tower's chances: for two of the many of an article, where most
pairs are nothing, and for two that somebody asks about.
*/

export type Verdict = {
  readonly label: RelationLabel;
  /** How likely the label is right, 0 to 1, as far as the fit of training/calibrate-claims.ts can tell. */
  readonly confidence: number;
  /** Of `supports`, which claim speaks for the other; else null. */
  readonly direction: Direction | null;
};

/**
 * Labels that a reader takes for one another, with how sure it has to be that one of the two is right
 * before the likelier is given, "may …" included. On articles that the fit had not seen, of those that agree
 * from there on some six in ten were right. Disputes and updates are so few that their fit is shy: of
 * those from 0.3 on five of eight were right.
 */
const kinds = [
  {both: 'clashes', labels: ['disputes', 'updates'], from: 0.3},
  {both: 'agrees', labels: ['repeats', 'supports'], from: 0.42},
] as const;

/** How sure it has to be that two claims have anything to do with each other. */
const relatedFrom = 0.3;

/** Labels that say more than that two claims are about the same; of equals the first. */
const telling = ['disputes', 'updates', 'repeats', 'supports'] as const;

/**
 * What two claims of articles are shown as, given what `groundsOf` says of them; null for what is not
 * worth a line.
 */
export function shownAs(chances: Chances, grounds: readonly number[]): Verdict | null {
  const sure = (label: keyof typeof calibration.labels): number =>
    probability(grounds, calibration.labels[label]);
  for (const {both, labels, from} of kinds) {
    const [one, other] = labels;
    const label = sure(other) > sure(one) ? other : one;
    if (Math.max(sure(label), sure(both)) >= from) return verdict(label, chances, sure(label));
  }
  const related = sure('related');
  return related < relatedFrom ? null : verdict('related', chances, related);
}

/** What is answered to somebody who asks about two claims; null where they have nothing in common. */
export function answerTo(chances: Chances): Verdict | null {
  const worth = (label: RelationLabel): number =>
    chanceOf(chances, label) * calibration.asked[label];
  const label = [...telling, 'related' as const].reduce((best, next) =>
    worth(next) > worth(best) ? next : best,
  );
  if (chances.none > worth(label)) return null;
  return verdict(label, chances, chanceOf(chances, label));
}

const verdict = (label: RelationLabel, chances: Chances, confidence: number): Verdict => ({
  label,
  confidence,
  direction: label === 'supports' ? directionOf(chances) : null,
});

function probability(grounds: readonly number[], weights: readonly number[]): number {
  const sum = grounds.reduce((total, ground, at) => total + ground * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
