import {openSync} from 'node:fs';
import type {Readable} from 'node:stream';
import {StringDecoder} from 'node:string_decoder';
import {ReadStream} from 'node:tty';
import {createDecoder, type Pending} from './decode.ts';
import type {InputEvent} from './events.ts';

/** The side of a terminal that is read from: a `tty.ReadStream`, or a stream that acts like one. */
export type TerminalInput = Readable & {readonly setRawMode: (raw: boolean) => unknown};

export type InputOptions = {
  readonly onEvent: (event: InputEvent) => void;
  /** The terminal is gone: nobody is there to read to any more. */
  readonly onEnd: () => void;
  /** How long an Esc may be the beginning of something longer, ms. */
  readonly escapeDelay?: number;
};

export type Input = {
  /** Starts, or starts again after `pause`: raw mode on, keys are read. */
  readonly resume: () => void;
  /** Gives the terminal back as it was, for a child process or for good. */
  readonly pause: () => void;
};

/**
 * How long to wait for the rest of what has begun, ms. Terminals send an escape sequence in one
 * piece, so only a slow line makes one wait; a report that is given up too early would be typed as
 * keys when its rest arrives, so those get more time than an Esc.
 */
const delays: Readonly<Record<Exclude<Pending, 'nothing'>, number>> = {
  key: 25,
  sequence: 1000,
  paste: 5000,
};

/** Reads a terminal's keys and reports as events, in order and without losing any. */
export function createInput(
  stream: TerminalInput,
  {onEvent, onEnd, escapeDelay = delays.key}: InputOptions,
): Input {
  const decoder = createDecoder();
  const utf8 = new StringDecoder('utf8');
  let timer: NodeJS.Timeout | undefined;
  let read = 0;

  const emit = (events: readonly InputEvent[]): void => {
    for (const event of events) onEvent(event);
  };

  const wait = (): void => {
    clearTimeout(timer);
    const {pending} = decoder;
    if (pending === 'nothing') return;
    const reads = read;
    // After a long task the timer is run before what has arrived meanwhile is read; one more turn
    // of the loop lets that come first.
    const giveUp = () => setImmediate(() => read === reads && flush());
    timer = setTimeout(giveUp, pending === 'key' ? escapeDelay : delays[pending]);
  };

  const flush = (): void => {
    emit(decoder.flush());
    wait();
  };

  const onData = (chunk: Buffer): void => {
    read++;
    emit(decoder.push(utf8.write(chunk)));
    wait();
  };

  stream.on('error', onEnd);
  return {
    resume() {
      stream.setRawMode(true);
      stream.on('data', onData);
      stream.on('end', onEnd);
      stream.resume();
    },
    pause() {
      clearTimeout(timer);
      // What was half read belongs to nobody once another program has had the terminal.
      decoder.flush();
      utf8.end();
      read++;
      stream.off('data', onData);
      stream.off('end', onEnd);
      stream.pause();
      stream.setRawMode(false);
    },
  };
}

/** A terminal to read keys from, and its file descriptor for programs that are started. */
export type Terminal = {readonly stream: ReadStream; readonly descriptor: number};

/**
 * The terminal that keys come from: standard input, or where that is a pipe the terminal itself,
 * as in less(1). Null where there is none (a cron job, a container without one).
 */
export function openTerminal(
  stdin: NodeJS.ReadStream & {readonly fd: number} = process.stdin,
): Terminal | null {
  if (stdin.isTTY) return {stream: stdin, descriptor: stdin.fd};
  try {
    const descriptor = openSync('/dev/tty', 'r+');
    return {stream: new ReadStream(descriptor), descriptor};
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
