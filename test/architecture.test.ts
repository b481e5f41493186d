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

/**
 * The folders of the analysis from the ground up: none imports one that stands above it. What joins
 * them is beside them.
 */
const floors = [
  ['lexicon', 'encoder'],
  ['text'],
  ['confidence', 'quotes', 'names'],
  ['clusters'],
  ['coreference'],
  ['dialogue'],
  ['attribution'],
  ['claims'],
];

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

describe('the floors of the analysis', () => {
  const analysis = join(source, 'analysis');
  const inFolders = files.filter(file => relative(analysis, file).match(/^[a-z]+\//));
  const folder = (file: string): string => relative(analysis, file).split('/')[0] ?? '';
  const floor = (file: string): number => floors.findIndex(names => names.includes(folder(file)));

  test('are all known', () => {
    expect(new Set(inFolders.map(folder))).toEqual(new Set(floors.flat()));
  });

  test('stand on those below them', () => {
    const wrong = inFolders.flatMap(file =>
      importsOf(file)
        .filter(target => target.startsWith(`${analysis}/`) && folder(target) !== folder(file))
        .filter(target => floor(target) < 0 || floor(target) >= floor(file))
        .map(target => `${relative(analysis, file)} → ${relative(analysis, target)}`),
    );
    expect(wrong).toEqual([]);
  });
});
