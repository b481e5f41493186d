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

/** Every circle of files that import each other, types or not, the smallest that each file is in. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const back = (file: string): readonly string[] | null => {
    const paths = [[file]];
    const seen = new Set<string>();
    for (const path of paths) {
      for (const target of imports.get(path.at(-1) ?? file) ?? []) {
        if (target === file) return path;
        if (!seen.has(target)) paths.push([...path, target]);
        seen.add(target);
      }
    }
    return null;
  };
  const found = [...imports.keys()].flatMap(file => {
    const path = back(file);
    return path === null ? [] : [[...path].sort().join(' ↔ ')];
  });
  return [...new Set(found)];
}

describe('imports', () => {
  test('make no circles', () => {
    const name = (file: string): string => relative(source, file);
    const imports = new Map(files.map(file => [name(file), importsOf(file).map(name)]));
    expect(circles(imports)).toEqual([]);
  });

  test('that make circles are found', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a', 'd']],
      ['d', []],
      ['e', ['e']],
    ]);
    expect(circles(imports)).toEqual(['a ↔ b ↔ c', 'e']);
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
