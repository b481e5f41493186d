import type {TerminalOutput} from './modes.ts';
import {feed, type Program, type ProgramEnd} from './programs.ts';

/*
Copying goes two ways at once. OSC 52 asks the terminal, which works over ssh but is never
confirmed, and which some terminals refuse; a clipboard program says whether it worked, but copies
on the machine that it runs on.
*/

/** What was done, to be told to the reader: OSC 52 cannot be confirmed, a program can. */
export type CopyResult =
  | {readonly kind: 'copied'; readonly by: string}
  | {readonly kind: 'sent'}
  | {readonly kind: 'failed'; readonly reason: string};

export type Clipboard = {
  readonly output: TerminalOutput;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly feed: (program: Program, input: Buffer, timeout: number) => Promise<ProgramEnd>;
};

/** xterm keeps 74,994 characters of base64 (hterm 100,000, kitty more), so this many bytes. */
export const maximumSent = 56_244;

/** A clipboard program that has not ended by then will not, ms. */
const patience = 2000;

/** Copies text to the clipboard of the person's machine, by every way there is. */
export async function copy(text: string, clipboard: Clipboard = here()): Promise<CopyResult> {
  const {output, environment} = clipboard;
  const bytes = Buffer.from(text);
  const sendable = bytes.length <= maximumSent;
  if (sendable) output.write(oscCopy(bytes, environment));
  for (const program of clipboardPrograms(clipboard)) {
    const input = program.command === 'clip.exe' ? utf16(text) : bytes;
    const end = await clipboard.feed(program, input, patience);
    if (end.kind === 'ended' && end.status === 0) return {kind: 'copied', by: program.command};
  }
  if (sendable) return {kind: 'sent'};
  return {kind: 'failed', reason: 'too long for the terminal, and no clipboard program is here'};
}

/** The clipboard programs that fit this machine, best first. */
export function clipboardPrograms({
  environment,
  platform,
}: Pick<Clipboard, 'environment' | 'platform'>): readonly Program[] {
  const programs: Program[] = [];
  const add = (command: string, ...args: string[]) => programs.push({command, args});
  if (platform === 'darwin') add('pbcopy');
  if (platform === 'win32' || environment.WSL_DISTRO_NAME) add('clip.exe');
  if (environment.WAYLAND_DISPLAY) add('wl-copy');
  if (environment.DISPLAY) {
    add('xclip', '-selection', 'clipboard');
    add('xsel', '--clipboard', '--input');
  }
  // -w passes it on to the terminal that tmux runs in.
  if (environment.TMUX) add('tmux', 'load-buffer', '-w', '-');
  return programs;
}

/**
 * The sequence that asks the terminal to copy. tmux and screen keep sequences to themselves unless
 * they are wrapped for passing on; screen takes at most 768 characters a piece.
 */
export function oscCopy(bytes: Buffer, environment: Clipboard['environment']): string {
  const sequence = `\u001B]52;c;${bytes.toString('base64')}\u0007`;
  if (environment.TMUX) {
    return `${sequence}\u001BPtmux;${sequence.replaceAll('\u001B', '\u001B\u001B')}\u001B\\`;
  }
  if (!environment.STY) return sequence;
  const pieces = sequence.match(/.{1,760}/gs) ?? [];
  return pieces.map(piece => `\u001BP${piece}\u001B\\`).join('');
}

const here = (): Clipboard => ({
  output: process.stdout,
  environment: process.env,
  platform: process.platform,
  feed,
});

/** Windows' own program takes its input for the old code page unless a mark says otherwise. */
const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
