import {constants} from 'node:os';

/** What a terminal or a person sends to end a program. Raw mode keeps Ctrl-C from being one. */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

export type Ending = {
  /** Puts the terminal back. Called once, synchronously; the program is about to end. */
  readonly restore: () => void;
  /** Says why, on a terminal that is already as it was. */
  readonly report: (error: unknown) => void;
};

/**
 * Makes sure that `restore` runs whichever way the program ends: by itself, by a signal (which then
 * takes its usual effect, so that the exit status tells of it) or by an error that nobody caught.
 * Only SIGKILL leaves no chance. Returns a function that takes the watch away again.
 */
export function onEnding({restore, report}: Ending): () => void {
  let restored = false;
  const restoreOnce = (): void => {
    if (restored) return;
    restored = true;
    restore();
  };

  const onSignal = (signal: NodeJS.Signals): void => {
    restoreOnce();
    stop();
    // Others may listen as well (Ink's cursor does), and a signal with listeners ends nothing.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
    // Some of them may be ignored here (nohup): then this is an end like any other.
    setImmediate(() => process.exit(128 + constants.signals[signal]));
  };

  const onError = (error: unknown): void => {
    restoreOnce();
    report(error);
    process.exit(1);
  };

  const stop = (): void => {
    process.off('exit', restoreOnce);
    process.off('uncaughtException', onError);
    process.off('unhandledRejection', onError);
    for (const signal of endingSignals) process.off(signal, onSignal);
  };

  process.on('exit', restoreOnce);
  process.on('uncaughtException', onError);
  process.on('unhandledRejection', onError);
  for (const signal of endingSignals) process.on(signal, onSignal);
  return stop;
}
