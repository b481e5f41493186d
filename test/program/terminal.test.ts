import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, vi} from 'vitest';
import {built, makeHome, openProgram} from '../harness/program.ts';
import {freshModes} from '../harness/screen.ts';
import {analysed, fits, footer, openAnalysed, place, readingRow, textOf} from './open.ts';

const sample = join(import.meta.dirname, '../../content/us-mexico-order.txt');

const held = {
  ...freshModes,
  alternateScreen: true,
  cursorHidden: true,
  mouse: true,
  bracketedPaste: true,
};

/** What was on the screen before the program, then the program, then the line discipline after it. */
const inShell = (command: readonly string[]): readonly string[] => [
  ...['sh', '-c', 'echo before; "$@"; echo "status $?"; stty -a', 'sh'],
  ...command,
];

/** A folder that is gone after the test, with one file in it. */
function textFile(text: string, name = 'text.txt') {
  const folder = makeHome();
  const path = join(folder, name);
  writeFileSync(path, text);
  return {path, [Symbol.dispose]: () => rmSync(folder, {recursive: true})};
}

describe('the terminal', () => {
  it('gets emoji sequences whole once it has shown that it draws them as one sign', async () => {
    using family = textFile('A family: 👨‍👩‍👧 and more.\n');
    await using program = openProgram({args: [family.path]});
    await program.waitFor(/A family: 👨 and more/);
    const before = program.raw().length;
    program.send('\u001B[2;3R'.repeat(5));
    await program.waitFor(() => program.raw().slice(before).includes('👨‍👩‍👧 and'));
    await program.close();
  });

  it.each([
    ['q', null, null, 'q'],
    ['Q in a pane', '3', /⏎ go there/, 'Q'],
    ['Ctrl-C in the finder', 'o', /❯/, 'ctrl+c'],
  ])('is as it was after quitting with %s', async (_, key, shown, quit) => {
    await using program = await openAnalysed({command: inShell(built), columns: 110});
    expect(program.modes()).toEqual(held);
    if (key !== null) {
      program.press(key);
      await program.waitFor(shown);
    }
    program.press(quit);
    await program.exit;
    expect(program.modes()).toEqual(freshModes);
    const text = program.rows().join('\n');
    expect(text).toMatch(/^before\nstatus 0\n/);
    expect(text).toMatch(/ icanon .* echo /s);
  });

  it.each([
    ['SIGTERM', 15],
    ['SIGHUP', 1],
    ['SIGINT', 2],
  ] as const)('is as it was when %s ends the program in the middle', async (signal, number) => {
    using long = textFile(readFileSync(sample, 'utf8').repeat(300));
    await using program = openProgram({args: [long.path]});
    await program.waitFor('Mexico’s president');
    await program.waitFor(() => program.modes().mouse);
    program.kill(signal);
    expect(await program.exit).toMatchObject({signal: number});
    expect(program.modes()).toEqual(freshModes);
  });

  it('is left at a place that is kept, even when a signal ends the program', async () => {
    const home = makeHome();
    try {
      await using program = openProgram({home});
      await program.waitFor(analysed);
      program.press('s', 's', 's');
      await program.waitFor(/quote 3[/]/);
      program.kill('SIGTERM');
      await program.exit;
      await using again = openProgram({home});
      await again.waitFor('where you left off');
      expect(readingRow(again)).toContain('executive order but insisted');
    } finally {
      rmSync(home, {recursive: true, force: true});
    }
  });

  it('is left at a place that is kept, even when nothing can be done any more', async () => {
    const home = makeHome();
    const places = join(home, 'state', 'onrecord', 'places.json');
    try {
      await using program = await openAnalysed({home});
      program.press('s', 's', 's');
      await program.waitFor(/quote 3[/]/);
      await vi.waitFor(() => expect(existsSync(places)).toBe(true), {timeout: 10_000});
      program.kill('SIGKILL');
      expect(await program.exit).toMatchObject({signal: 9});
      await using again = openProgram({home});
      await again.waitFor('where you left off');
      expect(readingRow(again)).toContain('executive order but insisted');
    } finally {
      rmSync(home, {recursive: true, force: true});
    }
  });

  it('is given back on Ctrl-Z, and taken again where one was', async () => {
    await using program = openProgram({
      command: ['bash', '--norc', '--noprofile', '-i'],
      env: {PS1: 'shell> '},
      columns: 110,
      rows: 24,
    });
    const atShell = (rows: readonly string[]): boolean =>
      rows.findLast(row => row !== '') === 'shell>';
    await program.waitFor(atShell);
    program.type(`${built.join(' ')}\r`);
    await program.waitFor(analysed);
    program.press('s', 's');
    await program.waitFor(/quote 2[/]/);
    const before = textOf(readingRow(program));
    program.press('ctrl+z');
    await program.waitFor('Stopped');
    await program.waitFor(atShell);
    expect(program.modes()).toMatchObject({...freshModes, bracketedPaste: true});
    program.resize(110, 30);
    program.type('fg\r');
    await program.waitFor(rows => /quote 2[/]/.test(rows[29] ?? ''));
    expect(textOf(readingRow(program))).toBe(before);
    expect(program.modes()).toEqual(held);
    program.press('q');
    await program.waitFor(atShell);
    expect(program.modes()).toMatchObject({...freshModes, bracketedPaste: true});
  });

  it('shows no colour where none is wanted, and other marks instead', async () => {
    await using program = await openAnalysed({env: {NO_COLOR: '1'}});
    program.press('tab');
    await program.waitFor(/◆ Sheinbaum 1[/]/);
    program.press('s');
    await program.waitFor(/quote 1[/]/);
    program.press('3');
    await program.waitFor(/⏎ go there/);
    const cells = program.rows().flatMap((_, row) => {
      return Array.from({length: program.screen.columns}, (_, column) => program.cell(column, row));
    });
    expect(cells.every(cell => cell.foreground === 'default')).toBe(true);
    expect(cells.every(cell => cell.background === 'default')).toBe(true);
    expect(cells.some(cell => cell.underline && cell.text !== ' ')).toBe(true);
    expect(cells.some(cell => cell.bold)).toBe(true);
  });
});

describe('text by a pipe', () => {
  it('is read while the keys come from the terminal', async () => {
    await using program = await openAnalysed({input: readFileSync(sample, 'utf8')});
    expect(program.rows()[0]).toContain('standard input');
    program.press('tab');
    await program.waitFor(/◆ Sheinbaum 1[/]/);
    program.press('q');
    expect(await program.exit).toMatchObject({code: 0});
    expect(program.modes()).toEqual(freshModes);
  });

  it('has no file to open in an editor, and that is said', async () => {
    await using program = await openAnalysed({input: readFileSync(sample, 'utf8')});
    program.press('v');
    await program.waitFor(/no file/);
  });
});

describe('the screen at any size', () => {
  const sizes = [
    [200, 60],
    [37, 9],
    [81, 25],
    [99, 18],
    [100, 17],
    [149, 33],
    [150, 45],
    [30, 8],
    [61, 12],
    [120, 40],
  ] as const;

  it.each([
    ['somebody', 'tab', /◆ Sheinbaum 1[/]/],
    ['the related claims', 'r', /⏎ go there/],
    ['the finder', 'o', /❯/],
    ['the help', '?', /suspend/],
  ])('never has a row that is wider, with %s on it', async (_, key, shown) => {
    await using program = await openAnalysed();
    program.press(key);
    await program.waitFor(shown);
    for (const [columns, rows] of sizes) {
      program.resize(columns, rows);
      await program.waitFor(drawn => drawn[rows - 1] !== '' && fits(program));
    }
    await program.waitFor(shown);
    expect(fits(program)).toBe(true);
  });

  it('keeps the place, and what is selected', async () => {
    await using program = await openAnalysed();
    program.press('s', 's', 's');
    await program.waitFor(/quote 3[/]/);
    const words = readingRow(program).slice(4, 24);
    const where = place(program);
    for (const [columns, rows] of [
      [61, 20],
      [90, 30],
      [200, 60],
      [120, 40],
    ] as const) {
      program.resize(columns, rows);
      await program.waitFor(() => readingRow(program).includes(words));
    }
    await program.waitFor(() => place(program) === where && footer(program).includes('quote 3/'));
  });

  it('says in one line that it is too small', async () => {
    await using program = openProgram({columns: 20, rows: 4});
    await program.waitFor(/onrecord needs/);
    expect(program.rows().filter(row => row !== '').length).toBe(1);
    expect(fits(program)).toBe(true);
    program.resize(80, 24);
    await program.waitFor('Mexico’s president');
  });

  it('holds wide, combining and joined characters', async () => {
    const sentence =
      '“北京市政府星期五宣布，” said the 大臣 Ｗｉｄｅ in Zürich — e\u0301te\u0301 क्षि ำ 👩‍👩‍👧‍👦 👍🏽 1️⃣ ❤️ so\u00ADft. ';
    using file = textFile(`${sentence.repeat(40)}\n\n${'世'.repeat(500)}\n\n${'x'.repeat(500)}\n`);
    await using program = openProgram({args: [file.path], columns: 120, rows: 30});
    await program.waitFor('北京');
    expect(place(program)).toBe('¶1/3 · 0%');
    for (const [columns, rows] of sizes) {
      program.resize(columns, rows);
      await program.waitFor(drawn => drawn[rows - 1] !== '' && fits(program));
      program.press('d');
    }
    await program.waitFor(() => fits(program) && place(program) === '¶3/3 · 100%');
  });
});

describe('hostile text', () => {
  const hostile = [
    'Title \u001B]0;owned\u0007 and \u001B[2J\u001B[31mred\u001B[0m, said Maria Lopez.',
    '“Quote \u001B]52;c;b3duZWQ=\u0007 with \u009B31m and \u009D8;;http://evil\u009C,” she said.',
    'Back\b\b\bspace, \rreturn, \u0007bell, \u000Eshift, \u007Fdelete, \u202Eoverride\u202C.',
    '[link](javascript:alert(1)) and \u001B]8;;file:///etc/passwd\u001B\\words\u001B]8;;\u001B\\.',
  ].join('\n\n');

  /** Keys that show the text in every way, and what each must have brought before the next. */
  const steps = [
    ['tab', /◆ Lopez 1[/]/],
    ['3', /⏎ go there/],
    ['/', /Quotes 1 [/]/],
    ['q', /Quotes 1 [/] q/],
    ['enter', /⏎ go there/],
    ['enter', /quote 1[/]1/],
    ['G', /· 100%/],
    ['o', /❯/],
  ] as const;

  it.each(['text.txt', 'text.md', 'a\u001B]0;owned\u0007\u009B31m.txt'])(
    'never reaches the terminal as anything but text (%j)',
    async name => {
      using file = textFile(hostile, name);
      await using program = openProgram({args: [file.path]});
      await program.waitFor(analysed);
      for (const [key, shown] of steps) {
        program.press(key);
        await program.waitFor(shown);
      }
      program.press('ctrl+c');
      await program.exit;
      expect(foreign(program.raw())).toEqual([]);
    },
  );

  /** What a terminal would act on that is none of the sequences that the reader draws with. */
  function foreign(raw: string): readonly string[] {
    const own = [
      String.raw`\u001B\[[\d;]*[ABCDEGHJKm]`,
      String.raw`\u001B\[6n`,
      String.raw`\u001B\[\?(25|1049|2026|1002|1006|2004)[hl]`,
      String.raw`\u001B\]11;\?\u001B\\`,
      String.raw`\u001B\]8;[^;\p{Cc}]*;(https?:[^\p{Cc}]*)?(\u001B\\|\u0007)`,
    ].map(pattern => new RegExp(pattern, 'gu'));
    const rest = own.reduce((text, pattern) => text.replaceAll(pattern, ''), raw);
    return rest.match(/(?![\r\n])\p{Cc}.{0,20}|[\u202A-\u202E\u2066-\u2069]/gu) ?? [];
  }
});

describe('what is remembered', () => {
  it('is the place in each text, unless one goes back to the beginning', async () => {
    const home = makeHome();
    await using first = await openAnalysed({home});
    first.press('s', 's', 's');
    await first.waitFor(/quote 3[/]/);
    const row = textOf(readingRow(first));
    first.press('q');
    expect(await first.exit).toMatchObject({code: 0});
    await using second = openProgram({home});
    await second.waitFor(/where you left off/);
    expect(textOf(readingRow(second))).toBe(row);
    second.press('g');
    await second.waitFor(() => readingRow(second).includes('Mexico’s president'));
    second.press('q');
    await second.exit;
    rmSync(home, {recursive: true});
  });

  it('is nothing of a configuration that is wrong, and that is said in one line', async () => {
    const home = makeHome();
    mkdirSync(join(home, 'config/onrecord'), {recursive: true});
    writeFileSync(
      join(home, 'config/onrecord/config.json'),
      '{"keys": {"rowDown": ["nosuchkey"]}}',
    );
    await using program = openProgram({home});
    await program.waitFor(/nosuchkey|config\.json/);
    program.press('j');
    await program.waitFor(() => !readingRow(program).includes('Mexico’s president'));
    await program.close();
    rmSync(home, {recursive: true});
  });
});

describe('a file that changes while it is read', () => {
  const later = 'It rained all day and it was cold.';

  it('is said to have, and R reads it again at the same place', async () => {
    using file = textFile(readFileSync(sample, 'utf8'));
    await using program = await openAnalysed({args: [file.path]});
    program.press('s', 's', 's');
    await program.waitFor(/quote 3[/]/);
    const before = textOf(readingRow(program));
    writeFileSync(file.path, `${later}\n\n${readFileSync(sample, 'utf8')}`);
    await program.waitFor('The file has changed. Press R to read it again.');
    program.press('R');
    await program.waitFor(/¶\d+[/]17 /);
    await program.waitFor(analysed);
    expect(textOf(readingRow(program))).toBe(before);
    expect(footer(program)).toContain('The file was read again.');
  });

  it('in the editor of v is read again by itself', async () => {
    using file = textFile(readFileSync(sample, 'utf8'));
    const env = {VISUAL: `sh -c 'echo "${later}" > ${file.path}'`};
    await using program = await openAnalysed({args: [file.path], env});
    program.press('v');
    await program.waitFor(later);
    await program.waitFor('¶1/1');
    expect(program.rows().join('\n')).not.toContain('has changed');
  });
});
