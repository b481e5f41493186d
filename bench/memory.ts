import {readFileSync} from 'node:fs';
import {built, openProgram} from '../test/harness/program.ts';
import {analysed} from './keys.ts';
import {type Figure, limited, told} from './report.ts';
import type {Texts} from './texts.ts';

const limit = 400;

/** The most memory that the program ever held with a 10 MB text, read from both its ends. */
export async function memoryFigures(texts: Texts): Promise<readonly Figure[]> {
  const what = 'peak memory (RSS) with a 10 MB text';
  if (process.platform !== 'linux') return [told(what, 'known on Linux only')];
  await using program = openProgram({command: [...built, texts.largeFile]});
  await program.waitFor(texts.largeStart);
  await analysed(program);
  program.press('G');
  await program.waitFor('100%');
  program.press('g');
  await program.waitFor(texts.largeStart);
  const peak = peakMemory(program.pid);
  return [limited(what, `${Math.round(peak)} MB`, `under ${limit} MB`, peak < limit)];
}

/** proc_pid_status(5): VmHWM, the high water mark of the resident set, in MB. */
function peakMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
}
