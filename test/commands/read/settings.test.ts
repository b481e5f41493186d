import {chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {readConfig} from '../../../source/commands/read/config.ts';
import {configFile, placesFile} from '../../../source/commands/read/files.ts';
import {rememberedPlace, rememberPlace} from '../../../source/commands/read/places.ts';
import {documentFromText} from '../../../source/import/document.ts';
import {keymap, keyOf} from '../../../source/reader/keymap.ts';
import {temporaryFolder} from '../../harness/folder.ts';

let home = '';

beforeEach(() => {
  home = temporaryFolder();
  vi.stubEnv('XDG_CONFIG_HOME', join(home, 'config'));
  vi.stubEnv('XDG_STATE_HOME', join(home, 'state'));
});

afterEach(() => vi.unstubAllEnvs());

function write(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
}

describe('the configuration file', () => {
  test('need not be there', () => {
    expect(readConfig()).toEqual({
      config: {theme: 'auto', mouse: true, cache: true, keymap},
      faults: [],
    });
  });

  test('sets theme, mouse, cache and keys', () => {
    write(
      configFile(),
      '{"theme": "light", "mouse": false, "cache": false, "keys": {"nextQuote": "K"}}',
    );
    const {config, faults} = readConfig();
    expect([config.theme, config.mouse, config.cache, faults]).toEqual(['light', false, false, []]);
    expect(keyOf(config.keymap, 'nextQuote')).toBe('K');
  });

  test.each([
    ['{"mouse": false,\n"theme": ', 'config.json is not valid JSON at line 2; the defaults hold'],
    ['{"theme":\npink}', 'config.json is not valid JSON at line 2; the defaults hold'],
    ['[]', 'config.json is not an object like {"theme": "light"}; the defaults hold'],
  ])(
    'that is no settings at all (%j) leaves the defaults, and says what is wrong',
    (text, fault) => {
      write(configFile(), text);
      const {config, faults} = readConfig();
      expect(faults).toEqual([fault]);
      expect(config.keymap).toBe(keymap);
    },
  );

  test.each([
    ['"colour": 1', 'line 3: colour: there is no such setting'],
    ['"theme": "pink"', 'line 3: theme: it can be auto, dark, light, ansi, mono'],
    ['"theme": "constructor"', 'line 3: theme: it can be auto, dark, light, ansi, mono'],
    ['"theme": null', 'line 3: theme: it can be auto, dark, light, ansi, mono'],
    ['"mouse": 1', 'line 3: mouse: it can be true or false'],
    ['"keys": []', 'line 3: keys: it can be an object: {"rowDown": "e"}'],
    [
      '"keys": {"mouse": "X",\n"rowDown": ["k"]}',
      'line 4: keys.rowDown: k is a key of rowUp ("rowUp": "-k" frees it)',
    ],
  ])('says on which line %s is wrong, and the rest holds', (wrong, words) => {
    write(configFile(), `{\n"cache": false,\n${wrong}\n}`);
    const {config, faults} = readConfig();
    expect(faults).toEqual([`config.json, ${words}`]);
    expect([config.cache, config.theme, config.mouse]).toEqual([false, 'auto', true]);
  });

  test('tells every fault that it has', () => {
    write(configFile(), '{"theme": 1, "mouse": 1, "keys": {"fly": "f"}}');
    expect(readConfig().faults).toHaveLength(3);
  });
});

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('the places file', () => {
  const document = documentFromText('One line.\nAnother line.\n', {kind: 'stdin'});
  const other = documentFromText('Some other text.\n', {kind: 'stdin'});

  test('keeps the place of each text, in a folder that it makes', () => {
    expect(rememberedPlace(document)).toBeNull();
    rememberPlace(document, 10, 1);
    rememberPlace(other, 5, 2);
    expect([rememberedPlace(document), rememberedPlace(other)]).toEqual([10, 5]);
  });

  test('is put aside, not lost, when it cannot be read', () => {
    write(placesFile(), 'not json');
    expect(rememberedPlace(document)).toBeNull();
    rememberPlace(document, 10, 1);
    expect(rememberedPlace(document)).toBe(10);
    expect(readFileSync(`${placesFile()}.bad`, 'utf8')).toBe('not json');
  });

  test('is for nobody else to read, even where it was before: it quotes what was read', () => {
    write(placesFile(), '{}');
    chmodSync(placesFile(), 0o644);
    chmodSync(dirname(placesFile()), 0o755);
    rememberPlace(document, 10, 1);
    expect(modeOf(placesFile())).toBe(0o600);
    expect(modeOf(dirname(placesFile()))).toBe(0o700);
    write(placesFile(), 'not json');
    chmodSync(placesFile(), 0o644);
    rememberPlace(document, 10, 1);
    expect(modeOf(`${placesFile()}.bad`)).toBe(0o600);
  });

  test('leaves no drafts behind', () => {
    rememberPlace(document, 10, 1);
    expect(existsSync(`${placesFile()}.${process.pid}.tmp`)).toBe(false);
  });
});
