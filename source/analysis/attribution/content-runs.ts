import type {Encoding} from '../encoder/encoding.ts';
import {inPart, partsIn} from '../encoder/part-spans.ts';
import {likeliestCue, type Pointer, type WordRange} from '../encoder/pointing.ts';
import {type TokenText, tokenFrom} from '../text/token-text.ts';

/*
What is said, as runs of words. Where the tags of a clause fall short for a word or two, its pieces
all point at the same words of saying: then they are one run, with what stands between them.
*/

/** Above this a word is in a content: tried on dev. */
const contentThreshold = 0.5;

/** Above this a word between two pieces is one of a source or a cue, which parts them. */
const partsThem = 0.35;

/** Words in the longest gap that is filled. */
const longestGap = 10;

/** Words of saying that are no further apart are the same: "has" and "said". */
const nearCue = 2;

/** The contents among the words of `range`, in order. Linear. */
export function contentRuns(
  text: TokenText,
  encoding: Encoding,
  point: Pointer,
  range: WordRange,
): readonly WordRange[] {
  const runs: WordRange[] = [];
  for (const part of partsIn(encoding, 'content', range, contentThreshold)) {
    const before = runs.at(-1);
    const isOne =
      before && text.rules.has('attribution/gaps') && areOne(text, encoding, point, before, part);
    if (isOne) runs[runs.length - 1] = {first: before.first, end: part.end};
    else runs.push(part);
  }
  return runs;
}

function areOne(
  text: TokenText,
  encoding: Encoding,
  point: Pointer,
  one: WordRange,
  other: WordRange,
): boolean {
  if (other.first - one.end > longestGap) return false;
  if (sentenceOf(text, encoding, one.end - 1) !== sentenceOf(text, encoding, other.first)) {
    return false;
  }
  for (let word = one.end; word < other.first; word++) {
    if (isApart(text, encoding, word)) return false;
  }
  const [here, there] = [point(one), point(other)];
  if (here === null || there === null) return false;
  const [cue, cueThere] = [likeliestCue(here), likeliestCue(there)];
  if (cue === null || cueThere === null) return false;
  return Math.abs(cue - cueThere) <= nearCue && (cue < one.first || cue >= other.end);
}

/** Whether a word parts what stands on either side of it: it is in another part, or a mark. */
const isApart = ({text}: TokenText, encoding: Encoding, word: number): boolean =>
  inPart(encoding, 'source', word) > partsThem ||
  inPart(encoding, 'cue', word) > partsThem ||
  /[“”"«»;:()]/.test(text[encoding.words.starts[word] as number] ?? '');

const sentenceOf = (text: TokenText, {words}: Encoding, word: number): number =>
  text.tokens[tokenFrom(text, words.starts[word] as number)]?.sentence ?? -1;
