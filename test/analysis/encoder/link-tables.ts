import type {LinkTables} from '../../../source/analysis/encoder/link-tables.ts';

const width = 64;

/** Tables in which nothing but the vectors counts, where a test is not about linking. */
export const emptyLinkTables: LinkTables = {
  forms: new Float32Array(121 * width),
  distances: new Float32Array(20 * width),
  breaks: new Float32Array(4 * width),
  quoted: new Float32Array(5 * width),
  matches: new Float32Array(7 * width),
  out: new Float32Array(width),
};

const rows = (values: Float32Array): number[][] =>
  Array.from({length: values.length / width}, (_, row) =>
    Array.from(values.subarray(row * width, (row + 1) * width)),
  );

/** The same as they are written in text-tables.json. */
export const emptyLinkTablesWritten = {
  ...Object.fromEntries(
    (['forms', 'distances', 'breaks', 'quoted', 'matches'] as const).map(name => [
      name,
      rows(emptyLinkTables[name]),
    ]),
  ),
  out: Array.from(emptyLinkTables.out),
};
