import {describe, expect, it} from 'vitest';
import {openProgram} from '../harness/program.ts';
import {analysed, footer, openAnalysed, place, readingRow, standingOut, textOf} from './open.ts';

/** How many mentions, quotes … the footer counts: 5 for "◆ Sheinbaum 1/5". */
const total = (row: string, pattern: RegExp): number => Number(pattern.exec(row)?.[1]);

describe('reading the sample', () => {
  it('shows the text at once, and then what is known of it', async () => {
    await using program = openProgram();
    await program.waitFor('Mexico’s president, Claudia Sheinbaum');
    await program.waitFor(analysed);
    expect(program.rows()[0]).toContain('us-mexico-order.txt');
    expect(readingRow(program)).toContain('Mexico’s president');
    expect(footer(program)).toMatch(/Tab person .* \? keys/);
  });

  it('steps through every mention of a person, pronouns too, and marks the current one', async () => {
    await using program = await openAnalysed();
    program.press('tab');
    const first = await program.waitFor(/◆ Sheinbaum 1[/]\d+/);
    const count = total(first.at(-1) ?? '', /◆ Sheinbaum 1[/](\d+)/);
    expect(count).toBeGreaterThan(3);
    const named = [standingOut(program, 78)];
    for (let step = 2; step <= count; step++) {
      program.press('n');
      await program.waitFor(`◆ Sheinbaum ${step}/${count}`);
      named.push(standingOut(program, 78));
    }
    expect(named.every(text => text !== '')).toBe(true);
    expect(named.join(' ')).toMatch(/\bshe\b/);
    program.press('N');
    await program.waitFor(`◆ Sheinbaum ${count - 1}/${count}`);
    program.press('escape');
    await program.waitFor(/Tab person/);
  });

  it('steps through the quotes, and the list of them says who speaks', async () => {
    await using program = await openAnalysed();
    program.press('s');
    const rows = await program.waitFor(/quote 1[/]\d+/);
    const count = total(rows.at(-1) ?? '', /quote 1[/](\d+)/);
    for (let step = 2; step <= count; step++) {
      program.press('s');
      await program.waitFor(`quote ${step}/${count}`);
      expect(readingRow(program)).toMatch(/^ *▸▌/);
    }
    program.press('3');
    await program.waitFor(new RegExp(`${count}▌ .*¶\\d+`));
    expect(program.rows().join('\n')).toMatch(/\d▌ (probably )?Rubio +¶\d/);
    program.press('S');
    await program.waitFor(/▸ ?\d+▌/);
  });

  it('goes to a related claim and back to where it came from', async () => {
    await using program = await openAnalysed();
    program.press('4');
    // On to a claim that is related to one in another paragraph.
    let paragraph: string | undefined;
    do {
      const before = program.rows().join('\n');
      program.press('c');
      await program.waitFor(rows => rows.join('\n') !== before && /4 Related \d/.test(rows.join()));
      const item = program.rows().find(row => /│[ ▸][=≠~+>]/.test(row)) ?? '';
      paragraph = /¶(\d+)$/.exec(item)?.[1];
    } while (paragraph === undefined || program.rows()[0]?.includes(`¶${paragraph}/`));
    const from = textOf(readingRow(program));
    program.press('r');
    await program.waitFor(/⏎ go there/);
    program.press('enter');
    await program.waitFor(rows => rows[0]?.includes(`¶${paragraph}/`) ?? false);
    expect(textOf(readingRow(program))).not.toBe(from);
    program.press('ctrl+o');
    await program.waitFor(() => textOf(readingRow(program)) === from);
  });

  it('says why', async () => {
    await using program = await openAnalysed();
    program.press('tab');
    await program.waitFor(/◆ Sheinbaum 1[/]/);
    program.press('w');
    await program.waitFor(/│▸ “Mexico’s president” means +\d+ %/);
    await program.waitFor(/│ +– the text says beside the name/);
  });

  it('finds a person by a few letters with a slip in them', async () => {
    await using program = await openAnalysed();
    program.press('o');
    await program.waitFor('❯');
    program.type('shienbaum');
    await program.waitFor(/▸ .*Claudia Sheinbaum.*person/);
    program.press('enter');
    await program.waitFor(/◆ Sheinbaum \d+[/]\d+/);
    expect(program.rows().join('\n')).not.toContain('❯');
  });

  it('searches as one types, and goes back when one thinks better of it', async () => {
    await using program = await openAnalysed();
    const before = textOf(readingRow(program));
    program.press('/');
    program.type('cartels');
    await program.waitFor(/\/ cartels +1 of \d+/);
    expect(standingOut(program, 78)).toMatch(/^(cartels)+$/);
    expect(readingRow(program)).toContain('cartels');
    program.press('escape');
    await program.waitFor(() => textOf(readingRow(program)) === before);
    program.press('/');
    program.type('invade');
    program.press('enter');
    await program.waitFor(/[/]invade 1[/]2/);
    program.press('n');
    await program.waitFor(/[/]invade 2[/]2/);
  });

  it('copies the current quote with its citation and says so', async () => {
    await using program = await openAnalysed();
    program.press('s', 'Y');
    await program.waitFor(/(Copied|Sent) (the )?quote/);
    const [, base64 = ''] = /\]52;c;([\w+/=]*)/.exec(program.raw()) ?? [];
    const copied = Buffer.from(base64, 'base64').toString();
    expect(copied).toContain('The United States is not going to come to Mexico');
    expect(copied).toContain('us-mexico-order.txt');
  });

  it('shows its keys', async () => {
    await using program = await openAnalysed();
    program.press('?');
    await program.waitFor(/suspend/);
    program.press('q');
    await program.waitFor(rows => !rows.some(row => row.includes('suspend')));
    expect(readingRow(program)).toContain('Mexico’s president');
  });
});

describe('keys that come fast', () => {
  it('are none of them lost', async () => {
    await using program = await openAnalysed();
    program.send(']q]q');
    await program.waitFor(/quote 2[/]/);
    program.send('g\tnnn');
    await program.waitFor(/◆ Sheinbaum 4[/]/);
    program.send('orubio\r');
    await program.waitFor(/◆ Rubio \d/);
    program.send('/invadx\u007Fe\rn');
    await program.waitFor(/[/]invade 2[/]2/);
  });

  it('are none of them lost, nor drawn, when they come before the first frame', async () => {
    await using program = openProgram();
    program.send('jj');
    await program.waitFor(analysed);
    await program.waitFor(() => readingRow(program).includes('authorized the use'));
    expect(program.rows()[0]).toMatch(/^ us-mexico-order.txt .*%$/);
    expect(footer(program)).toMatch(/Tab person .* [?] keys/);
  });

  it('move as far in one burst as one by one', async () => {
    await using program = await openAnalysed();
    program.send('jjjjjjjjjj');
    await program.waitFor(() => place(program) !== '¶1/16 · 0%');
    await program.waitFor(rows => rows[0]?.includes('¶3/') ?? false);
    const row = textOf(readingRow(program));
    await using other = await openAnalysed();
    for (let press = 0; press < 10; press++) {
      const before = readingRow(other);
      other.press('j');
      await other.waitFor(() => readingRow(other) !== before);
    }
    expect(textOf(readingRow(other))).toBe(row);
  });
});
