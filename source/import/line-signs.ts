import type {Line} from './lines.ts';

/*
What a typist writes in place of markup, told from one line of plain text.
*/

/** Signs that stand before an item, with the white space after them. */
const marker = /^(?:[-*•‣◦▪●]|\d{1,3}[.)]|[a-z]\)|\([a-z\d]{1,3}\))[ \t]+(?=\S)/;
/** Longest stretch that `marker` looks at; slicing whole paragraphs would take time. */
const markerRoom = 16;

/** The marker with which a line begins, without the white space after it, and its whole length. */
export function listMarker(text: string, line: Line) {
  const found = marker.exec(text.slice(line.start, Math.min(line.end, line.start + markerRoom)));
  return found && {sign: found[0].trim(), length: found[0].length};
}

const rule = /^([-*_=~#•·+])(?:[ \t]*\1){2,}$/;
const longestRule = 200;

/** A line across the page: "* * *", "-----". */
export const isRule = (text: string, line: Line): boolean =>
  line.end - line.start >= 3 &&
  line.end - line.start <= longestRule &&
  rule.test(text.slice(line.start, line.end));

/** How much longer or shorter than a heading the dashes under it may be. */
const underlineSlack = 3;

/** The level of the heading that `under` makes of `line`, as in Setext; null where it does not. */
export function underlinedLevel(text: string, line: Line, under: Line): 1 | 2 | null {
  const signs = text.slice(under.start, under.end);
  const difference = Math.abs(under.end - under.start - (line.end - line.start));
  if (under.end - under.start > longestRule || difference > underlineSlack) return null;
  if (/^={3,}$/.test(signs)) return 1;
  return /^(?:-{3,}|~{3,})$/.test(signs) ? 2 : null;
}

const longestHeading = 80;
const numberedPart =
  /^(?:chapter|book|part|volume|act|scene|canto|letter|section|appendix)\s+(?:[ivxlcdm]+|\d+|[a-h]|one|two|three|four|five|six|seven|eight|nine|ten)\b/i;

/** Whether a line that stands alone is a heading: in capitals throughout, or "Chapter 4 …". */
export function isHeading(words: string): boolean {
  if (words.length > longestHeading) return false;
  if (numberedPart.test(words)) return !/[,;:]$/.test(words);
  const capitals = words.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 4 && !/\p{Ll}/u.test(words) && !/^["“„«]|[.,;:…]$/.test(words);
}

const longestTitle = 120;

/** Whether a line that stands alone above a text reads like its title. */
export const isTitle = (words: string): boolean =>
  words.length <= longestTitle &&
  words.split(/\s+/).length >= 3 &&
  /^["'“‘«(]?[\p{Lu}\d]/u.test(words) &&
  !/[.,;:…]["'”’»]?$|[!?]["”»]$/.test(words);
