import {readFileSync} from 'node:fs';
import {built, openProgram} from '../test/harness/program.ts';
import {analysed} from './keys.ts';
import {type Figure, limited, told} from './report.ts';
import type {Texts} from './texts.ts';

/** The most memory that the program ever held with a long text, read from both its ends. */
export async function memoryFigures(texts: Texts): Promise<readonly Figure[]> {
  const {millionFile, largeFile} = texts;
  if (process.platform !== 'linux') return [told('peak memory (RSS)', 'known on Linux only')];
  const figure = async (what: string, file: string, most: number): Promise<Figure> => {
    const peak = await peakOf(file, texts.largeStart);
    const name = `peak memory (RSS) with ${what}`;
    return limited(name, `${Math.round(peak)} MB`, `under ${most} MB`, peak < most);
  };
  return [
    await figure('a million words', millionFile, 500),
    await figure('a 10 MB text', largeFile, 500),
  ];
}

/** Reads the text's beginning and its end, analysed, and says what that took at most, MB. */
async function peakOf(file: string, start: string): Promise<number> {
  await using program = openProgram({command: [...built, file]});
  await program.waitFor(start);
  await analysed(program);
  program.press('G');
  await program.waitFor('100%');
  await analysed(program);
  program.press('g');
  await program.waitFor(start);
  return peakMemory(program.pid);
}

/** proc_pid_status(5): VmHWM, the high water mark of the resident set, in MB. */
function peakMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
