import {nameWeights} from '../lexicon/name-weights.data.ts';
import type {ReadText} from '../text/text.ts';
import type {Run, Seen} from './name-features.ts';

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
  for (let at = length - 1; at > 0; at--) {
    tag = back[at * count + tag] as number;
    path.push(tag);
  }
  return path.reverse();
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

/** Where in a run a name stands: words from `from` up to, not including, `end`. */
type Place = {readonly from: number; readonly end: number};

/*
How margins become confidence: read off the development texts, where the surest names are right in
93 of 100 and a margin of 6 is even odds.
*/
const surest = 0.93;
const evenOdds = 6;
const slope = 14;

/**
 * How sure a name is, 0 to 1: by how much its tags beat the best of the other kinds that
 * the same words could be, none included, the tags around it as they are.
 */
export function surenessOf(
  model: Model,
  scores: Float64Array,
  path: readonly number[],
  place: Place,
): number {
  const said = path[place.from] as number;
  const own = scoreAs(model, scores, path, place, said);
  let rival = -Infinity;
  for (let first = 0; first < count; first++) {
    if (first === said || (tags[first] as Tag).startsWith('I')) continue;
    rival = Math.max(rival, scoreAs(model, scores, path, place, first));
  }
  return surest / (1 + Math.exp((evenOdds - (own - rival)) / slope));
}

/** What the words of a place score when the first has tag `first` and the others go on with it. */
function scoreAs(
  {transitions}: Model,
  scores: Float64Array,
  path: readonly number[],
  {from, end}: Place,
  first: number,
): number {
  const inside = first === 0 ? 0 : first + 1;
  let before = from > 0 ? (path[from - 1] as number) : 0;
  let score = 0;
  for (let at = from; at <= end && at < path.length; at++) {
    const tag = at === from ? first : at < end ? inside : (path[at] as number);
    score += transitions[before * count + tag] as number;
    if (at < end) score += scores[at * count + tag] as number;
    before = tag;
  }
  return score;
}
