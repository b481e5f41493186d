import {nameWeights} from './lexicon/name-weights.data.ts';
import type {Run, Seen} from './name-features.ts';
import type {ReadText} from './text.ts';

/*
A linear model over the features of each word, and the best sequence of tags by Viterbi's
algorithm. The weights come from training/names.ts, an averaged perceptron (Collins 2002).
*/

/** What a name can be to the tagger; `MISC` is any other name. */
export const tags = [
  'O',
  'B-PER',
  'I-PER',
  'B-ORG',
  'I-ORG',
  'B-LOC',
  'I-LOC',
  'B-GRP',
  'I-GRP',
  'B-MISC',
  'I-MISC',
] as const;
export type Tag = (typeof tags)[number];

/** How a run of words scores: `scores[i * tags.length + t]` for its i-th word and tag t. */
export type Model = {
  /** Adds the weights of a feature, one for each tag, to `scores` from `at` on. */
  readonly addTo: (scores: Float64Array, at: number, feature: string) => void;
  /** Weight of going from a tag to the next: `transitions[from * tags.length + to]`. */
  readonly transitions: Float64Array;
};

const count = tags.length;

/** Whether `to` may follow `from`: an inside tag only its own kind. */
export const mayFollow = (from: number, to: number): boolean => {
  const tag = tags[to] as Tag;
  return !tag.startsWith('I') || (tags[from] as Tag).slice(2) === tag.slice(2);
};

/** Scores of every tag for each word of a run. */
export function scoresOf(model: Model, features: readonly (readonly string[])[]): Float64Array {
  const scores = new Float64Array(features.length * count);
  features.forEach((list, at) => {
    for (const feature of list) model.addTo(scores, at * count, feature);
  });
  return scores;
}

/** The best sequence of tags for a run with these scores, and by how much each beats its rival. */
export function bestTags(model: Model, scores: Float64Array): number[] {
  const length = scores.length / count;
  const back = new Int8Array(length * count);
  let best = Float64Array.from({length: count}, (_, to) =>
    mayFollow(0, to) ? (model.transitions[to] ?? 0) + (scores[to] ?? 0) : -Infinity,
  );
  for (let at = 1; at < length; at++) {
    const next = new Float64Array(count).fill(-Infinity);
    for (let to = 0; to < count; to++) {
      for (let from = 0; from < count; from++) {
        if (!mayFollow(from, to)) continue;
        const score = (best[from] as number) + (model.transitions[from * count + to] as number);
        if (score > (next[to] as number)) {
          next[to] = score;
          back[at * count + to] = from;
        }
      }
      next[to] = (next[to] as number) + (scores[at * count + to] as number);
    }
    best = next;
  }
  return traced(best, back, length);
}

function traced(best: Float64Array, back: Int8Array, length: number): number[] {
  let tag = best.indexOf(Math.max(...best));
  const path = [tag];
  for (let at = length - 1; at > 0; at--) path.unshift((tag = back[at * count + tag] as number));
  return path;
}

/** Remembers what a run's words were tagged, for the same words later in the text. */
export function remember(text: ReadText, seen: Seen, run: Run, path: readonly number[]): void {
  let initials = '';
  path.forEach((tag, at) => {
    const name = tags[tag] as Tag;
    const token = text.tokens[run.first + at];
    if (!token || token.shape === 'mark') return;
    if (name !== 'O' || token.shape !== 'lower') seen.history.set(token.lower, name);
    if (!name.startsWith('I')) initials = '';
    if (name === 'O') return;
    if (token.shape !== 'lower') initials += token.lower[0] ?? '';
    if (initials.length > 2) seen.acronyms.set(initials, name.slice(2));
  });
}

/** The feature under which the weights of going from one tag to the next are kept. */
export const transitionFeature = (from: number): string => `>${tags[from]}`;

/** Weights are kept as whole numbers, this many to a unit. */
export const steps = 4;

const cell = /([A-K])(-?\d+)/g;

/** The model in lexicon/name-weights.data.ts; read once, on first use. */
export function trainedModel(): Model {
  trained ??= modelOf(nameWeights);
  return trained;
}

let trained: Model | null = null;

/** Reads rows of a feature, a tab, and its weights as a letter for the tag and a number. */
export function modelOf(rows: string): Model {
  const lines = rows.split('\n');
  const weights = new Int16Array(lines.length * count);
  const index = new Map<string, number>();
  lines.forEach((line, row) => {
    const tab = line.indexOf('\t');
    index.set(line.slice(0, tab), row * count);
    for (const [, letter, number] of line.slice(tab + 1).matchAll(cell)) {
      weights[row * count + (letter as string).charCodeAt(0) - 65] = Number(number);
    }
  });
  const addTo = (scores: Float64Array, at: number, feature: string): void => {
    const row = index.get(feature);
    if (row === undefined) return;
    for (let t = 0; t < count; t++) {
      scores[at + t] = (scores[at + t] as number) + (weights[row + t] as number) / steps;
    }
  };
  const transitions = new Float64Array(count * count);
  for (let from = 0; from < count; from++)
    addTo(transitions, from * count, transitionFeature(from));
  return {addTo, transitions};
}

/**
 * How sure a name is, 0 to 1: from how far the tags of its words, at the weakest of them, stand
 * above the best other tag. The slope was read off the training texts' held-out part.
 */
export function surenessOf(
  scores: Float64Array,
  path: readonly number[],
  from: number,
  end: number,
): number {
  let least = Infinity;
  for (let at = from; at < end; at++) {
    const said = path[at] as number;
    let rival = -Infinity;
    for (let tag = 0; tag < count; tag++) {
      if (tag !== said) rival = Math.max(rival, scores[at * count + tag] as number);
    }
    least = Math.min(least, (scores[at * count + said] as number) - rival);
  }
  return 1 / (1 + Math.exp(-(least + 4) / 8));
}
