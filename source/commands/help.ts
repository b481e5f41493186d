import {groups, type Keymap, showKeys} from '../reader/keymap.ts';
import type {CommandRow, FlagRow} from './command.ts';
import {configFile} from './read/files.ts';
import type {HelpTopic} from './request.ts';
import {commands, commonFlags} from './table.ts';

/** Where help is wrapped, in columns: fits the narrowest terminal in use. */
const width = 80;

/**
 * What `onrecord --help` writes, with a command `onrecord COMMAND --help`, with "keys" `onrecord
 * --help keys`. The keys are those of `keymap`.
 */
export function helpText(topic: HelpTopic, keymap: Keymap): string {
  if (topic === null) return overview(keymap);
  return topic === 'keys' ? keysHelp(keymap) : commandHelp(topic);
}

function overview(keymap: Keymap): string {
  const parts = [
    'onrecord: a reader for the terminal that knows who is who and who said what',
    ...commands.map(command => `${usageAndSummary(command)}\n${flagList(command.flags)}`),
    `Every command:\n${flagList(commonFlags)}`,
    keyList(keymap),
  ];
  return `${parts.join('\n\n')}\n`;
}

function commandHelp(command: CommandRow): string {
  return `${usageAndSummary(command)}\n\n${flagList([...command.flags, ...commonFlags])}\n`;
}

const usageAndSummary = ({usage, summary}: CommandRow): string =>
  [...usage, ...wrap(summary, width - 4).map(line => `    ${line}`)].join('\n');

function flagList(flags: readonly FlagRow[]): string {
  const heads = flags.map(
    ({name, short, value}) =>
      `  --${name}${short === null ? '' : `, -${short}`}${value === null ? '' : ` ${value}`}`,
  );
  const column = Math.max(...heads.map(head => head.length)) + 3;
  return flags
    .flatMap(({help, choices}, index) => {
      const words = choices.length === 0 ? help : `${choices.join(', ')}: ${help}`;
      const head = (heads[index] ?? '').padEnd(column);
      return wrap(words, width - column).map(
        (line, row) => (row === 0 ? head : ' '.repeat(column)) + line,
      );
    })
    .join('\n');
}

/** The keys of the reader; their column is as wide as most need, longer ones run on. */
function keyList(keymap: Keymap): string {
  const column = 16;
  const rows = keymap.flatMap(({keys, help}) => {
    const head = `  ${keys.map(showKeys).join(' ')}`;
    const lines = wrap(help, width - column).map(line => ' '.repeat(column) + line);
    const [first = '', ...rest] = lines;
    if (head.length >= column) return [head, first, ...rest];
    return [head.padEnd(column) + first.trimStart(), ...rest];
  });
  return [
    'Keys in the reader ("onrecord --help keys" has the names of their commands):',
    ...rows,
  ].join('\n');
}

/** Every command of the reader by its name, with its keys: what a configuration file can change. */
function keysHelp(keymap: Keymap): string {
  const [names, keys] = [20, 24];
  const sections = groups.map(group => {
    const rows = keymap
      .filter(binding => binding.group === group)
      .flatMap(({command, keys: own, help}) => {
        const head = `  ${command}`.padEnd(names) + own.map(showKeys).join(' ').padEnd(keys);
        return wrap(help, width - names - keys).map(
          (line, row) => (row === 0 ? head : ' '.repeat(names + keys)) + line,
        );
      });
    return [group, ...rows].join('\n');
  });
  return `${[...sections, settingsHelp()].join('\n\n')}\n`;
}

const settingsHelp = (): string =>
  `Keys can be changed in ${configFile()}:
  {"keys": {"rowDown": "e", "nextQuote": ["-s", "K"], "mouse": []}}
A key is added to those that a command has, one with "-" before it is taken away,
and [] takes all of them away.`;

/** Greedy wrapping of plain ASCII at spaces. */
function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
