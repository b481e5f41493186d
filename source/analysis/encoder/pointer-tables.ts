/*
What is added to the products of vectors when speech points at its source: a number for each side and
distance, and for each count of paragraph breaks between. training/features.py says what the rows
are.
*/

/** Numbers in a vector for pointing. */
export const pointerWidth = 48;

/** Rows by side (before, inside, after) and the logarithm of the distance in words. */
export const distanceRows = 8;
const sideRows = 3 * distanceRows;

/** Rows by paragraph breaks to a place before, then to a place after: none, one, more. */
export const breakRows = 3;

export type PointerTables = {
  readonly sourceSide: Float32Array;
  readonly sourceBreaks: Float32Array;
  readonly cueSide: Float32Array;
  readonly cueBreaks: Float32Array;
  /** What the query is multiplied with where the text names no source. */
  readonly nobody: Float32Array;
  readonly nobodyBias: number;
};

/** The tables as training wrote them; null where a row is missing or no number. */
export function readPointerTables(value: unknown): PointerTables | null {
  if (typeof value !== 'object' || value === null) return null;
  const rows = new Map<string, unknown>(Object.entries(value));
  const row = (name: string, length: number): Float32Array | null =>
    numbers(rows.get(name), length);
  const sourceSide = row('sourceSide', sideRows);
  const sourceBreaks = row('sourceBreaks', 2 * breakRows);
  const cueSide = row('cueSide', sideRows);
  const cueBreaks = row('cueBreaks', 2 * breakRows);
  const nobody = row('nobody', pointerWidth);
  const nobodyBias = rows.get('nobodyBias');
  if (!sourceSide || !sourceBreaks || !cueSide || !cueBreaks || !nobody) return null;
  if (typeof nobodyBias !== 'number') return null;
  return {sourceSide, sourceBreaks, cueSide, cueBreaks, nobody, nobodyBias};
}

const numbers = (value: unknown, length: number): Float32Array | null =>
  Array.isArray(value) && value.length === length && value.every(Number.isFinite)
    ? Float32Array.from(value as readonly number[])
    : null;
