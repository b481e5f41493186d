import {formatNames} from '../import/formats.ts';
import type {CommandRow, FlagRow} from './command.ts';

/*
What can be asked on the command line. Adding a command is adding a row here and a module beside
it; --help, the flags that are known and the complaint about those that are not follow from it.
Modules are loaded when they are asked for: the first frame waits for no other command's imports.
*/

const from: FlagRow = {
  name: 'from',
  short: null,
  value: 'FORMAT',
  choices: formatNames,
  help: 'how to read SOURCE, whatever its name and content suggest',
};

/** The first row is what runs when no command is named. */
export const commands: readonly [CommandRow, ...CommandRow[]] = [
  {
    name: 'read',
    usage: ['onrecord [SOURCE]'],
    summary:
      'Read an article. SOURCE is a file, or "-" for standard input; without one, what is piped in, else the sample article. When standard output is no terminal: the text with its quotes and people numbered.',
    sources: 1,
    flags: [from],
    load: () => import('./read.ts'),
  },
  {
    name: 'analyze',
    usage: ['onrecord analyze [SOURCE…]', 'onrecord analyze --jsonl'],
    summary: 'Write what is found in a text: entities, quotes, claims and how the claims relate.',
    sources: Number.POSITIVE_INFINITY,
    flags: [
      from,
      {
        name: 'format',
        short: null,
        value: 'FORMAT',
        choices: ['json', 'jsonl', 'markdown'],
        help: 'how to write it; json is the default (several sources: an array)',
      },
      {
        name: 'jsonl',
        short: null,
        value: null,
        choices: [],
        help: 'a filter: one {"id","text"} a line in, one analysis a line out, in order',
      },
    ],
    load: () => import('./analyze.ts'),
  },
  {
    name: 'compare',
    usage: ['onrecord compare --jsonl'],
    summary:
      'Say how two claims stand to each other: whether one repeats, supports, disputes or updates the other, or is related or unrelated to it.',
    sources: 0,
    flags: [
      {
        name: 'jsonl',
        short: null,
        value: null,
        choices: [],
        help: 'a filter: one {"id","a","b"} a line in, one {"id","label","score","similarity"} a line out, with "direction" where one supports the other',
      },
    ],
    load: () => import('./compare.ts'),
  },
];

/** Flags that every command has. */
export const commonFlags: readonly FlagRow[] = [
  {name: 'help', short: 'h', value: null, choices: [], help: 'show this'},
  {
    name: 'version',
    short: 'v',
    value: null,
    choices: [],
    help: 'show the version, the model and its runtime',
  },
];
