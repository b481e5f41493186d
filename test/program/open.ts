import {openProgram, type Program, type ProgramOptions} from '../harness/program.ts';

/*
The built program, opened on an article. Everything here looks only at what a person sees.
*/

/** A header, at 100 columns and up, that has nothing to say of the analysis: all of it is done. */
export const analysed = /\d min {3}¶/;

/** Opens the reader and waits until the text is analysed (100 columns and up). */
export async function openAnalysed(options: ProgramOptions = {}): Promise<Program> {
  const program = openProgram(options);
  await program.waitFor(analysed);
  return program;
}

/** The last row of the screen: what is selected, which keys help. */
export const footer = (program: Program): string => program.rows().at(-1) ?? '';

/** Where one is, as the header says: "¶2/16 · 9%". */
export const place = (program: Program): string =>
  /¶\d+[/]\d+ · \d+%|\d+%/.exec(program.rows()[0] ?? '')?.[0] ?? '';

/** The row that the reading line is on. */
export const readingRow = (program: Program): string =>
  program.rows().find(row => /^ *▸/.test(row)) ?? '';

/** The article's words in a row, without the gutter and what may stand at their right. */
export const textOf = (row: string): string => row.slice(5, 60).trim();

/** What stands out most in the article's columns, inverse or bold on a ground: the current mention or match. */
export function standingOut(program: Program, columns: number): string {
  let text = '';
  for (let row = 1; row < program.screen.height - 1; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = program.cell(column, row);
      if (cell.inverse || (cell.bold && cell.background !== 'default')) text += cell.text;
    }
  }
  return text;
}

/** No row is wider than the screen: nothing ran over into the next one. */
export const fits = (program: Program): boolean => program.screen.wrappedRows().length === 0;
