import type {Run} from './command.ts';

/** Opens the reader where there is a terminal to draw on, else writes the text out. */
export const run: Run = async (sources, flags) => {
  const {run: runHere} = process.stdout.isTTY
    ? await import('./read/read.tsx')
    : await import('./print.ts');
  return runHere(sources, flags);
};
