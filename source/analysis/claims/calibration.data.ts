// Written by training/calibrate-claims.ts.

export const calibration = {
  /** What each of `hintsOf` (candidates.ts) is worth, in log-odds. */
  promise: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 4, 0, 0],
  /** How a chance becomes a confidence: log-odds = level + slope × log-odds. */
  labels: {
    repeats: {level: 0, slope: 1},
    supports: {level: 0, slope: 1},
    disputes: {level: 0, slope: 1},
    updates: {level: 0, slope: 1},
    related: {level: 0, slope: 1},
    agrees: {level: 0, slope: 1},
    clashes: {level: 0, slope: 1},
  },
  asked: {repeats: 1, supports: 1, disputes: 1, updates: 1, related: 1},
} as const;
