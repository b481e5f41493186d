import manifest from '../package.json' with {type: 'json'};
import type {ExitStatus, FlagRow} from './commands/command.ts';
import {complain} from './commands/output/streams.ts';
import {type CommandLine, type Request, request} from './commands/request.ts';
import {commands, commonFlags} from './commands/table.ts';

/** Runs one command line (without the program's own name) and returns its exit status. */
export async function main(argv: readonly string[]): Promise<ExitStatus> {
  const asked = await understand(argv);
  switch (asked.kind) {
    case 'help': {
      const [{helpText}, {readConfig}] = await Promise.all([
        import('./commands/help.ts'),
        import('./commands/read/config.ts'),
      ]);
      const {config, faults} = readConfig();
      process.stdout.write(helpText(asked.topic, config.keymap));
      if (asked.topic === 'keys') for (const fault of faults) complain(fault);
      return 0;
    }
    case 'version': {
      const {versionText} = await import('./commands/version.ts');
      process.stdout.write(await versionText(manifest.version));
      return 0;
    }
    case 'fault':
      complain(asked.message);
      return 2;
    case 'run': {
      const {run} = await asked.command.load();
      return run(asked.sources, asked.flags);
    }
  }
}

async function understand(argv: readonly string[]): Promise<Request> {
  try {
    return request(await parse(argv));
  } catch (error) {
    // All that the parser throws for: a flag that was given twice.
    const message = error instanceof Error ? error.message : String(error);
    const flag = /--[\w-]+/.exec(message)?.[0];
    return {kind: 'fault', message: flag ? `${flag} was given twice: give it once` : message};
  }
}

/** The values of switches, which the parser drops in silence: `--jsonl=yes`. */
function switchValues(rows: readonly FlagRow[], argv: readonly string[]): CommandLine['given'] {
  const switches = rows.filter(({value}) => value === null).map(({name}) => `--${name}=`);
  const found = argv.flatMap(word => {
    const given = switches.find(start => word.startsWith(start));
    return given === undefined ? [] : [[given.slice(2, -1), word.slice(given.length)]];
  });
  return Object.fromEntries(found);
}

/** Words and flags apart. The parser takes 20 ms to load, so it is loaded only for flags. */
async function parse(argv: readonly string[]): Promise<CommandLine> {
  if (!argv.some(word => word.startsWith('-') && word !== '-')) return {words: argv, given: {}};
  const {default: meow} = await import('meow');
  // Every command's flags at once: which of them belong to the command is for `request` to say.
  const rows = [...commonFlags, ...commands.flatMap(({flags}) => flags)];
  const {input, flags} = meow({
    importMeta: import.meta,
    pkg: manifest,
    argv,
    flags: Object.fromEntries(
      rows.map(({name, short, value}) => [
        name,
        {
          type: value === null ? 'boolean' : 'string',
          ...(short === null ? {} : {shortFlag: short}),
        },
      ]),
    ),
    description: false,
    autoHelp: false,
    autoVersion: false,
  });
  return {words: input, given: {...flags, ...switchValues(rows, argv)}};
}
