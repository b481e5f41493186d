// Written by training/calibrate.ts: what each feature of speaker-confidence.ts and of
// mention-confidence.ts is worth, in log-odds.

export const confidenceWeights = {
  speaker: {
    always: 1.22,
    score: 0.48,
    pronoun: -1.14,
    description: -1.38,
    nobody: 0.27,
    name: 0.16,
    link: 0.38,
    far: -2.04,
    partial: 0.32,
    indirect: 0.54,
    labelled: 1.07,
    rules: 0.02,
    model: -0.31,
    interrupted: -0.14,
    sameParagraph: 0.16,
    runsOn: -0.67,
    nextParagraph: -1.4,
    answers: -0.75,
    present: -1.31,
    turns: -0.04,
    narrator: -0.76,
    notByModel: -1.61,
    unnamed: -0.72,
  },
  report: {
    always: 0.73,
    score: 0.24,
    nobody: -0.12,
    spokenTo: -0.13,
    noSaying: -1.05,
  },
  mention: {
    always: 0.99,
    link: 0.56,
    talk: -1.45,
  },
} as const;
