import type {Span} from '../../model/span.ts';
import {cueOf} from '../lexicon/cues.ts';
import {isVerbLike} from '../text/grammar.ts';
import {
  rangeOf,
  spanOf,
  type Token,
  type TokenText,
  tokenAt,
  tokensIn,
} from '../text/token-text.ts';
import type {MentionFinder} from './speakers.ts';

/*
Where a report begins and ends. Tags are given word by word and may stop in the middle of a name or
before a noun; a report begins and ends where a phrase can.
*/

/** How many words a report may be extended by, after an unfinished end ("of the"). */
const longestRest = 6;

/**
 * The report in a run of words: whole words and names, without "that" or marks at its ends. It never
 * extends into tokens that `isClosed`, which belong to something else. Null where nothing is left.
 */
export function reportSpan(
  text: TokenText,
  finder: MentionFinder,
  run: Span,
  isClosed: (token: Token) => boolean,
): Span | null {
  const {rules} = text.language;
  const whole = rules.has('attribution/report-names')
    ? withNames(text, finder, run, isClosed)
    : run;
  let {first, last} = rangeOf(text, whole);
  if (!rules.has('attribution/report-phrase')) return run;
  while (isOneWord(text, first, isClosed)) first--;
  while (isOneWord(text, last, isClosed)) last++;
  last = phraseEnd(text, first, last, isClosed);
  while (first < last && opensNothing(text, first)) first++;
  while (first < last && isStop(tokenAt(text, last - 1))) last--;
  if (first >= last) return null;
  return spanOf(text, {first, last});
}

/** Extended over names that the span cuts, where their other words are free. */
function withNames(
  text: TokenText,
  finder: MentionFinder,
  span: Span,
  isClosed: (token: Token) => boolean,
): Span {
  const over = (offset: number): Span | null => {
    const name = finder.around({start: offset - 1, end: offset + 1}, ({kind}) => kind === 'name');
    if (name === null) return null;
    const {start, end} = name.span;
    return tokensOver(text, {start, end}).some(isClosed) ? null : name.span;
  };
  return {
    start: over(span.start)?.start ?? span.start,
    end: over(span.end)?.end ?? span.end,
  };
}

/** Whether the tokens on either side of `at` are of one word: "year-end", "Santos’s". */
function isOneWord(text: TokenText, at: number, isClosed: (token: Token) => boolean): boolean {
  const [before, after] = [text.tokens[at - 1], text.tokens[at]];
  if (!before || !after || before.end !== after.start) return false;
  if (isClosed(before) || isClosed(after)) return false;
  if (/^['’]s$/i.test(after.lower)) return true;
  const [left, right] = [text.tokens[at - 2], text.tokens[at + 1]];
  if (after.lower === '-') return right?.start === after.end;
  return before.lower === '-' && left?.end === before.start;
}

/**
 * Where the phrase ends that the last word has begun, such as an article or "of"; before that word
 * where no end is near. A preposition at the end of its clause begins nothing.
 */
function phraseEnd(
  text: TokenText,
  first: number,
  last: number,
  isClosed: (token: Token) => boolean,
): number {
  if (!asksForMore(text, last - 1)) return last;
  for (let end = last; end < last + longestRest; end++) {
    const next = text.tokens[end];
    if (endsClause(text, last - 1, next)) return asksForMore(text, end - 1) ? end - 1 : end;
    if (next === undefined || isClosed(next) || isOpeningMark(text, end)) break;
  }
  let end = last;
  while (end > first && asksForMore(text, end - 1)) end--;
  return end;
}

function asksForMore(text: TokenText, at: number): boolean {
  const {determiners, prepositions, auxiliaries, coordinators, subjectRelatives} = text.language;
  const {lower, shape} = tokenAt(text, at);
  const next = text.tokens[at + 1];
  if (/^['’]s?$/.test(lower)) return isOwner(text, at);
  if (/^['’]$/.test(next?.lower ?? '')) return isOwner(text, at + 1);
  if (shape === 'mark' || endsClause(text, at, next)) return false;
  return (
    determiners.has(lower) ||
    prepositions.has(lower) ||
    auxiliaries.has(lower) ||
    coordinators.has(lower) ||
    subjectRelatives.has(lower) ||
    lower === 'whose'
  );
}

/** Whether an apostrophe makes an owner of the word before it: a word of its sentence follows. */
function isOwner(text: TokenText, at: number): boolean {
  const [here, next] = [tokenAt(text, at), text.tokens[at + 1]];
  if (text.tokens[at - 1]?.end !== here.start) return false;
  return next !== undefined && next.sentence === here.sentence && next.shape !== 'mark';
}

function endsClause(text: TokenText, at: number, next: Token | undefined): boolean {
  const here = tokenAt(text, at);
  if (next === undefined || next.sentence !== here.sentence) return true;
  if (next.lower === '"') return next.start === here.end;
  return /^(?:[.,;:!?…()”»—–[\]]|\.{2,}|--)$/.test(next.lower);
}

const isOpeningMark = ({tokens}: TokenText, at: number): boolean =>
  /^[“«]$/.test(tokens[at]?.lower ?? '') ||
  (tokens[at]?.lower === '"' && tokens[at]?.start !== tokens[at - 1]?.end);

/** Whether a token at the start of a report is no part of it: a mark, or "that". */
function opensNothing(text: TokenText, at: number): boolean {
  const {lower} = tokenAt(text, at);
  return lower === 'that' || /^(?:[\s.,;:!?…–—'’)-]|\.{2,}|-{2,}|'s)$/.test(lower);
}

/** Verbs whose object is the person addressed. */
const addressing =
  /^(?:tell|inform|assure|reassure|remind|warn|promise|notify|advise|instruct|convince|persuade)$/;

/** Words in the longest addressee. */
const longestAddressee = 8;

/** A report without its addressee: in "told reporters that it is over" it begins after "that". */
export function withoutAddressee(text: TokenText, report: Span, cue: Span | null): Span {
  if (!text.language.rules.has('attribution/addressee')) return report;
  if (cue === null || cue.end > report.start) return report;
  const said = tokensOver(text, cue);
  if (!said.some(({lower}) => addressing.test(cueOf(lower)?.base ?? ''))) return report;
  const {first, last} = rangeOf(text, report);
  for (let at = first; at < Math.min(last - 1, first + longestAddressee); at++) {
    const token = tokenAt(text, at);
    if (token.lower === 'that') {
      return {start: tokenAt(text, at + 1).start, end: report.end};
    }
    if (isVerbLike(token) || /^[,;:]$/.test(token.lower)) return report;
  }
  return report;
}

const isStop = ({lower}: Token): boolean => /^(?:[,;:–—(-]|-{2,})$/.test(lower);

const tokensOver = (text: TokenText, span: Span): readonly Token[] =>
  tokensIn(text, rangeOf(text, span));
