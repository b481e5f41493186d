import type {FormatName} from '../../source/import/formats.ts';

/** An input made to take long, in any size. */
export type HostileRow = {
  readonly name: string;
  /** What it is hard for. */
  readonly exercises: string;
  /** What is measured: reading it, or analysing it once it is read. */
  readonly step: 'import' | 'analysis';
  readonly format: FormatName;
  /** UTF-16 units of the larger of the two inputs that are measured; the other has half as many. */
  readonly size: number;
  /** A text of about `size` units. */
  readonly make: (size: number) => string;
};

/** Inputs by name, under what they are hard for. */
export type Generators = Readonly<Record<string, Readonly<Record<string, HostileRow['make']>>>>;

/** A row for each generator. */
export const rowsOf = (
  common: Pick<HostileRow, 'step' | 'format' | 'size'>,
  generators: Generators,
): readonly HostileRow[] =>
  Object.entries(generators).flatMap(([exercises, makers]) =>
    Object.entries(makers).map(([name, make]) => ({...common, exercises, name, make})),
  );

/** `piece` again and again, to about `size` units. */
export const fill = (piece: string, size: number): string =>
  piece.repeat(Math.max(1, Math.round(size / piece.length)));

/** What `piece` makes of 0, 1, 2 …, to about `size` units. */
export function count(piece: (number: number) => string, size: number): string {
  const pieces: string[] = [];
  for (let length = 0, number = 0; length < size; number++) {
    const next = piece(number);
    pieces.push(next);
    length += next.length;
  }
  return pieces.join('');
}
