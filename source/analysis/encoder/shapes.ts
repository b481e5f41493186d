import {capital, kindOf, letter, number, signAt, small, unitsOf} from './signs.ts';

/*
How a word is written and where it stands: what the lower-cased word pieces no longer say. The same
rule, and the same numbers, as training/text.py.
*/

const lower = 0;
const title = 1;
const upper = 2;
/** One capital by itself ("I"). */
const single = 3;
const mixed = 4;
/** One capital with a full stop after it. */
const initial = 5;
const digits = 6;
const digitsWithLetters = 7;
/** Upper case in a line that has nothing else. */
const shouted = 8;
const other = 9;

const inside = 0;
const afterStop = 1;
const afterBreak = 2;

/** The shape number of what is no word: the pieces at both ends of a window. */
export const noShape = 0;

/** After these a capital says little. */
const stops: ReadonlySet<string> = new Set('.?!:"“”‘’\'«»');

/**
 * The shape number of a word, 1 to 30.
 * @param start where the word begins in `text`, `end` where it ends (UTF-16, exclusive)
 * @param before where the word before it ends; 0 for the first
 * @param breaks how many line ends stand between the two
 */
export function shapeNumber(
  text: string,
  start: number,
  end: number,
  before: number,
  breaks: number,
  capsLines: CapsLines,
): number {
  return 1 + 3 * shapeOf(text, start, end, capsLines) + placeOf(text, before, breaks);
}

function shapeOf(text: string, start: number, end: number, capsLines: CapsLines): number {
  const firstSign = signAt(text, start);
  const first = kindOf(firstSign);
  let rest = 0;
  for (let at = start + unitsOf(firstSign); at < end; ) {
    const sign = signAt(text, at);
    rest |= kindOf(sign);
    at += unitsOf(sign);
  }
  const all = first | rest;
  if ((all & letter) === 0) return (first & number) === 0 ? other : digits;
  if ((all & number) !== 0) return digitsWithLetters;
  if (rest === 0 && (first & capital) !== 0) return text[end] === '.' ? initial : single;
  if ((all & capital) === 0) return lower;
  if ((all & small) === 0) return capsLines.has(start) ? shouted : upper;
  return (first & capital) !== 0 && (rest & capital) === 0 ? title : mixed;
}

/** After an empty line or the start of the text, after the end of a sentence or a mark, or inside. */
function placeOf(text: string, before: number, breaks: number): number {
  if (before === 0 || breaks >= 2) return afterBreak;
  const stopped = stops.has(text[before - 1] as string);
  if (!stopped) return inside;
  return breaks > 0 ? afterBreak : afterStop;
}

/** Which lines of a text are in capitals, asked from its start to its end. */
type CapsLines = {
  /** Whether the line that holds `offset` has two capitals or more and no small letter. */
  readonly has: (offset: number) => boolean;
};

/** Looks at a line only when it is asked for, and at each once: linear in the text. */
export function capsLinesOf(text: string): CapsLines {
  let end = -1;
  let caps = false;
  return {
    has(offset) {
      if (offset < end) return caps;
      const start = text.lastIndexOf('\n', offset) + 1;
      const next = text.indexOf('\n', offset);
      end = next < 0 ? text.length : next;
      caps = isCapsLine(text, start, end);
      return caps;
    },
  };
}

function isCapsLine(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let at = start; at < end; ) {
    const sign = signAt(text, at);
    const kind = kindOf(sign);
    if ((kind & small) !== 0) return false;
    if ((kind & capital) !== 0) capitals++;
    at += unitsOf(sign);
  }
  return capitals >= 2;
}
