import {basename, resolve} from 'node:path';
import {type Holders, handOver} from './handover.ts';
import {type Program, type ProgramEnd, runOnTerminal} from './programs.ts';

/** How an editor is told a file and a line, the line counting from 1. */
type LineStyle = (file: string, line: number) => readonly string[];

const plusLine: LineStyle = (file, line) => [`+${line}`, file];
const gotoFlag: LineStyle = (file, line) => ['--goto', `${file}:${line}`];
const withColon: LineStyle = (file, line) => [`${file}:${line}`];
const lineFlag: LineStyle = (file, line) => ['--line', `${line}`, file];

/** Editors that do not understand `+12 FILE`, which vi, nano, emacs, micro and others do. */
const lineStyles: Readonly<Record<string, LineStyle>> = {
  code: gotoFlag,
  'code-insiders': gotoFlag,
  codium: gotoFlag,
  cursor: gotoFlag,
  windsurf: gotoFlag,
  hx: withColon,
  helix: withColon,
  subl: withColon,
  zed: withColon,
  kate: lineFlag,
  mate: lineFlag,
  idea: lineFlag,
};

/**
 * The command that opens `file` at `line` in the person's editor: $VISUAL, else $EDITOR, else vi,
 * as less(1) does. The variable may hold options and is left to the shell to split, as git does;
 * the file is handed over as an argument of its own, never as a part of the command.
 */
export function editorProgram(
  environment: Readonly<Record<string, string | undefined>>,
  file: string,
  line: number,
): Program {
  const editor = environment.VISUAL || environment.EDITOR || 'vi';
  const name = basename(editor.trim().split(/\s+/)[0] ?? '').replace(/[.](exe|cmd)$/i, '');
  const style = lineStyles[name] ?? plusLine;
  // An absolute path cannot be taken for an option.
  const args = style(resolve(file), line);
  return {command: 'sh', args: ['-c', `${editor} "$@"`, editor, ...args]};
}

export type EditorTask = {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Where the editor reads its keys: `Terminal.descriptor`. */
  readonly descriptor: number;
};

/**
 * Gives the terminal to the person's editor until that is closed.
 * @returns null when all went well, else one line that says what did not.
 */
export async function edit(holders: Holders, task: EditorTask): Promise<string | null> {
  const program = editorProgram(process.env, task.file, task.line);
  let end: ProgramEnd = {kind: 'missing'};
  await handOver(holders, async () => {
    end = await runOnTerminal(program, task.descriptor);
  });
  return complaint(end, program.args[2] ?? 'the editor');
}

function complaint(end: ProgramEnd, editor: string): string | null {
  switch (end.kind) {
    case 'missing':
      return 'There is no shell to start an editor with.';
    case 'failed':
      return `${editor}: ${end.reason}`;
    case 'ended':
      // What a shell answers for a command that it does not find.
      if (end.status === 127) return `There is no editor “${editor}”. Set EDITOR.`;
      return end.status === 0 ? null : `${editor} ended with status ${end.status}.`;
  }
}
