import type {Reply, Rgb} from './events.ts';

/**
 * The answer in an operating system command, given what stands between `ESC ]` and its end. Null
 * for one that nobody here asked for.
 */
export function oscReply(body: string): Reply | null {
  if (!body.startsWith('11;')) return null;
  const color = parseColor(body.slice(3));
  return color && {kind: 'background', color};
}

/** The answer in a control sequence, given its parameters, or null. */
export function csiReply(parameters: string, final: string): Reply | null {
  if (parameters === '' && final === 'I') return {kind: 'focus', focused: true};
  if (parameters === '' && final === 'O') return {kind: 'focus', focused: false};
  if (parameters.startsWith('?') && final === 'c') return {kind: 'attributes'};
  return final === 'R' ? cursorReply(parameters) : null;
}

/** `row ; column`, but in the first row, where it would look like F3 (`CSI 1 ; 2 R`). */
function cursorReply(parameters: string): Reply | null {
  const [row, column] = (/^(\d+);(\d+)$/.exec(parameters) ?? []).slice(1).map(Number);
  if (row === undefined || column === undefined || row < 2) return null;
  return {kind: 'cursor', column: column - 1};
}

/**
 * Reads a colour as terminals write it: `rgb:RRRR/GGGG/BBBB`, `rgba:…` with 1 to 4 digits a part,
 * or `#RRGGBB` with the same. After XParseColor(3).
 */
export function parseColor(text: string): Rgb | null {
  const parts =
    /^rgba?:([\da-f]{1,4})[/]([\da-f]{1,4})[/]([\da-f]{1,4})(?:[/][\da-f]{1,4})?$/i.exec(text) ??
    /^#([\da-f]{4})([\da-f]{4})([\da-f]{4})$/i.exec(text) ??
    /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
  const [red, green, blue] = (parts ?? []).slice(1, 4).map(part => {
    return Number.parseInt(part, 16) / (16 ** part.length - 1);
  });
  if (red === undefined || green === undefined || blue === undefined) return null;
  return {red, green, blue};
}
