import {launch, type Program, type ProgramEnd} from './programs.ts';

/**
 * The program that opens an address: $BROWSER, which may hold options and is left to the shell to
 * split, else what the system has for it. The address is an argument of its own, never a part of a
 * command.
 */
export function browserProgram(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  href: string,
): Program {
  const browser = environment.BROWSER;
  if (browser) return {command: 'sh', args: ['-c', `${browser} "$@"`, browser, href]};
  if (platform === 'darwin') return {command: 'open', args: [href]};
  if (platform === 'win32')
    return {command: 'rundll32', args: ['url.dll,FileProtocolHandler', href]};
  return {command: 'xdg-open', args: [href]};
}

/**
 * Opens an http or https address in the person's browser, beside this program.
 * @returns null when that began well, else one line that says what did not.
 */
export async function openInBrowser(href: string): Promise<string | null> {
  if (!/^https?:/.test(href)) return 'Only addresses of the web are opened.';
  const program = browserProgram(process.env, process.platform, href);
  return complaint(await launch(program), program.args[2] ?? program.command);
}

function complaint(end: ProgramEnd, browser: string): string | null {
  if (end.kind === 'failed') return `${browser}: ${end.reason}`;
  // What a shell answers for a command that it does not find.
  if (end.kind === 'missing' || end.status === 127)
    return `There is no “${browser}” to open addresses with. Set BROWSER.`;
  return end.status === 0 ? null : `${browser} ended with status ${end.status}.`;
}
