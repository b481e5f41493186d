import {once} from 'node:events';
import {cleanLine} from '../../import/clean.ts';

/** One line for the person at the terminal, on standard error. */
export function complain(message: string): void {
  process.stderr.write(`onrecord: ${cleanLine(message)}\n`);
}

/**
 * Writes to standard output and waits while its reader is behind, so that what is written never
 * piles up here.
 */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/**
 * From here on a closed pipe (`| head`) ends the program without a word, and any other failure to
 * write ends it with one line and status 1.
 */
export function endOnWriteFailure(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    complain(`standard output: ${error.message}`);
    process.exit(1);
  });
  // Nobody left to complain to.
  process.stderr.on('error', () => process.exit());
}
