/* What a command is. The commands themselves are rows of table.ts. */

/** 0 done, 1 the input was at fault, 2 the command line was. */
export type ExitStatus = 0 | 1 | 2;

/** A flag of a command: a switch, or one that takes a value. */
export type FlagRow = {
  readonly name: string;
  /** Its short form, one letter. */
  readonly short: string | null;
  /** What --help calls its value; null: it takes none. */
  readonly value: string | null;
  /** The values it takes; empty: any. */
  readonly choices: readonly string[];
  /** Its value is a whole number. */
  readonly isNumber?: true;
  readonly help: string;
};

/** The flags that were given, by name; a switch is `true`. */
export type Flags = ReadonlyMap<string, string | true>;

/** Runs a command to its end. Results go to standard output, all else to standard error. */
export type Run = (sources: readonly string[], flags: Flags) => Promise<ExitStatus>;

export type CommandRow = {
  readonly name: string;
  /** How it is called, a line for each way. */
  readonly usage: readonly string[];
  readonly summary: string;
  /** How many SOURCEs, or other words, it takes at most. */
  readonly sources: number;
  readonly flags: readonly FlagRow[];
  readonly load: () => Promise<{readonly run: Run}>;
};
