import {readdirSync, rmSync, truncateSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {makeHome, openProgram} from '../harness/program.ts';
import {analysed, openAnalysed} from './open.ts';

let home = '';

beforeEach(() => {
  home = makeHome();
});

afterEach(() => rmSync(home, {recursive: true}));

const analyses = (): string => join(home, 'cache', 'onrecord', 'analyses');

/** Reads the sample once, to the end of its analysis. */
async function readOnce(): Promise<void> {
  await using program = await openAnalysed({home});
  program.press('Q');
  await program.exit;
}

describe('a text that was read before', () => {
  it('has all that is known of it in its first frame', async () => {
    await readOnce();
    await using program = openProgram({home});
    const first = await program.waitFor('Mexico’s president');
    expect(first[0]).toMatch(analysed);
    program.press('tab');
    await program.waitFor(/◆ Sheinbaum 1[/]\d+/);
  });

  it('leaves nothing in the cache folder but what was found in it', async () => {
    await readOnce();
    expect(readdirSync(join(home, 'cache'))).toEqual(['onrecord']);
  });

  it('is analysed again when what was kept of it is damaged', async () => {
    await readOnce();
    const [file = ''] = readdirSync(analyses());
    truncateSync(join(analyses(), file), 1000);
    await using program = await openAnalysed({home});
    expect(program.rows()[0]).toMatch(analysed);
    program.press('Q');
    await program.exit;
    expect(readdirSync(analyses())).toEqual([file]);
  });
});
