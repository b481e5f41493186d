import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {type IPty, spawn} from '@lydell/node-pty';
import {keyCharacters} from './keys.ts';
import {type Cell, Screen, type TerminalModes} from './screen.ts';

/*
A whole program in a real terminal: a pseudo-terminal, with an emulator that draws its screen.
Nothing here sleeps: whoever wants to know something waits for it to be so.
*/

export type ProgramOptions = {
  /** The program and its arguments; onrecord as built, with `args`, when left out. */
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly columns?: number;
  readonly rows?: number;
  /** Added to an environment that is the same on every machine. Undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Comes to the program by a pipe; without it standard input is the terminal. */
  readonly input?: string;
  /** The background colour that the terminal answers with (`rgb:ffff/ffff/ffff`). */
  readonly background?: string;
  /** A home that outlives the program, for what it remembers; else a new one that goes with it. */
  readonly home?: string;
};

export type Exit = {readonly code: number; readonly signal: number};

/** The onrecord that `npm run build` made. */
export const built: readonly string[] = [
  process.execPath,
  new URL('../../dist/bin.js', import.meta.url).pathname,
];

const patience = 15_000;

/** Starts a program in a terminal of its own. */
export function openProgram(options: ProgramOptions = {}): Program {
  return new Program(options);
}

export class Program {
  readonly screen: Screen;
  /** Resolves when the program has ended and all it wrote is on the screen. */
  readonly exit: Promise<Exit>;
  readonly #pty: IPty;
  readonly #home: string;
  readonly #ownsHome: boolean;
  readonly #watchers = new Set<() => void>();
  readonly #listeners = new Set<(characters: string) => void>();
  #raw = '';
  #ended = false;

  constructor(options: ProgramOptions) {
    const {columns = 120, rows = 40, background = null, home} = options;
    this.#ownsHome = home === undefined;
    this.#home = home ?? makeHome();
    const onReply = (characters: string): void => this.send(characters);
    this.screen = new Screen({columns, rows, background, onReply});
    const [file = '', ...args] = commandLine(options, this.#home);
    const env = environment(options, this.#home);
    this.#pty = spawn(file, args, {cols: columns, rows, env, cwd: process.cwd()});
    this.#pty.onData(characters => this.#draw(characters));
    this.exit = new Promise(resolve => {
      this.#pty.onExit(async ({exitCode, signal}) => {
        await this.screen.write('');
        this.#ended = true;
        this.#notify();
        resolve({code: exitCode, signal: signal ?? 0});
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Presses keys by their names, one after the other. */
  press(...names: readonly string[]): void {
    for (const name of names) this.send(keyCharacters(name));
  }

  /** Types text as it is. */
  type(text: string): void {
    this.send(text);
  }

  /** Sends what a terminal sends, all in one piece. */
  send(characters: string): void {
    if (!this.#ended) this.#pty.write(characters);
  }

  /** Clicks the left button at a cell, counted from 0. */
  click(column: number, row: number): void {
    this.send(`\u001B[<0;${column + 1};${row + 1}M\u001B[<0;${column + 1};${row + 1}m`);
  }

  wheel(direction: 'up' | 'down', column: number, row: number): void {
    this.send(`\u001B[<${direction === 'up' ? 64 : 65};${column + 1};${row + 1}M`);
  }

  paste(text: string): void {
    this.send(`\u001B[200~${text}\u001B[201~`);
  }

  resize(columns: number, rows: number): void {
    this.screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  kill(signal: NodeJS.Signals): void {
    this.#pty.kill(signal);
  }

  rows(): readonly string[] {
    return this.screen.rows();
  }

  cell(column: number, row: number): Cell {
    return this.screen.cell(column, row);
  }

  modes(): TerminalModes {
    return this.screen.modes();
  }

  /** Everything that the program wrote to the terminal. */
  raw(): string {
    return this.#raw;
  }

  /** Hears what the program writes, as it comes and before it is drawn. */
  onOutput(listener: (characters: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Waits until the screen shows a text, or a condition on its rows holds; never in the middle of a
   * frame. Rejects with the screen when `timeout` ms have passed or the program has ended before.
   */
  async waitFor(
    wanted: string | RegExp | ((rows: readonly string[]) => boolean),
    timeout = patience,
  ): Promise<readonly string[]> {
    const holds = conditionOf(wanted);
    const isSo = (): boolean => !this.modes().synchronized && holds(this.rows());
    if (!isSo()) await this.#watch(isSo, String(wanted), timeout);
    return this.rows();
  }

  /** Ends the program if it still runs, and removes what belonged to it. */
  async close(): Promise<void> {
    if (!this.#ended) this.#pty.kill('SIGKILL');
    await this.exit;
    this.screen.dispose();
    if (this.#ownsHome) rmSync(this.#home, {recursive: true, force: true});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #watch(isSo: () => boolean, wanted: string, timeout: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (failure: string | null): void => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        if (failure === null) resolve();
        else reject(new Error(`${failure}: waited for ${wanted}; the screen is\n${this.#show()}`));
      };
      const look = (): void => {
        if (isSo()) end(null);
        else if (this.#ended) end('the program has ended');
      };
      const timer = setTimeout(() => end('too late'), timeout);
      this.#watchers.add(look);
      look();
    });
  }

  async #draw(characters: string): Promise<void> {
    this.#raw += characters;
    for (const listener of this.#listeners) listener(characters);
    await this.screen.write(characters);
    this.#notify();
  }

  #notify(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  #show(): string {
    return this.rows()
      .map(row => `│${row.padEnd(this.screen.columns)}│`)
      .join('\n');
  }
}

/** An empty home folder; whoever asked for it removes it. */
export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'onrecord-test-'));
  for (const folder of ['config', 'state', 'data', 'cache']) mkdirSync(join(home, folder));
  return home;
}

function environment({env}: ProgramOptions, home: string): Record<string, string> {
  const all: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    LC_ALL: 'C.UTF-8',
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    // Node's compile cache is worth a quarter of the start; every program here may share it.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    ...env,
  };
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function commandLine({command, args = [], input}: ProgramOptions, home: string): readonly string[] {
  const whole = [...(command ?? built), ...args];
  if (input === undefined) return whole;
  const file = join(home, 'input');
  writeFileSync(file, input);
  return ['sh', '-c', 'file=$1; shift; cat "$file" | "$@"', 'sh', file, ...whole];
}

type Condition = (rows: readonly string[]) => boolean;

function conditionOf(wanted: string | RegExp | Condition): Condition {
  if (typeof wanted === 'function') return wanted;
  if (typeof wanted === 'string') return rows => rows.some(row => row.includes(wanted));
  return rows => rows.some(row => wanted.test(row));
}
