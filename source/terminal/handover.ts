import type {Input} from './input.ts';
import type {Modes} from './modes.ts';

/** Everything that holds the terminal. `suspendTerminal` is Ink's own, from `useApp`. */
export type Holders = {
  readonly input: Input;
  readonly modes: Modes;
  readonly suspendTerminal: (callback: () => Promise<void>) => Promise<void>;
};

/**
 * Gives the terminal to `run` as it was before the program started, and takes it back when that
 * settles, whichever way. Ink repaints by itself.
 */
export async function handOver(holders: Holders, run: () => Promise<void>): Promise<void> {
  const {input, modes, suspendTerminal} = holders;
  await suspendTerminal(async () => {
    modes.leave();
    input.pause();
    try {
      await run();
    } finally {
      input.resume();
      modes.enterScreen();
      modes.enter();
      // The size may have changed while another program had the terminal and was told of it.
      process.kill(process.pid, 'SIGWINCH');
    }
  });
}
