import {demonymWords} from '../lexicon/countries.ts';
import {isCueVerb} from '../lexicon/cues.ts';
import {isFirstName, isTitle} from '../lexicon/people.ts';
import {isCountryWord, isPlaceWord} from '../lexicon/places.ts';
import {type ReadText, type Token, tokenAt} from '../text/text.ts';

/*
What the name tagger looks at: runs of capitalised words, and for each word in a run what is seen
at it, around it, and of it elsewhere in the text. A feature is a short string; the weights for
them are in lexicon/name-weights.data.ts.
*/

/** Tokens from `first` up to `last`, not including it, that may hold names; one sentence's. */
export type Run = {readonly first: number; readonly last: number};

/** What is known of a word from the whole text: how often it stands small, and large inside. */
type Usage = {lower: number; capital: number};

export type Seen = {
  readonly usage: ReadonlyMap<string, Usage>;
  /** Tag that a word got last, and the type of names that an acronym stands for. */
  readonly history: Map<string, string>;
  readonly acronyms: Map<string, string>;
};

/** Counts every word of the text as it is written; no tags yet. */
export function look(text: ReadText): Seen {
  const usage = new Map<string, Usage>();
  for (const token of text.tokens) {
    if (token.shape === 'mark' || token.shape === 'number') continue;
    const uses = usage.get(token.lower) ?? {lower: 0, capital: 0};
    usage.set(token.lower, uses);
    if (token.shape === 'lower') uses.lower++;
    else if (!token.opens) uses.capital++;
  }
  return {usage, history: new Map(), acronyms: new Map()};
}

const joining = new Set(
  "of and for the de la le du del della der den von van bin ibn al el da dos das di y e on in to & - 's ’s ' . , /".split(
    ' ',
  ),
);

const isCapital = (token: Token): boolean =>
  token.shape === 'title' ||
  token.shape === 'upper' ||
  token.shape === 'initial' ||
  token.shape === 'mixed';

/** How many small words may stand between two capitalised ones of a run. */
const longestJoin = 2;

/** The runs of a text: from a capitalised word to another, over the small words that join names. */
export function runsOf(text: ReadText): Run[] {
  const runs: Run[] = [];
  for (const {first, last} of text.sentences) {
    for (let at = first; at < last; at++) {
      if (!startsRun(text, at, last)) continue;
      const end = runEnd(text, at, last);
      runs.push({first: at, last: end});
      at = end - 1;
    }
  }
  return runs;
}

function startsRun(text: ReadText, at: number, last: number): boolean {
  const token = tokenAt(text, at);
  if (isCapital(token)) return true;
  const next = text.tokens[at + 1];
  return token.shape === 'number' && at + 1 < last && next !== undefined && isCapital(next);
}

function runEnd(text: ReadText, from: number, last: number): number {
  let end = from + 1;
  for (let at = end; at < last && at <= end + longestJoin; at++) {
    const token = tokenAt(text, at);
    if (isCapital(token) || (token.shape === 'number' && at === end)) end = at + 1;
    else if (!joining.has(token.lower)) break;
  }
  return end;
}

const none = '_';

/**
 * The features of the token at `at` in its run. The order and the spelling are those that the
 * weights were trained with.
 */
export function featuresAt(text: ReadText, seen: Seen, run: Run, at: number): string[] {
  const token = tokenAt(text, at);
  const before = neighbour(text, token, at - 1);
  const after = neighbour(text, token, at + 1);
  const before2 = neighbour(text, token, at - 2);
  const after2 = neighbour(text, token, at + 2);
  const out = text.tokens[run.last];
  const afterRun = out?.sentence === token.sentence ? out.lower : none;
  const into = neighbour(text, token, run.first - 1)?.lower ?? none;
  const word = token.lower;
  const form = `${token.shape}${token.opens ? '^' : ''}`;
  const place = `${Math.min(at - run.first, 3)}/${Math.min(run.last - run.first, 4)}`;
  return [
    `w${word}`,
    `f${text.text.slice(token.start, token.end).slice(0, 14)}`,
    `s${form}`,
    `p${word.slice(0, 3)}`,
    `x${word.slice(-3)}`,
    `X${word.slice(-2)}`,
    `y${word.slice(-4)}`,
    `b${before?.lower ?? none}`,
    `a${after?.lower ?? none}`,
    `B${before2?.lower ?? none}`,
    `A${after2?.lower ?? none}`,
    `c${before?.lower ?? none} ${word}`,
    `d${word} ${after?.lower ?? none}`,
    `S${before?.shape ?? none}${form}${after?.shape ?? none}`,
    `k${kindOf(token)}`,
    `K${before ? kindOf(before) : none}`,
    `L${after ? kindOf(after) : none}`,
    `M${before ? kindOf(before) : none}${kindOf(token)}${after ? kindOf(after) : none}`,
    `N${before2 ? kindOf(before2) : none}${before ? kindOf(before) : none}`,
    `r${place}`,
    `R${form}${place}`,
    `i${into}`,
    `o${afterRun}`,
    `t${tokenAt(text, run.first).lower}`,
    `l${tokenAt(text, run.last - 1).lower}`,
    ...usageFeatures(seen, token),
    ...history(seen, token, before, after),
  ];
}

function neighbour(text: ReadText, token: Token, at: number): Token | null {
  const other = text.tokens[at];
  return other?.sentence === token.sentence ? other : null;
}

/** A letter for what the lexica say of a word. */
function kindOf(token: Token): string {
  const {lower, shape} = token;
  if (shape === 'mark') return lower;
  if (shape === 'number') return '0';
  if (shape === 'initial') return 'i';
  if (isTitle(lower)) return 't';
  if (isCueVerb(lower)) return 'v';
  if (shape === 'lower') return 'w';
  if (demonymWords.has(lower)) return 'd';
  if (isCountryWord(lower)) return 'c';
  const first = isFirstName(lower);
  if (isPlaceWord(lower)) return first ? 'q' : 'p';
  if (first) return 'f';
  return shape === 'upper' ? 'U' : 'C';
}

function usageFeatures({usage}: Seen, token: Token): string[] {
  const uses = usage.get(token.lower);
  const small = Math.min(uses?.lower ?? 0, 2);
  const large = Math.min(uses?.capital ?? 0, 3);
  return [`u${small}${large}`, `U${token.opens ? '^' : ''}${small > 0}${large > 0}${token.shape}`];
}

function history(
  {history: tags, acronyms}: Seen,
  token: Token,
  ...around: (Token | null)[]
): string[] {
  const tag = tags.get(token.lower) ?? none;
  const beside = around.map(other => (other ? (tags.get(other.lower) ?? none) : none));
  const acronym = token.shape === 'upper' ? acronyms.get(token.lower) : undefined;
  const found = [
    `h${tag}`,
    `H${tag}${token.shape}${token.opens}`,
    `j${beside[0]}${tag}`,
    `J${tag}${beside[1]}`,
  ];
  return acronym ? [...found, `q${acronym}`] : found;
}
