import {run, secondsOf} from './built.ts';
import {type Figure, limited} from './report.ts';
import {sampleSentences, type Texts} from './texts.ts';

/** How long it takes to relate the claims of several articles, and how many pairs are compared a second. */
export async function claimFigures({articleFiles}: Texts): Promise<readonly Figure[]> {
  return [relating(articleFiles), comparing()];
}

/** From the start of the program to its end, every article analysed. */
function relating(files: readonly string[]): Figure {
  const most = 20;
  const seconds = secondsOf(() => run(['relate', ...files], 'native'));
  return limited(
    `claims of ${files.length} articles of 800 words, related`,
    `${seconds.toFixed(1)} s`,
    `at most ${most} s`,
    seconds <= most,
  );
}

/** How many pairs are compared. */
const pairCount = 2000;

/** Without what it takes to start, which is what a single pair takes. */
function comparing(): Figure {
  const least = 400;
  const pairs = pairsOf(sampleSentences);
  const start = secondsOf(() => compare(pairs.slice(0, 1)));
  const speed = (pairs.length - 1) / (secondsOf(() => compare(pairs)) - start);
  return limited(
    'pairs of claims compared',
    `${Math.round(speed)} pairs/s`,
    `at least ${least}`,
    speed >= least,
  );
}

type Pair = {readonly a: string; readonly b: string};

/** Each with each, those beside each other in the sample first. */
function pairsOf(sentences: readonly string[]): readonly Pair[] {
  const apart = Array.from({length: sentences.length - 1}, (_, at) => at + 1);
  return apart
    .flatMap(distance => sentences.slice(distance).map((b, at) => ({a: sentences[at] ?? '', b})))
    .slice(0, pairCount);
}

const compare = (pairs: readonly Pair[]): string =>
  run(['compare', '--jsonl'], 'native', pairs.map(pair => `${JSON.stringify(pair)}\n`).join(''));
