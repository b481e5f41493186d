/*
A calibration that takes the tower at its word: each label is as sure as the tower's chance for it.
Tests put it in the place of the fitted one, so that they do not depend on what was fitted last.
*/

/** Weights of the grounds that are 1 at one index and 0 elsewhere; indices as in grounds.ts. */
const only = (index: number): readonly number[] =>
  Array.from({length: index + 1}, (_, at) => (at === index ? 1 : 0));

export const calibration = {
  promise: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0],
  usualNearness: 0.5,
  labels: {
    repeats: only(1),
    supports: only(9),
    disputes: only(4),
    updates: only(5),
    related: only(11),
    agrees: only(8),
    clashes: only(10),
  },
  asked: {repeats: 1, supports: 1, disputes: 1, updates: 1, related: 1},
};
