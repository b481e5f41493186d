import {describe, expect, it} from 'vitest';
import {keyCharacters} from './keys.ts';
import {openProgram} from './program.ts';
import {freshModes} from './screen.ts';

const node = (script: string): readonly string[] => [process.execPath, '-e', script];

/** Shows in hexadecimal what it reads, in raw mode, until Ctrl-C. */
const echo = node(`
  process.stdin.setRawMode(true);
  process.stdout.write('ready\\r\\n');
  process.stdin.on('data', data => {
    if (data[0] === 3) process.exit(7);
    process.stdout.write(data.toString('hex') + '\\r\\n');
  });
`);

describe('the harness', () => {
  it('shows what a program draws, with its styles', async () => {
    await using program = openProgram({
      command: ['printf', 'plain \\033[1;4;38;5;3mbold\\033[0m \\033[7;38;2;1;2;3m世\\033[0m'],
      columns: 30,
      rows: 4,
    });
    await program.waitFor('plain bold 世');
    expect(program.cell(0, 0)).toMatchObject({text: 'p', bold: false, foreground: 'default'});
    expect(program.cell(6, 0)).toMatchObject({text: 'b', bold: true, underline: true});
    expect(program.cell(6, 0).foreground).toBe(3);
    expect(program.cell(11, 0)).toMatchObject({text: '世', width: 2, inverse: true});
    expect(program.cell(11, 0).foreground).toBe('#010203');
    expect(program.screen.ansiRows()[0]).toContain('\u001B[0;1;4;38;5;3mbold');
    expect(program.screen.wrappedRows()).toEqual([]);
  });

  it('presses keys, and tells how the program ended', async () => {
    await using program = openProgram({command: echo});
    await program.waitFor('ready');
    program.press('j', 'shift+tab', 'alt+left');
    await program.waitFor(rows => rows.join('').replace('ready', '') === '6a1b5b5a1b5b313b3344');
    program.press('ctrl+c');
    expect(await program.exit).toEqual({code: 7, signal: 0});
  });

  it('sees what a killed program leaves behind in the terminal', async () => {
    await using program = openProgram({
      command: node(`
        process.stdout.write('\\u001B[?1049h\\u001B[?25l\\u001B[?1002h\\u001B[?1006h\\u001B[?2004hup');
        setInterval(() => {}, 1000);
      `),
    });
    await program.waitFor('up');
    program.kill('SIGKILL');
    expect(await program.exit).toEqual({code: 0, signal: 9});
    expect(program.modes()).toEqual({
      ...freshModes,
      alternateScreen: true,
      cursorHidden: true,
      mouse: true,
      bracketedPaste: true,
    });
  });

  it('tells a program of a new size, and sees rows that do not fit', async () => {
    await using program = openProgram({
      command: node(`
        const show = () => process.stdout.write(process.stdout.columns + 'x' + process.stdout.rows + '\\r\\n');
        process.stdout.on('resize', show);
        show();
        setInterval(() => {}, 1000);
      `),
      columns: 40,
      rows: 10,
    });
    await program.waitFor('40x10');
    program.resize(33, 7);
    await program.waitFor('33x7');
    expect(program.screen.wrappedRows()).toEqual([]);
    await using wide = openProgram({command: ['printf', 'x'.repeat(25)], columns: 20, rows: 3});
    await wide.waitFor(rows => rows[1] === 'xxxxx');
    expect(wide.screen.wrappedRows()).toEqual([1]);
  });

  it('gives text by a pipe while keys come from the terminal', async () => {
    await using program = openProgram({
      command: node(`
        process.stdin.setEncoding('utf8');
        process.stdin.on('data', text => process.stdout.write(process.stdin.isTTY + ' ' + text));
      `),
      input: 'through the pipe',
    });
    await program.waitFor('undefined through the pipe');
  });

  it('answers the question for the background colour', async () => {
    await using program = openProgram({command: echo, background: 'rgb:ffff/ffff/ffff'});
    await program.waitFor('ready');
    await program.screen.write('\u001B]11;?\u001B\\');
    await program.waitFor(Buffer.from('\u001B]11;rgb:ffff').toString('hex'));
  });

  it('says what the screen was when something does not come', async () => {
    await using program = openProgram({command: ['printf', 'something else']});
    await expect(program.waitFor('never')).rejects.toThrow(/ended.*something else/s);
  });

  it.each([
    ['ctrl+d', '\u0004'],
    ['ctrl+space', '\u0000'],
    ['alt+q', '\u001Bq'],
    ['G', 'G'],
    ['ctrl+pagedown', '\u001B[6;5~'],
    ['up', '\u001B[A'],
    ['backspace', '\u007F'],
  ])('sends %s as a terminal does', (name, characters) => {
    expect(keyCharacters(name)).toBe(characters);
  });
});
