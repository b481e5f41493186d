/*
Text is untrusted: an article may carry the bytes that move a cursor, retitle a window or reverse
the reading order. Here they become signs that a person can see, unit for unit, so that every
offset into the original text stays right.
*/

/**
 * What must not reach a terminal or fool a reader's eye:
 * - control characters of both kinds (C0 with ESC, C1 with the 8-bit CSI and OSC), DEL;
 * - characters that turn the direction of text (Unicode Technical Report 36, "Trojan Source");
 * - unpaired surrogates and noncharacters, which no encoding can carry;
 * - line and paragraph separators, deprecated format characters, interlinear annotation;
 * - tag characters, which spell hidden text, except for the few that make up the flag of a region;
 * - a variation selector after another: one selects a glyph, more of them hide a message.
 */
const unsafe =
  /[[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2028\u2029\u206a-\u206f\ufff9-\ufffb]--[\n\t]]|(?<!\u{1f3f4}[\u{e0030}-\u{e007a}]{0,6})[\u{e0000}-\u{e007f}]|(?<=\p{Variation_Selector})\p{Variation_Selector}/v;

const allUnsafe = new RegExp(unsafe, 'gv');

/** First of the Unicode signs for the C0 controls: U+2400 stands for U+0000, U+241B for ESC. */
const controlPictures = 0x2400;

/**
 * Makes text safe to show. The result has the same length in UTF-16 units: a C0 control or DEL
 * becomes its control picture, anything else unsafe one U+FFFD a unit. The CR of a CRLF becomes a
 * space, a line or paragraph separator a line feed. Line feeds and tabs stay. Idempotent.
 */
export function clean(text: string): string {
  const lines = text.includes('\r\n') ? text.replaceAll('\r\n', ' \n') : text;
  return unsafe.test(lines) ? lines.replace(allUnsafe, visible) : lines;
}

/** `clean` for what must fit on one line (titles, file names, messages): white space collapsed. */
export const cleanLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

function visible(found: string): string {
  const code = found.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(controlPictures + code);
  if (code === 0x7f) return '␡';
  if (code === 0x2028 || code === 0x2029) return '\n';
  return '\ufffd'.repeat(found.length);
}
