import type {Polarity} from '../../model/analysis.ts';
import {rejectionReach, type Turning, turningOf} from '../lexicon/negation.ts';
import {makesPassive} from '../lexicon/verbs.ts';
import {type Range, type TokenText, tokenAt} from '../text/token-text.ts';
import {mainVerb} from './main-clauses.ts';

/*
Which words of a clause are negated. Each negation reaches to the end of its clause; one inside
another reverses it ("denied that he had not paid").
*/

export type Negation = {
  /** Of the main clause. */
  readonly polarity: Polarity;
  /** Indices of tokens under an odd number of negations. */
  readonly negated: ReadonlySet<number>;
  /** Whether something is denied ("denied that …"), rather than said with a "not". */
  readonly rejects: boolean;
  /** Indices of the words that negate the main clause. */
  readonly turners: readonly number[];
};

/** End the reach of a negation, besides subordinators and question words. */
const boundaries = new Set([';', ':', '—', '–', 'but', 'following', 'amid', 'despite']);

/** How many words a negation reaches at most; "denied that …" covers all that is denied. */
const longestReach = {negation: 12, rejection: 100};

/** The negations in a clause; `rejected` says that its source rejects it. */
export function negationOf(text: TokenText, clause: Range, rejected: boolean): Negation {
  const parity = new Uint8Array(clause.last - clause.first).fill(rejected ? 1 : 0);
  const turners: number[] = [];
  let rejections = rejected ? 1 : 0;
  let inside = false;
  // In a relative clause of the subject, which ends where the main verb comes.
  let relative = false;
  const verb = mainVerb(text, clause) ?? clause.first;
  for (let at = clause.first; at < clause.last; at++) {
    const {lower} = tokenAt(text, at);
    if (lower === ',' || lower === ';') inside = false;
    else if (opensClause(text, lower)) inside = true;
    if (isRelativeThat(text, clause, at, verb)) relative = true;
    else if (at === verb) relative = false;
    const turning = turningAt(text, clause, at);
    if (turning === null) continue;
    const [from, to] = reachOf(text, clause, at, turning);
    for (let index = from; index < to; index++)
      parity[index - clause.first] = 1 - (parity[index - clause.first] ?? 0);
    if (inside || relative || negatesPhrase(text, clause, at)) continue;
    turners.push(at);
    if (turning === 'rejection') rejections++;
  }
  const negations = turners.length + (rejected ? 1 : 0);
  // A rejected denial is an assertion; two plain negations are two clauses that both deny.
  const turnedBack = rejections > 0 && negations % 2 === 0;
  return {
    rejects: rejections > 0,
    polarity: negations > 0 && !turnedBack ? 'negative' : 'positive',
    negated: new Set(
      [...parity.keys()].filter(at => parity[at] === 1).map(at => at + clause.first),
    ),
    turners,
  };
}

/** Whether a word begins a clause inside the clause, whose negations are its own. */
const opensClause = ({language}: TokenText, lower: string): boolean =>
  language.subordinators.has(lower) || (language.relatives.has(lower) && lower !== 'that');

/** "Things that are not true were said": a relative clause in the subject. */
const isRelativeThat = (text: TokenText, {first}: Range, at: number, verb: number): boolean =>
  at > first && at < verb && tokenAt(text, at).lower === 'that';

/** "with no warning", "for not paying": the negation of a phrase, not of its clause. */
function negatesPhrase(text: TokenText, clause: Range, at: number): boolean {
  const [before, word, after] = [at - 1, at, at + 1].map(near => wordAt(text, clause, near));
  if (word === 'no') return before === 'with' || before === 'for';
  return word === 'not' && /ing$/.test(after ?? '') && text.language.prepositions.has(before ?? '');
}

/** How the token at an index affects polarity, given the words of its clause around it. */
export function turningAt(text: TokenText, clause: Range, at: number): Turning {
  const around: string[] = [];
  for (let near = at - rejectionReach; near <= at + rejectionReach; near++) {
    around.push(wordAt(text, clause, near));
  }
  const [before, word, after] = [at - 1, at, at + 1].map(near => wordAt(text, clause, near));
  return turningOf(before ?? '', word ?? '', after ?? '', around);
}

function wordAt(text: TokenText, {first, last}: Range, at: number): string {
  return at >= first && at < last ? tokenAt(text, at).lower : '';
}

/** The range of tokens that a negation at `at` negates. */
function reachOf(
  text: TokenText,
  clause: Range,
  at: number,
  turning: NonNullable<Turning>,
): readonly [number, number] {
  if (turning === 'rejection' && isPassive(text, clause, at)) return [clause.first, at];
  // "never said that …" negates the saying; "no risk that …" and "denied that …" what comes after.
  const past = turning === 'rejection' || wordAt(text, clause, at) === 'no';
  const limit = Math.min(clause.last, at + longestReach[turning]);
  let end = at + 1;
  while (
    end < limit &&
    !endsReach(text, clause, end) &&
    (past || wordAt(text, clause, end) !== 'that')
  ) {
    end++;
  }
  return [at, end];
}

/** "was (also) rejected": what is rejected comes before it. */
const isPassive = (text: TokenText, clause: Range, at: number): boolean =>
  makesPassive(wordAt(text, clause, at - 1)) || makesPassive(wordAt(text, clause, at - 2));

function endsReach(text: TokenText, clause: Range, at: number): boolean {
  const word = wordAt(text, clause, at);
  const {subordinators, questionWords} = text.language;
  if (boundaries.has(word) || subordinators.has(word) || questionWords.has(word)) return true;
  if (word !== ',') return false;
  // "not in Rome, Paris or Berlin": a comma in a row of things does not end it.
  return !isRow(text, clause, at);
}

/** Whether the comma at `at` separates members of a row: "…, x, y or z". */
function isRow(text: TokenText, clause: Range, at: number): boolean {
  for (let next = at + 1; next < Math.min(at + 4, clause.last); next++) {
    const word = wordAt(text, clause, next);
    if (word === ',' || word === 'or') return true;
  }
  return false;
}
