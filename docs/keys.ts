import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {groups, type Keymap, keymap, showKeys} from '../source/reader/keymap.ts';

/*
The README's table of keys, made from the keymap. `npm run keys` writes it; a test compares.
*/

export const readmeFile = join(import.meta.dirname, '../README.md');

const marks = /(<!-- keys -->\n)[\s\S]*(<!-- \/keys -->)/;

/** Written as code; `|` would end a cell. */
const code = (keys: string): string => `\`${showKeys(keys).replace('|', '\\|')}\``;

/** The keymap as a Markdown table, group by group. */
export function keysTable(bindings: Keymap): string {
  const rows = groups.flatMap(group =>
    bindings
      .filter(binding => binding.group === group)
      .map(
        ({keys, help}, at) =>
          `| ${at === 0 ? group : ''} | ${keys.map(code).join(' ')} | ${help} |`,
      ),
  );
  return ['| | keys | do |', '| --- | --- | --- |', ...rows].join('\n');
}

/** `readme` with the table of `bindings` between its marks. */
export const withKeys = (readme: string, bindings: Keymap): string =>
  readme.replace(marks, (_, before, after) => `${before}${keysTable(bindings)}\n${after}`);

if (import.meta.main) {
  writeFileSync(readmeFile, withKeys(readFileSync(readmeFile, 'utf8'), keymap));
}
