import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {openProgram, type ProgramOptions} from '../harness/program.ts';
import {freshModes} from '../harness/screen.ts';

const fixture = [process.execPath, fileURLToPath(new URL('fixture.ts', import.meta.url))];

/** The fixture with a look at the line discipline after its end. */
const thenStty = ['sh', '-c', '"$@"; echo "status $?"; stty -a', 'sh', ...fixture];

const open = (options: ProgramOptions = {}) => openProgram({command: fixture, ...options});

describe('a program that holds the terminal', () => {
  it('hears every key of a burst, the mouse, a paste and the background', async () => {
    await using program = open({background: 'rgb:ffff/ffff/ffff'});
    await program.waitFor('heard: light');
    program.send('jjj\u001B[Aé');
    await program.waitFor('j j j up é');
    program.click(3, 4);
    await program.waitFor('press:3,4 release:3,4');
    program.paste('qqq');
    await program.waitFor('paste:qqq');
    program.press('escape');
    await program.waitFor('escape');
  });

  it('reads keys from the terminal when text comes by a pipe', async () => {
    await using program = open({input: 'jjj'});
    await program.waitFor('heard:');
    program.press('k');
    await program.waitFor('heard: k');
    program.press('q');
    expect(await program.exit).toMatchObject({code: 0});
  });

  it('leaves the terminal as it was when it ends by itself', async () => {
    await using program = open({command: thenStty, columns: 100});
    await program.waitFor(() => program.modes().mouse);
    expect(program.modes()).toEqual({
      ...freshModes,
      alternateScreen: true,
      cursorHidden: true,
      mouse: true,
      bracketedPaste: true,
    });
    program.press('q');
    await program.exit;
    expect(program.modes()).toEqual(freshModes);
    const text = program.rows().join('\n');
    expect(text).toContain('status 0');
    expect(text).toMatch(/ icanon .* echo /s);
  });

  it.each([
    ['E', 'thrown on purpose'],
    ['R', 'rejected on purpose'],
  ])('leaves the terminal as it was and says why when it fails (%s)', async (key, message) => {
    await using program = open({command: thenStty, columns: 100});
    await program.waitFor('heard:');
    program.press(key);
    await program.exit;
    expect(program.modes()).toEqual(freshModes);
    const text = program.rows().join('\n');
    expect(text).toContain(`fixture: ${message}`);
    expect(text).toContain('status 1');
    expect(text).toMatch(/ icanon .* echo /s);
  });

  it.each([
    ['SIGTERM', 15],
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGQUIT', 3],
  ] as const)('leaves the terminal as it was when %s ends it', async (signal, number) => {
    await using program = open();
    await program.waitFor('heard:');
    program.kill(signal);
    expect(await program.exit).toMatchObject({signal: number});
    expect(program.modes()).toEqual(freshModes);
  });

  it('turns the mouse off alone, and not on again after a suspension', async () => {
    await using program = open({env: {EDITOR: 'true'}});
    await program.waitFor('heard:');
    program.press('m');
    await program.waitFor(() => !program.modes().mouse);
    program.press('v');
    await program.waitFor('edited:null');
    expect(program.modes()).toMatchObject({mouse: false, bracketedPaste: true});
  });

  it('stops on Ctrl-Z with the terminal given back, and goes on where it was', async () => {
    await using program = openProgram({
      command: ['bash', '--norc', '--noprofile', '-i'],
      env: {PS1: 'shell> '},
      columns: 60,
      rows: 10,
    });
    await program.waitFor('shell>');
    program.type(`${fixture.join(' ')}\r`);
    await program.waitFor('heard:');
    for (const round of [1, 2]) {
      program.press('j', 'z');
      await program.waitFor('Stopped');
      await program.waitFor(rows => rows.findLast(row => row !== '') === 'shell>');
      expect(program.modes()).toMatchObject({...freshModes, bracketedPaste: true});
      program.resize(60, 10 + round);
      program.type('fg\r');
      await program.waitFor(rows => rows.join('').split('resumed').length === round + 1);
      expect(program.modes()).toMatchObject({alternateScreen: true, mouse: true});
    }
    program.press('q');
    await program.waitFor(rows => rows.findLast(row => row !== '') === 'shell>');
    expect(program.modes()).toMatchObject({alternateScreen: false, mouse: false});
    program.type('exit 0\r');
    expect(await program.exit).toMatchObject({code: 0});
  });

  it('gives the editor the terminal, the file and the line, and takes it back', async () => {
    const look = 'printf "%s\\n" "$@"; stty -a; read -r answer; exit "$answer"; #';
    await using program = open({env: {VISUAL: `sh -c '${look}' editor`}, columns: 100});
    await program.waitFor('heard:');
    program.press('v');
    const rows = await program.waitFor(/ icanon /);
    expect(rows.join('\n')).toContain(`+7\n${fixture[1]}`);
    expect(program.modes()).toEqual(freshModes);
    program.type('0\r');
    await program.waitFor('edited:null');
    program.press('j');
    await program.waitFor('edited:null j');
  });

  it('draws from the first row again, wherever an editor left the cursor', async () => {
    await using program = open({env: {VISUAL: 'printf "one\\ntwo\\nhello"; true'}});
    await program.waitFor('heard:');
    program.press('v');
    await program.waitFor('edited:null');
    expect(program.rows()[0]).toBe('heard: v edited:null');
    expect(program.rows().filter(row => row !== '')).toHaveLength(1);
    program.press('q');
    await program.exit;
    expect(program.rows().slice(0, 3)).toEqual(['one', 'two', 'hello']);
  });

  it('says that there is no such editor', async () => {
    await using program = open({env: {VISUAL: undefined, EDITOR: 'no-such-editor -x'}});
    await program.waitFor('heard:');
    program.press('v');
    await program.waitFor('There is no editor “no-such-editor -x”');
    expect(program.modes()).toMatchObject({alternateScreen: true, mouse: true});
  });
});
