import {join} from 'node:path';
import type {FormatName} from '../import/formats.ts';
import {formatNames} from '../import/formats.ts';
import type {Source} from '../import/read.ts';
import type {Flags} from './command.ts';

/** The package's own folder: one up from the bundle, two from the sources. */
const home = join(import.meta.dirname, import.meta.url.endsWith('.ts') ? '../..' : '..');

/** The article that comes with the program. */
const samplePath = join(home, 'content', 'us-mexico-order.txt');

/** What a SOURCE on the command line means; without one, what is piped in, else the sample. */
export function sourceOf(word: string | undefined): Source {
  const stdin: Source = {kind: 'stdin', stream: process.stdin};
  if (word === '-') return stdin;
  if (word !== undefined) return {kind: 'file', path: word};
  return process.stdin.isTTY ? {kind: 'sample', path: samplePath} : stdin;
}

/** The format that --from asks for. */
export const formatAsked = (flags: Flags): FormatName | undefined =>
  formatNames.find(name => name === flags.get('from'));

/** What does not go with the --jsonl of a command, and what to do instead; null where all does. */
export function filterFault(
  command: string,
  sources: readonly string[],
  flags: Flags,
): string | null {
  const format = flags.get('format') ?? 'jsonl';
  if (sources.some(source => source !== '-'))
    return `--jsonl reads standard input only: use "onrecord ${command} --jsonl < FILE"`;
  if (flags.has('from')) return '--jsonl reads JSON, a line at a time: leave out --from';
  return format === 'jsonl' ? null : '--jsonl always writes jsonl: leave out --format';
}
