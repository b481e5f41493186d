import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {describe, expect, test} from 'vitest';

const source = join(import.meta.dirname, '../source');

/** Which rooms a room may import, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  import: ['model'],
  analysis: ['model'],
  reader: ['model'],
  terminal: ['model'],
  ui: ['model', 'reader'],
  commands: ['model', 'import', 'analysis', 'reader', 'terminal', 'ui'],
  'cli.tsx': ['commands', '..'],
  'bin.ts': ['cli.tsx'],
};

const room = (file: string): string => relative(source, file).split('/')[0] ?? '';

const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
  .filter(name => /\.tsx?$/.test(name))
  .map(name => join(source, name));

/** The files of ours that a file imports, statically or not. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g);
  return [...specifiers].map(([, path]) => resolve(dirname(file), path ?? ''));
}

describe('the rooms of the house', () => {
  test('are all known', () => {
    expect(new Set(files.map(room))).toEqual(new Set(Object.keys(allowed)));
  });

  test.each(Object.entries(allowed))('%s imports only %j', (name, rooms) => {
    const wrong = files
      .filter(file => room(file) === name)
      .flatMap(file =>
        importsOf(file)
          .filter(target => room(target) !== name && !rooms.includes(room(target)))
          .map(target => `${relative(source, file)} → ${relative(source, target)}`),
      );
    expect(wrong).toEqual([]);
  });
});
