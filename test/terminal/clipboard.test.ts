import {describe, expect, it} from 'vitest';
import {
  type Clipboard,
  clipboardPrograms,
  copy,
  maximumSent,
  oscCopy,
} from '../../source/terminal/clipboard.ts';
import {feed, type ProgramEnd} from '../../source/terminal/programs.ts';

type Setting = Partial<Pick<Clipboard, 'environment' | 'platform'>> & {
  readonly ends?: Readonly<Record<string, ProgramEnd>>;
};

/** A clipboard that notes what it is given; programs that `ends` does not name are missing. */
function fakeClipboard({environment = {}, platform = 'linux', ends = {}}: Setting) {
  const written: string[] = [];
  const fed: [string, string][] = [];
  const clipboard: Clipboard = {
    output: {write: text => written.push(text)},
    environment,
    platform,
    async feed({command}, input) {
      fed.push([command, input.toString('latin1')]);
      return ends[command] ?? {kind: 'missing'};
    },
  };
  return {clipboard, written, fed};
}

const worked: ProgramEnd = {kind: 'ended', status: 0};

describe('copying', () => {
  it('sends the text to the terminal where there is no clipboard program', async () => {
    const {clipboard, written} = fakeClipboard({});
    expect(await copy('“No”', clipboard)).toEqual({kind: 'sent'});
    expect(written).toEqual([`\u001B]52;c;${Buffer.from('“No”').toString('base64')}\u0007`]);
  });

  it('says which program took it, trying the next where one is missing or fails', async () => {
    const ends = {'wl-copy': {kind: 'ended', status: 1}, xsel: worked} as const;
    const {clipboard, fed} = fakeClipboard({
      environment: {WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0'},
      ends,
    });
    expect(await copy('text', clipboard)).toEqual({kind: 'copied', by: 'xsel'});
    expect(fed.map(([command]) => command)).toEqual(['wl-copy', 'xclip', 'xsel']);
  });

  it('gives a long text to a program only', async () => {
    const text = 'é'.repeat(maximumSent / 2 + 1);
    const without = fakeClipboard({});
    expect(await copy(text, without.clipboard)).toMatchObject({kind: 'failed'});
    expect(without.written).toEqual([]);
    const {clipboard} = fakeClipboard({platform: 'darwin', ends: {pbcopy: worked}});
    expect(await copy(text, clipboard)).toEqual({kind: 'copied', by: 'pbcopy'});
  });

  it('writes for Windows in the encoding that its program knows', async () => {
    const {clipboard, fed} = fakeClipboard({
      environment: {WSL_DISTRO_NAME: 'Debian'},
      ends: {'clip.exe': worked},
    });
    await copy('é', clipboard);
    expect(fed).toEqual([['clip.exe', '\u00FF\u00FE\u00E9\u0000']]);
  });

  it.each([
    [{}, 'linux', []],
    [{TMUX: '/tmp/tmux'}, 'linux', ['tmux']],
    [{DISPLAY: ':0'}, 'linux', ['xclip', 'xsel']],
    [{}, 'win32', ['clip.exe']],
  ] as const)('knows the programs of %o on %s', (environment, platform, expected) => {
    const programs = clipboardPrograms({environment, platform});
    expect(programs.map(({command}) => command)).toEqual(expected);
  });

  it('wraps the sequence for the multiplexers that would keep it', () => {
    const bytes = Buffer.from('x'.repeat(900));
    const plain = oscCopy(bytes, {});
    expect(oscCopy(bytes, {TMUX: '1'})).toBe(`${plain}\u001BPtmux;\u001B${plain}\u001B\\`);
    const pieces = oscCopy(bytes, {STY: '1.pts'}).split('\u001B\\').filter(Boolean);
    expect(pieces.every(piece => piece.startsWith('\u001BP') && piece.length <= 768)).toBe(true);
    expect(pieces.map(piece => piece.slice(2)).join('')).toBe(plain);
  });

  it('tells a program that works from one that fails, hangs or does not exist', async () => {
    const run = (...args: string[]) =>
      feed({command: process.execPath, args}, Buffer.from('x'.repeat(1_000_000)), 2000);
    expect(await run('-e', 'process.stdin.resume()')).toEqual({kind: 'ended', status: 0});
    expect(await run('-e', 'process.exit(3)')).toEqual({kind: 'ended', status: 3});
    const missing = {command: 'no-such-program', args: []};
    expect(await feed(missing, Buffer.from(''), 100)).toEqual({kind: 'missing'});
    const hanging = {command: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)']};
    expect(await feed(hanging, Buffer.from(''), 100)).toMatchObject({kind: 'failed'});
  });
});
