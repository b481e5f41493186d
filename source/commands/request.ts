import type {CommandRow, FlagRow, Flags} from './command.ts';
import {commands, commonFlags} from './table.ts';

/** What help is asked for: that of a command, the keys of the reader, or an overview. */
export type HelpTopic = CommandRow | 'keys' | null;

/** What a command line asks for. */
export type Request =
  | {
      readonly kind: 'run';
      readonly command: CommandRow;
      readonly sources: readonly string[];
      readonly flags: Flags;
    }
  | {readonly kind: 'help'; readonly topic: HelpTopic}
  | {readonly kind: 'version'}
  /** One line for the person who typed it. */
  | {readonly kind: 'fault'; readonly message: string};

const fault = (message: string): Request => ({kind: 'fault', message});

/** A parsed command line: what is no flag, and the flags by name, known and unknown alike. */
export type CommandLine = {
  readonly words: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
};

/** What a command line asks for. */
export function request({words, given}: CommandLine): Request {
  const named = commands.find(({name}) => name === words[0]);
  const command = named ?? commands[0];
  const sources = named ? words.slice(1) : words;
  if (given.help === true)
    return {kind: 'help', topic: words[0] === 'keys' ? 'keys' : (named ?? null)};
  if (given.version === true) return {kind: 'version'};

  const flags = new Map<string, string | true>();
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || isAbsentSwitch(name, value)) continue;
    const row = [...command.flags, ...commonFlags].find(flag => flag.name === name);
    if (!row) return fault(unknownFlag(name, named ?? null));
    const wrong = wrongValue(row, value);
    if (wrong !== null) return fault(wrong);
    flags.set(name, row.value === null ? true : String(value));
  }
  if (sources.length > command.sources) return fault(tooMany(sources, named === undefined));
  return {kind: 'run', command, sources, flags};
}

/** The parser says `false` for a switch that was not given. */
const isAbsentSwitch = (name: string, value: unknown): boolean =>
  value === false &&
  [...commonFlags, ...commands.flatMap(({flags}) => flags)].some(
    flag => flag.name === name && flag.value === null,
  );

function unknownFlag(name: string, command: CommandRow | null): string {
  const typed = `${name.length === 1 ? '-' : '--'}${name}`;
  const owners = commands.filter(({flags}) => flags.some(flag => flag.name === name));
  if (owners.length === 0) return `unknown flag ${typed}: "onrecord --help" lists the flags`;
  const where = listed(
    owners.map(owner => `"onrecord ${owner.name}"`),
    'and',
  );
  return `${typed} is a flag of ${where}${command === null ? '' : `, not of "onrecord ${command.name}"`}`;
}

function wrongValue(
  {name, value: placeholder, choices, isNumber}: FlagRow,
  value: unknown,
): string | null {
  if (placeholder === null) {
    return value === true ? null : `--${name} takes no value: write --${name} alone`;
  }
  const wanted = choices.length === 0 ? placeholder : listed(choices, 'or');
  if (typeof value !== 'string' || value === '') return `--${name} needs a value: ${wanted}`;
  if (isNumber && !/^\d{1,6}$/.test(value))
    return `--${name} cannot be "${value}": use a whole number`;
  if (choices.length === 0 || choices.includes(value)) return null;
  return `--${name} cannot be "${value}": use ${wanted}`;
}

function tooMany(sources: readonly string[], unnamed: boolean): string {
  if (unnamed && isCommandWord(sources[0] ?? ''))
    return `unknown command "${sources[0]}": "onrecord --help" lists the commands`;
  return `"onrecord" reads one SOURCE at a time, not ${sources.length}: use "onrecord analyze" for several`;
}

/** "text, markdown or html". */
const listed = (words: readonly string[], last: 'and' | 'or'): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;

/** Whether a word looks like the name of a command, mistyped perhaps, rather than of a file. */
const isCommandWord = (word: string): boolean => /^[a-z]+$/.test(word);
