import measure, {type Options} from 'string-width';

/*
Ink measures every row of the screen anew for every frame, which with letters beyond ASCII is a
third of the frame's time; most rows are ones that were there before, perhaps a row higher. The
bundler gives Ink this in place of string-width (rolldown.config.ts).
*/

/** Enough for the rows of some screens and the single characters that Ink asks for. */
const mostKept = 8192;

const kept = new Map<string, number>();

/** The columns that a text takes, as string-width counts them. */
export default function stringWidth(text: string, options?: Options): number {
  if (options !== undefined) return measure(text, options);
  let width = kept.get(text);
  if (width === undefined) {
    width = measure(text);
    if (kept.size >= mostKept) kept.clear();
    kept.set(text, width);
  }
  return width;
}
