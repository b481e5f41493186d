/*
What kind of sign a code point is. Unicode's tables are asked once for each; after that it is one
look into an array, which is what lets a million words be split in less than a second.
*/

/** Bits of a sign's kind. A sign has one of the first four or none, and may have case. */
export const space = 1;
export const letter = 2;
export const number = 4;
export const mark = 8;
/** Another sign when lower-cased: a capital, or a title-case letter. */
export const capital = 16;
/** Another sign when upper-cased: a small letter, or a title-case letter. */
export const small = 32;

/** Set of every sign that was looked up, so that a sign of no kind is not looked up again. */
const seen = 64;

/** Of every code point; the system gives the array memory only where it is written. */
const kinds = new Uint8Array(0x11_0000);

/**
 * The kind of a code point, as bits. White space is Unicode's, not a regular expression's `\s`:
 * a zero-width no-break space is none, as in Python.
 */
export function kindOf(codePoint: number): number {
  const kind = kinds[codePoint] as number;
  if (kind !== 0) return kind;
  const found = lookUp(String.fromCodePoint(codePoint));
  kinds[codePoint] = found;
  return found;
}

function lookUp(sign: string): number {
  const cased =
    (sign === sign.toLowerCase() ? 0 : capital) | (sign === sign.toUpperCase() ? 0 : small);
  return seen | category(sign) | cased;
}

function category(sign: string): number {
  if (/\p{L}/u.test(sign)) return letter;
  if (/\p{N}/u.test(sign)) return number;
  if (/\p{M}/u.test(sign)) return mark;
  return /\p{White_Space}/u.test(sign) ? space : 0;
}

/** The code point at an offset inside the text; half a surrogate pair counts as one. */
export function signAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xd8_00 && unit < 0xdc_00 ? (text.codePointAt(offset) as number) : unit;
}

/** How many UTF-16 units a code point takes. */
export const unitsOf = (codePoint: number): 1 | 2 => (codePoint > 0xff_ff ? 2 : 1);
