/*
What is added when a mention is scored as taking up another: a row of numbers for each thing that is
seen of the pair besides the encoder's vectors. training/features.py says what the rows are.
*/

/** Numbers in each of the four parts of a vector for linking. */
export const linkWidth = 64;

/** How a mention is written: a name, a description, eight kinds of pronoun, any other pronoun. */
export const formCount = 11;

/** Rows by the logarithm of the distance in words to a mention before, then to one after. */
export const linkDistanceRows = 10;

/** Rows by paragraph breaks between: none to three. */
export const linkBreakRows = 4;

/** Tables row by row, `linkWidth` numbers each. */
export type LinkTables = {
  readonly forms: Float32Array;
  readonly distances: Float32Array;
  readonly breaks: Float32Array;
  readonly quoted: Float32Array;
  readonly matches: Float32Array;
  /** What the sum of a pair's rows and vectors is multiplied with. */
  readonly out: Float32Array;
};

/** The tables as training wrote them; null where a row is missing or no number. */
export function readLinkTables(value: unknown): LinkTables | null {
  if (typeof value !== 'object' || value === null) return null;
  const tables = new Map<string, unknown>(Object.entries(value));
  const forms = flat(tables.get('forms'), formCount * formCount);
  const distances = flat(tables.get('distances'), 2 * linkDistanceRows);
  const breaks = flat(tables.get('breaks'), linkBreakRows);
  const quoted = flat(tables.get('quoted'), 5);
  const matches = flat(tables.get('matches'), 7);
  const out = flat([tables.get('out')], 1);
  if (!forms || !distances || !breaks || !quoted || !matches || !out) return null;
  return {forms, distances, breaks, quoted, matches, out};
}

function flat(rows: unknown, count: number): Float32Array | null {
  if (!Array.isArray(rows) || rows.length !== count) return null;
  const values = new Float32Array(count * linkWidth);
  for (const [at, row] of rows.entries()) {
    if (!Array.isArray(row) || row.length !== linkWidth || !row.every(Number.isFinite)) return null;
    values.set(row, at * linkWidth);
  }
  return values;
}
