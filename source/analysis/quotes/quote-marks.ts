import type {TokenBlock, TokenText} from '../text/token-text.ts';

/*
Which characters are quotation marks, and whether each can open or close a quotation. Apostrophes
inside a word never get here: they are part of the word.
*/

/** Marks pair only within a family. */
type MarkFamily = 'double' | 'straight' | 'guillemet' | 'single';

/** A mark that can open a quotation, close one, or both. */
export type QuoteMark = {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  /** Whether the words around it let it open, and close. */
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** The direction of the sign itself: curly and angled marks have one. */
  readonly points: 'open' | 'close' | 'either';
};

type Sign = Pick<QuoteMark, 'family' | 'points'>;

const signs: Readonly<Record<string, Sign>> = {
  '“': {family: 'double', points: 'open'},
  '„': {family: 'double', points: 'open'},
  '‟': {family: 'double', points: 'open'},
  '”': {family: 'double', points: 'close'},
  '"': {family: 'straight', points: 'either'},
  '«': {family: 'guillemet', points: 'open'},
  '»': {family: 'guillemet', points: 'close'},
  '‘': {family: 'single', points: 'open'},
  '’': {family: 'single', points: 'close'},
  "'": {family: 'single', points: 'either'},
};

const blank = /^[\s\u00a0]?$/;
const beforeOpening = /[\s\u00a0([{—–\-/“‘"'«¿¡]/;
const letterOrFigure = /[\p{L}\p{N}]/u;

/** Shortened words and years that begin with an apostrophe, not with a quotation. */
const shortened =
  /^(?:em|til|till|tis|twas|cause|bout|round|n|cos|twere|twill|twould|tisn|ere|gainst|nother|sup|\d0s|\d\d)(?![\p{L}\p{N}])/iu;

/** The text before the second apostrophe of "rock 'n' roll". */
const shortAnd = /[\s\u00a0]['’‘]n$/iu;

/** The quotation marks of a block, in order. Two single marks in a row ('') are a double one. */
export function marksOf(text: TokenText, block: TokenBlock): QuoteMark[] {
  const marks: QuoteMark[] = [];
  for (let at = block.first; at < block.last; at++) {
    const token = text.tokens[at];
    if (token === undefined) break;
    const next = at + 1 < block.last ? text.tokens[at + 1] : undefined;
    const twice = next?.lower === token.lower && next.start === token.end;
    const sign = twice && doubled.has(token.lower) ? doubledSign : signs[token.lower];
    if (sign === undefined) continue;
    marks.push(markAt(text.text, token.start, sign === doubledSign ? 2 : 1, sign, block));
    if (sign === doubledSign) at++;
  }
  return marks;
}

const doubled = new Set(["'", '`', '’', '‘']);
const doubledSign: Sign = {family: 'straight', points: 'either'};

function markAt(
  text: string,
  start: number,
  length: number,
  sign: Sign,
  block: TokenBlock,
): QuoteMark {
  const before = start > block.start ? (text[start - 1] ?? '') : '';
  const end = start + length;
  const after = end < block.end ? (text[end] ?? '') : '';
  const place = {start, end, ...sign};
  const canOpen = !blank.test(after) && (before === '' || beforeOpening.test(before));
  const canClose = !blank.test(before) && !letterOrFigure.test(after);
  if (sign.family !== 'single') return {...place, canOpen, canClose};
  const apostrophe = shortened.test(text.slice(end, end + 8));
  const endsShortened = shortAnd.test(text.slice(Math.max(0, start - 3), start));
  return {
    ...place,
    canOpen: canOpen && !apostrophe && (sign.points === 'open' || letterOrFigure.test(after)),
    canClose: canClose && !endsShortened,
  };
}
