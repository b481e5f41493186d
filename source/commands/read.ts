import type {Run} from './command.ts';

/** A terminal that can move its cursor: `dumb` is what editors and logs call one that cannot. */
const canDraw = (): boolean => process.stdout.isTTY && process.env.TERM !== 'dumb';

/** Opens the reader where there is a terminal to draw on, else writes the text out. */
export const run: Run = async (sources, flags) => {
  const {run: runHere} = canDraw() ? await import('./read/read.tsx') : await import('./print.ts');
  return runHere(sources, flags);
};
