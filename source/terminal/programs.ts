import {spawn} from 'node:child_process';

/** What became of a program: it ended with a status, or could not be run. */
export type ProgramEnd =
  | {readonly kind: 'ended'; readonly status: number}
  | {readonly kind: 'missing'}
  | {readonly kind: 'failed'; readonly reason: string};

export type Program = {readonly command: string; readonly args: readonly string[]};

/** Runs a program with `input` on its standard input and its output thrown away. */
export function feed(
  {command, args}: Program,
  input: Buffer,
  timeout: number,
): Promise<ProgramEnd> {
  return new Promise(resolve => {
    const child = spawn(command, args, {stdio: ['pipe', 'ignore', 'ignore'], timeout});
    child.on('error', error => resolve(notRun(error)));
    child.on('exit', (code, signal) => resolve(ended(code, signal)));
    // A program that ends before it has read everything says so by its status.
    child.stdin.on('error', () => child.stdin.destroy());
    child.stdin.end(input);
  });
}

/** How long a program that is launched may take to say that it cannot run, ms. */
const launchTime = 2000;

/** Starts a program that goes on by itself, with no terminal; one that goes on has ended well. */
export function launch({command, args}: Program): Promise<ProgramEnd> {
  return new Promise(resolve => {
    const child = spawn(command, args, {stdio: 'ignore', detached: true});
    child.unref();
    const timer = setTimeout(() => resolve({kind: 'ended', status: 0}), launchTime);
    timer.unref();
    child.on('error', error => resolve(notRun(error)));
    child.on('exit', (code, signal) => resolve(ended(code, signal)));
  });
}

/** Runs a program on the terminal itself, whose file descriptor for reading is `terminal`. */
export function runOnTerminal({command, args}: Program, terminal: number): Promise<ProgramEnd> {
  return new Promise(resolve => {
    const child = spawn(command, args, {stdio: [terminal, 'inherit', 'inherit']});
    child.on('error', error => resolve(notRun(error)));
    child.on('exit', (code, signal) => resolve(ended(code, signal)));
  });
}

const notRun = (error: NodeJS.ErrnoException): ProgramEnd =>
  error.code === 'ENOENT' ? {kind: 'missing'} : {kind: 'failed', reason: error.message};

const ended = (code: number | null, signal: NodeJS.Signals | null): ProgramEnd =>
  code === null ? {kind: 'failed', reason: `ended by ${signal}`} : {kind: 'ended', status: code};
