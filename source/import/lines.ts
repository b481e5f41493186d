/** A row of plain text. */
export type Line = {
  /** Where its words start and end: without indent, the `>` of quoted mail, trailing space. */
  readonly start: number;
  readonly end: number;
  /** Columns of white space before the words, after the last `>`. */
  readonly indent: number;
  /** How many `>` stand before the words. */
  readonly quoted: number;
};

export const isBlank = (line: Line): boolean => line.start === line.end;

const space = 0x20;
const tab = 0x09;
const tabWidth = 4;
const quoteMark = 0x3e;
/** What a form feed (the end of a page) became when the text was made safe. */
const formFeedSign = 0x240c;

const isSpace = (unit: number): boolean =>
  unit === space || unit === tab || unit === 0xa0 || unit === 0x3000 || unit === formFeedSign;

/** The rows of a text that has been made safe, in order. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const lineFeed = text.indexOf('\n', from);
    const to = lineFeed < 0 ? text.length : lineFeed;
    lines.push(readLine(text, from, to));
    from = to + 1;
  }
  return lines;
}

function readLine(text: string, from: number, to: number): Line {
  let end = to;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
  let start = from;
  let indent = 0;
  let quoted = 0;
  for (; start < end; start++) {
    const unit = text.charCodeAt(start);
    if (unit === quoteMark && isQuoteMark(text, start, end)) {
      quoted++;
      indent = 0;
    } else if (isSpace(unit)) {
      indent += unit === tab ? tabWidth : 1;
    } else break;
  }
  return {start, end, indent, quoted};
}

/** Mail quotes with "> " or ">>"; ">50%" and ">_<" begin a sentence. */
function isQuoteMark(text: string, at: number, end: number): boolean {
  if (at + 1 === end) return true;
  const next = text.charCodeAt(at + 1);
  return isSpace(next) || next === quoteMark;
}
