import type {Direction, RelationLabel} from '../../model/analysis.ts';
import {calibration} from './calibration.data.ts';
import {type Chances, chanceOf, directionOf} from './standing.ts';

/*
What is said of two claims, given the tower's chances: for two of the many of an article, where most
pairs are nothing, and for two that somebody asks about.
*/

export type Verdict = {
  readonly label: RelationLabel;
  /** How likely the label is right, 0 to 1: of pairs shown with 0.9, nine in ten are. */
  readonly confidence: number;
  /** Of `supports`, which claim speaks for the other; else null. */
  readonly direction: Direction | null;
};

/** The least confidence with which a label is given, "may …" included. */
export const labelledFrom = 0.7;

/** The same, with which two claims are at least related. */
const relatedFrom = 0.7;

/** Labels that say more than that two claims are about the same; of equals the first. */
const telling = ['disputes', 'updates', 'repeats', 'supports'] as const;

type Telling = (typeof telling)[number];

/** Labels that a reader takes for one another: what is certain of either may be said of the likelier. */
const kin = {
  disputes: {other: 'updates', both: 'clashes'},
  updates: {other: 'disputes', both: 'clashes'},
  repeats: {other: 'supports', both: 'agrees'},
  supports: {other: 'repeats', both: 'agrees'},
} as const satisfies Record<Telling, {readonly other: Telling; readonly both: string}>;

/** What two claims of articles are shown as; null for what is not worth a line. */
export function shownAs(chances: Chances): Verdict | null {
  const label = likeliest(chances);
  const {other, both} = kin[label];
  const confidence = calibrated(label, chanceOf(chances, label));
  const together = calibrated(both, chanceOf(chances, label) + chanceOf(chances, other));
  if (Math.max(confidence, together) >= labelledFrom) return verdict(label, chances, confidence);
  const related = calibrated('related', 1 - chances.none);
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

const likeliest = (chances: Chances): Telling =>
  telling.reduce((best, next) => (chanceOf(chances, next) > chanceOf(chances, best) ? next : best));

/** How often a label is right that the tower gives a chance, by Platt's (1999) fit on dev. */
function calibrated(label: keyof typeof calibration.labels, chance: number): number {
  const {level, slope} = calibration.labels[label];
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return 1 / (1 + Math.exp(-(level + slope * Math.log(bounded / (1 - bounded)))));
}
