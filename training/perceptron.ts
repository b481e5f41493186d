import {type Model, steps, tags, transitionFeature} from '../source/analysis/names/name-tagger.ts';

/** Weights smaller than this many steps are not worth their place in the file. */
const leastWeight = 4;

const count = tags.length;

/** Weights that know their sum over all steps, so that their average costs one pass at the end. */
export class Perceptron implements Model {
  readonly transitions = new Float64Array(count * count);
  readonly #transitionTotals = new Float64Array(count * count);
  readonly #weights = new Map<string, {now: Float64Array; total: Float64Array}>();
  #step = 1;

  addTo = (scores: Float64Array, at: number, feature: string): void => {
    const row = this.#weights.get(feature)?.now;
    if (row === undefined) return;
    for (let tag = 0; tag < count; tag++) add(scores, at + tag, row[tag] as number);
  };

  /** Moves the weights of a run's features from the tags that were said to those that are right. */
  learn(
    features: readonly (readonly string[])[],
    said: readonly number[],
    right: readonly number[],
  ) {
    said.forEach((wrong, at) => {
      const wanted = right[at] as number;
      const from = {said: said[at - 1] ?? 0, right: right[at - 1] ?? 0};
      if (wrong !== wanted) {
        for (const feature of features[at] ?? []) this.#move(feature, wanted, wrong);
      }
      if (wrong === wanted && from.said === from.right) return;
      this.#moveTransition(from.right * count + wanted, 1);
      this.#moveTransition(from.said * count + wrong, -1);
    });
    this.#step++;
  }

  #move(feature: string, to: number, from: number): void {
    let row = this.#weights.get(feature);
    if (row === undefined) {
      row = {now: new Float64Array(count), total: new Float64Array(count)};
      this.#weights.set(feature, row);
    }
    add(row.now, to, 1);
    add(row.now, from, -1);
    add(row.total, to, this.#step);
    add(row.total, from, -this.#step);
  }

  #moveTransition(at: number, by: number): void {
    add(this.transitions, at, by);
    add(this.#transitionTotals, at, by * this.#step);
  }

  /** The averaged weights as rows of the data file, sorted. */
  averagedRows(): string[] {
    const rows: [string, Float64Array][] = [...this.#weights].map(([feature, {now, total}]) => [
      feature,
      this.#averaged(now, total),
    ]);
    const transitions = this.#averaged(this.transitions, this.#transitionTotals);
    for (let from = 0; from < count; from++) {
      const row = transitions.slice(from * count, from * count + count);
      rows.push([transitionFeature(from), row]);
    }
    return rows
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([feature, row]) => ({feature, cells: cellsOf(row)}))
      .filter(({cells}) => cells !== '')
      .map(({feature, cells}) => `${feature}\t${cells}`);
  }

  #averaged(now: Float64Array, total: Float64Array): Float64Array {
    return now.map((weight, at) => weight - (total[at] as number) / this.#step);
  }
}

function add(row: Float64Array, at: number, by: number): void {
  row[at] = (row[at] as number) + by;
}

function cellsOf(row: Float64Array): string {
  const cells = [...row].map((weight, tag) => [tag, Math.round(weight * steps)] as const);
  return cells
    .filter(([, weight]) => Math.abs(weight) >= leastWeight)
    .map(([tag, weight]) => String.fromCharCode(65 + tag) + weight)
    .join('');
}
