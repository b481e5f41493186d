import type {Quantity} from '../../model/analysis.ts';
import {wordSet} from '../lexicon/word-set.ts';
import {type Range, type Token, type TokenText, tokenAt} from '../text/token-text.ts';

/*
Figures in digits and words, with what they count. Years, times, scores, ages and numbers that
identify something are left out: they are no amounts.
*/

const units = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, (at + 2) * 10]),
);
const multipliers = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['dozen', 12],
]);
const currencies = new Set(['$', '£', '€', '¥', '₹']);
const currencyWords = new Map([
  ['dollars', '$'],
  ['dollar', '$'],
  ['pounds', '£'],
  ['euros', '€'],
  ['euro', '€'],
  ['yen', '¥'],
  ['rupees', '₹'],
]);
/** The value of a figure or a word for a number, in small letters; null for what is none by itself. */
export const valueOfNumber = (lower: string): number | null =>
  valueOfDigits(lower) ?? units.get(lower) ?? tens.get(lower) ?? null;

/** By how much a word multiplies the number before it: "million"; null for others. */
export const multiplierOf = (lower: string): number | null => multipliers.get(lower) ?? null;

/** Words before a figure that identifies something. */
const numbered = wordSet(
  'number no nr # chapter page part section article room route highway flight grade',
);
const dashes = new Set(['-', '–', '—', '/', ':']);
const irregularPlurals = new Set([
  'people',
  'men',
  'women',
  'children',
  'police',
  'feet',
  'troops',
]);

/** How many words after a figure may be what it counts. */
const unitReach = 4;

/** The figures of a clause, in order. */
export function quantitiesIn(text: TokenText, {first, last}: Range): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = first; at < last; at++) {
    const number = numberAt(text, at, last);
    if (number === null) continue;
    const quantity = withUnit(text, at, number, {first, last});
    if (quantity) found.push(quantity);
    at = number.end - 1;
  }
  return found;
}

type NumberAt = {readonly value: number; readonly end: number; readonly digits: boolean};

/** The number that begins at a token, and the index behind it. */
function numberAt(text: TokenText, at: number, last: number): NumberAt | null {
  const {lower, shape} = tokenAt(text, at);
  const digits = shape === 'number';
  const simple = digits ? valueOfDigits(lower) : wordValue(text, at, last);
  if (simple === null) return null;
  let {value, end} = typeof simple === 'number' ? {value: simple, end: at + 1} : simple;
  for (; end < last; end++) {
    const times = multipliers.get(tokenAt(text, end).lower);
    if (times === undefined) break;
    value *= times;
  }
  return {value, end, digits};
}

/** "1,200", "2.5", "50m"; null for ordinals, times and figures that only look like numbers. */
function valueOfDigits(lower: string): number | null {
  const match = /^(\d+(?:,\d{3})*(?:\.\d+)?)(bn|m|k)?$/.exec(lower);
  if (!match) return null;
  const value = Number((match[1] ?? '').replaceAll(',', ''));
  return value * (multipliers.get(match[2] ?? '') ?? 1);
}

/** "seven", "twenty", "twenty-five"; "one" only as a number ("one million"), never as a pronoun. */
function wordValue(text: TokenText, at: number, last: number): {value: number; end: number} | null {
  const word = tokenAt(text, at).lower;
  const ten = tens.get(word);
  if (ten !== undefined) {
    const unit = at + 2 < last ? units.get(tokenAt(text, at + 2).lower) : undefined;
    const dashed = unit !== undefined && tokenAt(text, at + 1).lower === '-';
    return dashed ? {value: ten + unit, end: at + 3} : {value: ten, end: at + 1};
  }
  const value = units.get(word);
  if (value === undefined) return null;
  const next = at + 1 < last ? tokenAt(text, at + 1).lower : '';
  return word === 'one' && !multipliers.has(next) ? null : {value, end: at + 1};
}

function withUnit(
  text: TokenText,
  at: number,
  {value, end, digits}: NumberAt,
  {first, last}: Range,
): Quantity | null {
  const before = at > first ? tokenAt(text, at - 1) : null;
  const after = end < last ? tokenAt(text, end) : null;
  if ((before && dashes.has(before.lower)) || (after && dashes.has(after.lower))) return null;
  if (before && numbered.has(before.lower)) return null;
  const currency = before && currencies.has(before.lower) ? before : null;
  if (currency) return quantity(currency, tokenAt(text, end - 1), value, currency.lower);
  if (digits && isYear(text, at, end, value)) return null;
  const percent = percentEnd(text, end, last);
  if (percent > end) return quantity(tokenAt(text, at), tokenAt(text, percent - 1), value, '%');
  const unit = unitAfter(text, end, last);
  // What a bare figure counts is said before it: "at least 56".
  if (unit === null)
    return digits ? quantity(tokenAt(text, at), tokenAt(text, end - 1), value, '') : null;
  return quantity(
    tokenAt(text, at),
    tokenAt(text, end - 1),
    value,
    currencyWords.get(unit) ?? unit,
  );
}

const quantity = (from: Token, to: Token, value: number, unit: string): Quantity => ({
  span: {start: from.start, end: to.end},
  value,
  unit,
});

const isYear = (text: TokenText, at: number, end: number, value: number): boolean =>
  end === at + 1 && value >= 1500 && value < 2100 && /^\d{4}$/.test(tokenAt(text, at).lower);

/** Index behind "%", "percent" or "per cent" at `end`; `end` where there is none. */
function percentEnd(text: TokenText, end: number, last: number): number {
  const word = end < last ? tokenAt(text, end).lower : '';
  if (word === '%' || word === 'percent' || word === 'pct') return end + 1;
  const next = end + 1 < last ? tokenAt(text, end + 1).lower : '';
  return word === 'per' && next === 'cent' ? end + 2 : end;
}

const endsPhrase = ({language}: TokenText, lower: string): boolean =>
  language.outsideNounPhrases.has(lower) ||
  language.articles.has(lower) ||
  /^(?:more|less)$/.test(lower);

/** The plural noun that a figure counts, else the word after it; null where nothing is counted. */
function unitAfter(text: TokenText, from: number, last: number): string | null {
  for (let at = from; at < Math.min(from + unitReach, last); at++) {
    const {lower, shape} = tokenAt(text, at);
    if (shape === 'mark' || shape === 'number' || endsPhrase(text, lower)) return null;
    if (irregularPlurals.has(lower) || /[^s]s$/.test(lower)) return lower;
  }
  return null;
}
