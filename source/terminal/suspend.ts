import {once} from 'node:events';
import {setTimeout as delay} from 'node:timers/promises';
import {type Holders, handOver} from './handover.ts';

/** Within this a stop has happened, or the shell has no job control and it never will, ms. */
const stopTime = 500;

/**
 * Stops the program as Ctrl-Z does, and returns when it has been continued. The whole process group
 * is stopped, or a parent in it (`npm start`) would go on waiting for a child that stands still.
 */
export const suspend = (holders: Holders): Promise<void> =>
  handOver(holders, async () => {
    const abort = new AbortController();
    const {signal} = abort;
    const continued = once(process, 'SIGCONT', {signal});
    // The timer also keeps the process alive: with the terminal paused nothing else does.
    const gaveUp = delay(stopTime, undefined, {signal});
    process.kill(0, 'SIGTSTP');
    await Promise.race([continued, gaveUp]);
    abort.abort();
    await Promise.allSettled([continued, gaveUp]);
  });
