import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {browserProgram, openInBrowser} from '../../source/terminal/browser.ts';
import {backgroundFromEnvironment, backgroundOf, colorDepth} from '../../source/terminal/colors.ts';
import {editorProgram} from '../../source/terminal/editor.ts';
import {
  createModes,
  drawsSequences,
  queryBackground,
  querySequences,
} from '../../source/terminal/modes.ts';
import {parseColor} from '../../source/terminal/reply.ts';

describe('the colours of a terminal', () => {
  it.each([
    [{TERM: 'dumb'}, 1],
    [{TERM: 'xterm'}, 4],
    [{TERM: 'xterm-256color'}, 8],
    [{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, 24],
    [{TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: '1'}, 1],
    [{TERM: 'xterm-256color', NO_COLOR: ''}, 8],
    [{TERM: 'xterm-256color', FORCE_COLOR: '0'}, 1],
    [{TERM: 'dumb', FORCE_COLOR: '2', NO_COLOR: '1'}, 8],
  ])('of %o have %i bits', (environment, bits) => {
    expect(colorDepth(environment)).toBe(bits);
  });

  it.each([
    ['#000000', 'dark'],
    ['rgb:1e1e/1e1e/2e2e', 'dark'],
    ['#002b36', 'dark'],
    ['#fdf6e3', 'light'],
    ['rgb:ffff/ffff/ffff', 'light'],
    ['#0000ff', 'dark'],
    ['#ffff00', 'light'],
  ])('take %s for %s', (color, background) => {
    const parsed = parseColor(color);
    expect(parsed && backgroundOf(parsed)).toBe(background);
  });

  it.each([
    ['15;0', 'dark'],
    ['0;15', 'light'],
    ['0;default;7', 'light'],
    ['12;8', 'dark'],
    ['0;default', null],
    ['', null],
  ])('take COLORFGBG=%j for %s', (value, background) => {
    expect(backgroundFromEnvironment({COLORFGBG: value})).toBe(background);
  });
});

describe('the modes of a terminal', () => {
  it('are turned on once and off once, in the reverse order', () => {
    const written: string[] = [];
    const modes = createModes({write: text => written.push(text)}, true);
    modes.leave();
    modes.enter();
    modes.enter();
    modes.leave();
    modes.leave();
    expect(written).toEqual([
      '\u001B[?2004h\u001B[?1002h\u001B[?1006h',
      '\u001B[?1006l\u001B[?1002l\u001B[?2004l',
    ]);
  });

  it.each([
    ['xterm-256color', 1],
    ['tmux-256color', 1],
    ['linux', 0],
    ['dumb', 0],
    [undefined, 0],
  ])('are not asked for where the question would be drawn (TERM=%s)', (term, questions) => {
    const written: string[] = [];
    const output = {write: (text: string) => written.push(text)};
    queryBackground(output, term);
    querySequences(output, term);
    expect(written.length).toBe(2 * questions);
  });

  it('draw emoji sequences as one sign where each of them takes two columns', () => {
    const written: string[] = [];
    querySequences({write: text => written.push(text)}, 'xterm-256color');
    const questions = written.join('').split('\u001B[6n').slice(0, -1);
    const drawn = questions.map(question => question.split('\u001B[K')[1] ?? '');
    expect(drawn).toContain('👨‍👩‍👧');
    expect(drawsSequences(drawn.map(text => stringWidth(text)))).toBe(true);
    // As tmux 3.3 has it: ten in all, as they should be.
    expect(drawsSequences([2, 1, 4, 2, 1])).toBe(false);
    expect(drawsSequences([2, 2])).toBe(false);
  });
});

describe('the browser', () => {
  const href = 'https://example.org/$(touch x)?a=1&b=2';

  it.each([
    [{BROWSER: 'firefox --new-tab'}, 'linux', 'sh', ['-c', 'firefox --new-tab "$@"']],
    [{}, 'linux', 'xdg-open', []],
    [{BROWSER: ''}, 'darwin', 'open', []],
    [{}, 'win32', 'rundll32', ['url.dll,FileProtocolHandler']],
  ] as const)('of %o on %s gets the address by itself', (environment, platform, command, first) => {
    const program = browserProgram(environment, platform, href);
    expect(program.command).toBe(command);
    expect(program.args.slice(0, first.length)).toEqual(first);
    expect(program.args.at(-1)).toBe(href);
  });

  it('opens nothing but addresses of the web', async () => {
    expect(await openInBrowser('file:///etc/passwd')).toMatch(/addresses of the web/);
  });
});

describe('the editor', () => {
  it.each([
    [{VISUAL: 'nvim', EDITOR: 'ed'}, 'nvim "$@"', ['+12', '/text/a b.txt']],
    [{EDITOR: 'emacs -nw'}, 'emacs -nw "$@"', ['+12', '/text/a b.txt']],
    [{VISUAL: '', EDITOR: 'code --wait'}, 'code --wait "$@"', ['--goto', '/text/a b.txt:12']],
    [{EDITOR: '/usr/bin/hx'}, '/usr/bin/hx "$@"', ['/text/a b.txt:12']],
    [{EDITOR: 'kate -b'}, 'kate -b "$@"', ['--line', '12', '/text/a b.txt']],
    [{}, 'vi "$@"', ['+12', '/text/a b.txt']],
  ])('of %o is given the file and the line in its own way', (environment, script, rest) => {
    const {args} = editorProgram(environment, '/text/a b.txt', 12);
    expect([args[1], args.slice(3)]).toEqual([script, rest]);
  });

  it('never takes the name of a file for a part of its command', () => {
    const {args} = editorProgram({EDITOR: 'vi'}, '-c $(touch x); "y"', 1);
    expect(args.at(-1)).toBe(`${process.cwd()}/-c $(touch x); "y"`);
    expect(args[1]).toBe('vi "$@"');
  });
});
