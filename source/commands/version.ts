import {findEngine} from '../analysis/encoder/models.ts';
import {cleanLine} from '../import/clean.ts';
import {engineLine} from '../reader/engine-line.ts';

/** What `onrecord --version` writes: the program, its model, and what that runs on. One line. */
export async function versionText(program: string): Promise<string> {
  return `${cleanLine(`onrecord ${program} · ${engineLine(await findEngine())}`)}\n`;
}
