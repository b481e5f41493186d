import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readmeFile, withKeys} from '../../docs/keys.ts';
import {keymap} from '../../source/reader/keymap.ts';

test('the README shows the keys that there are (npm run keys writes them)', () => {
  const readme = readFileSync(readmeFile, 'utf8');
  expect(readme).toContain('<!-- keys -->');
  expect(readme).toBe(withKeys(readme, keymap));
});
