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
  help: 'read SOURCE as this, whatever its name and content suggest',
};

/** The first row is what runs when no command is named. */
export const commands: readonly [CommandRow, ...CommandRow[]] = [
  {
    name: 'read',
    usage: ['onrecord [SOURCE]'],
    summary:
      'Open an article. SOURCE is a file, or "-" for standard input; without it, onrecord opens what is piped in, or else its sample article. If standard output is not a terminal, or TERM is dumb, it writes the text with its quotes and people numbered.',
    sources: 1,
    flags: [
      from,
      {
        name: 'width',
        short: null,
        value: 'COLUMNS',
        choices: [],
        isNumber: true,
        help: 'wrap the text that is written at this width instead of $COLUMNS or 80; 0 leaves every paragraph on one line',
      },
    ],
    load: () => import('./read.ts'),
  },
  {
    name: 'analyze',
    usage: ['onrecord analyze [SOURCE…]', 'onrecord analyze --jsonl'],
    summary: 'Write what is found in a text: entities, quotes, claims, and how the claims relate.',
    sources: Number.POSITIVE_INFINITY,
    flags: [
      from,
      {
        name: 'format',
        short: null,
        value: 'FORMAT',
        choices: ['json', 'jsonl', 'markdown'],
        help: 'write this; json is the default (an array for several sources)',
      },
      {
        name: 'jsonl',
        short: null,
        value: null,
        choices: [],
        help: 'be a filter: read one {"id","text"} per line, write one analysis per line, in order',
      },
    ],
    load: () => import('./analyze.ts'),
  },
  {
    name: 'relate',
    usage: ['onrecord relate SOURCE SOURCE…', 'onrecord relate --jsonl'],
    summary:
      'Write how the claims of several articles stand to each other, matter by matter: what they dispute first, then what changed, what they repeat and what they support, each with who says it, where and when.',
    sources: Number.POSITIVE_INFINITY,
    flags: [
      from,
      {
        name: 'format',
        short: null,
        value: 'FORMAT',
        choices: ['json', 'jsonl', 'markdown'],
        help: 'write this instead of text for a person; jsonl is a relation per line',
      },
      {
        name: 'jsonl',
        short: null,
        value: null,
        choices: [],
        help: 'be a filter: read one {"id","texts":[{"id","text","published"}]} per line ("published" may be missing), write one {"id","relations":[{"from","to","label","score"}]} per line, in order',
      },
    ],
    load: () => import('./relate.ts'),
  },
  {
    name: 'compare',
    usage: ['onrecord compare CLAIM CLAIM', 'onrecord compare --jsonl'],
    summary:
      'Say how two claims relate, each in quotation marks: whether one repeats, supports, disputes or updates the other, or the two are only related, or unrelated.',
    sources: Number.POSITIVE_INFINITY,
    flags: [
      {
        name: 'jsonl',
        short: null,
        value: null,
        choices: [],
        help: 'be a filter: read one {"id","a","b"} per line, with who says each ("aBy", "bBy") and when ("aTime", "bTime", ISO dates or words) if that is known; write one {"id","label","score","similarity"} per line, with "direction" if one supports the other',
      },
    ],
    load: () => import('./compare.ts'),
  },
];

/** Flags that every command has. */
export const commonFlags: readonly FlagRow[] = [
  {name: 'help', short: 'h', value: null, choices: [], help: 'show this help'},
  {
    name: 'version',
    short: 'v',
    value: null,
    choices: [],
    help: 'show the version, the model and its runtime',
  },
];
