/*
Draws the README's picture: the built program in a real terminal of 120 x 40, on the sample, after
some keys. `npm run picture` writes docs/screen.svg; `npm run picture -- -` shows it in the terminal.
*/

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {openProgram} from '../test/harness/program.ts';
import {screenSvg} from './svg.ts';

const file = join(import.meta.dirname, '../docs/screen.svg');

/** To the person who speaks in the article, and what the article sets against what she says. */
const steps: readonly {readonly press: readonly string[]; readonly until: RegExp}[] = [
  {press: [], until: /\d min {3}¶/},
  {press: ['tab'], until: /◆ .* 1\/\d+/},
  {press: ['s', 's'], until: /quote 2\/\d+/},
  {press: ['r'], until: /▐?4 Related/},
];

const title =
  'onrecord with an article open: the people named in it underlined, quotes with a bar beside them, and at the side the claims related to the one on the reading line';

await using program = openProgram({columns: 120, rows: 40, background: 'rgb:1616/1818/1d1d'});
for (const {press, until} of steps) {
  program.press(...press);
  await program.waitFor(until);
}

if (process.argv[2] === '-') console.log(program.screen.ansiRows().join('\n'));
else {
  mkdirSync(join(file, '..'), {recursive: true});
  writeFileSync(file, screenSvg(program.screen, title));
}
