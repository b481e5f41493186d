import stringWidth from 'string-width';

/*
The only place that knows how wide text is on a terminal. Offsets are UTF-16 units, widths are
columns. The table is string-width's, the same that Ink composes its frames with.
*/

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});
const plain =
  /^[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2260\u2500-\u259f\u25aa\u25b8\u25c6\u25cb\u25cf\u2713\u2717]*$/;

/**
 * Whether every unit of `text` is one column wide by itself: Latin, Greek, Cyrillic, quotes, and the
 * signs that the screen is drawn with. A line end is a space.
 */
export const isPlain = (text: string): boolean => plain.test(text);

/**
 * Terminals disagree about emoji sequences: with presentation selectors, skin tones, joiners and
 * keycaps they are one or two columns here and more there. What follows such a cluster would then
 * stand elsewhere than we count, so only its first sign is shown, unless the terminal has shown that
 * it draws such a sequence as one sign of two columns.
 */
const contested = /[\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u20e3\u{e0020}-\u{e007f}]|\u200d[\s\S]*/gu;
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** What the terminal does: asked once, at the start, and the same for all that is drawn. */
let sequencesAreWhole = false;

/** From here on emoji sequences are drawn whole. What was laid out before is laid out anew. */
export function drawSequencesWhole(isWhole = true): void {
  sequencesAreWhole = isWhole;
}

export const areSequencesWhole = (): boolean => sequencesAreWhole;

const emoji = /^\p{RGI_Emoji}$/v;

/** What is shown for a grapheme: no line ends, nothing invisible, nothing of contested width. */
function shown(grapheme: string): string {
  if (grapheme === '\n' || grapheme === '\r\n') return ' ';
  if (grapheme === '\t') return '    ';
  if (sequencesAreWhole && emoji.test(grapheme)) return grapheme;
  const sign = /\p{Extended_Pictographic}|[#*\d]\ufe0f?\u20e3/u.test(grapheme)
    ? grapheme.replace(contested, '')
    : grapheme;
  return sign.replace(invisible, '').replace(/[\ufe00-\ufe0f]/g, '');
}

/** One cell group of a row: what to draw, how wide it is, which UTF-16 units it stands for. */
export type Cell = {
  readonly text: string;
  readonly columns: number;
  readonly start: number;
  readonly end: number;
};

/** The cells of `text`, their offsets counted from `from`. */
export function* cellsOf(text: string, from = 0): Generator<Cell> {
  for (const {segment, index} of segmenter.segment(text)) {
    const drawn = shown(segment);
    const start = from + index;
    yield {text: drawn, columns: stringWidth(drawn), start, end: start + segment.length};
  }
}

/** What is drawn for `text`; as it is where it is plain. */
export function drawn(text: string): string {
  if (isPlain(text)) return text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text;
  let result = '';
  for (const cell of cellsOf(text)) result += cell.text;
  return result;
}

/** How many columns `text` takes when drawn. */
export function columnsOf(text: string): number {
  if (isPlain(text)) return drawn(text).length;
  let columns = 0;
  for (const cell of cellsOf(text)) columns += cell.columns;
  return columns;
}

/**
 * How many UTF-16 units of `text` fit into `columns`, never cutting a grapheme. A single grapheme
 * that is wider than the whole row counts as none.
 */
export function unitsThatFit(text: string, columns: number): number {
  if (isPlain(text.slice(0, columns + 1))) return Math.min(text.length, Math.max(0, columns));
  let used = 0;
  for (const cell of cellsOf(text)) {
    used += cell.columns;
    if (used > columns) return cell.start;
  }
  return text.length;
}

/** `text` cut to `columns`, with an ellipsis where something was cut off. */
export function truncate(text: string, columns: number): string {
  if (columns <= 0) return '';
  if (columnsOf(text) <= columns) return drawn(text);
  return `${drawn(text.slice(0, unitsThatFit(text, columns - 1))).trimEnd()}…`;
}
