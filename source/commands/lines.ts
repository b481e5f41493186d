/*
Lines of a byte stream. Node's readline also ends a line at U+2028, which JSON allows inside a
string, and reads ahead of whom it reads for; this does neither.
*/

/** A line without its end; null: it was longer than the limit and its bytes are gone. */
export type Line = string | null;

const lineFeed = 10;

/**
 * The lines of UTF-8 chunks, in order, each as soon as it has ended. Invalid bytes become U+FFFD.
 * Holds one line at a time, and of a line longer than `limit` bytes nothing.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Line, void, undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  const take = (): Line => {
    const line = length > limit ? null : Buffer.concat(parts).toString('utf8');
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield take();
}
