import {type Encoding, miscKinds, nameTags} from './encoding.ts';

/*
From the tags of words to names. The best row of tags is found by Viterbi's algorithm, in which an
inside tag follows only its own kind.
*/

/** A name: words from `first` up to, not including, `end`. */
export type NameSpan = {
  readonly first: number;
  readonly end: number;
  readonly kind: 'PER' | 'ORG' | 'LOC' | 'MISC';
  /** Of a name of kind MISC what it is; null of others. */
  readonly misc: (typeof miscKinds)[number] | null;
  /** The probability that the model gives its least likely word: 0 to 1. */
  readonly confidence: number;
};

const count = nameTags.length;

/** The names among the words from `first` up to `end`, none of them beyond these, in order. */
export function nameSpans(encoding: Encoding, first: number, end: number): readonly NameSpan[] {
  const path = bestPath(encoding, first, end);
  const names: NameSpan[] = [];
  for (let at = first; at < end; at++) {
    const tag = path[at - first] as number;
    if (tag === 0) continue;
    let last = at + 1;
    while (last < end && path[last - first] === insideOf(tag)) last++;
    names.push(nameOf(encoding, at, last, tag));
    at = last - 1;
  }
  return names;
}

/** The inside tag of the kind that a tag is of: B-ORG and I-ORG are neighbours. */
const insideOf = (tag: number): number => (tag % 2 === 1 ? tag + 1 : tag);

const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0;

const mayFollow = (before: number, tag: number): boolean =>
  !isInside(tag) || before === tag || before === tag - 1;

function bestPath(encoding: Encoding, first: number, end: number): Uint8Array {
  const length = end - first;
  const path = new Uint8Array(length);
  const back = new Uint8Array(length * count);
  let best = new Float64Array(count).fill(-Infinity);
  best[0] = 0;
  for (let at = 0; at < length; at++) {
    const next = new Float64Array(count).fill(-Infinity);
    for (let tag = 0; tag < count; tag++) {
      for (let before = 0; before < count; before++) {
        if (!mayFollow(before, tag) || (best[before] as number) <= (next[tag] as number)) continue;
        next[tag] = best[before] as number;
        back[at * count + tag] = before;
      }
      next[tag] = (next[tag] as number) + logOf(encoding, first + at, tag);
    }
    best = next;
  }
  let tag = best.indexOf(Math.max(...best));
  for (let at = length - 1; at >= 0; at--) {
    path[at] = tag;
    tag = back[at * count + tag] as number;
  }
  return path;
}

const logOf = ({names, first}: Encoding, word: number, tag: number): number =>
  Math.log((names.values[(word - first) * count + tag] as number) + 1e-9);

function nameOf(encoding: Encoding, first: number, end: number, tag: number): NameSpan {
  const kind = (nameTags[tag] as string).slice(2) as NameSpan['kind'];
  let confidence = 1;
  for (let word = first; word < end; word++) {
    confidence = Math.min(confidence, probabilityOfKind(encoding, word, insideOf(tag)));
  }
  return {
    first,
    end,
    kind,
    misc: kind === 'MISC' ? miscOf(encoding, first, end) : null,
    confidence,
  };
}

/** That a word is in a name of this kind, its first or a later one. */
function probabilityOfKind({names, first}: Encoding, word: number, inside: number): number {
  const row = (word - first) * count;
  return (names.values[row + inside] as number) + (names.values[row + inside - 1] as number);
}

function miscOf({kinds, first}: Encoding, from: number, end: number): (typeof miscKinds)[number] {
  let best = 0;
  const sums = miscKinds.map((_, kind) => {
    let sum = 0;
    for (let word = from; word < end; word++) {
      sum += kinds.values[(word - first) * kinds.width + kind] as number;
    }
    return sum;
  });
  for (const [kind, sum] of sums.entries()) if (sum > (sums[best] as number)) best = kind;
  return miscKinds[best] as (typeof miscKinds)[number];
}
