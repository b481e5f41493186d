import {chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {parseConfig, readConfig} from '../../../source/commands/read/config.ts';
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
      fault: null,
    });
  });

  test('sets theme, mouse, cache and keys', () => {
    write(
      configFile(),
      '{"theme": "light", "mouse": false, "cache": false, "keys": {"nextQuote": "K"}}',
    );
    const {config, fault} = readConfig();
    expect([config.theme, config.mouse, config.cache, fault]).toEqual([
      'light',
      false,
      false,
      null,
    ]);
    expect(keyOf(config.keymap, 'nextQuote')).toBe('K');
  });

  test.each([
    ['{"theme": ', 'is no JSON'],
    ['[]', 'an object is wanted'],
    ['{"colour": 1}', 'no setting "colour"'],
    ['{"theme": "pink"}', 'theme: there is auto, dark'],
    ['{"mouse": 1}', 'mouse: true or false'],
    ['{"cache": "no"}', 'cache: true or false'],
    ['{"keys": {"rowDown": ["k"]}}', 'two commands share k'],
  ])(
    'with %s in it gives one line that says what and where, and the defaults hold',
    (text, words) => {
      write(configFile(), text);
      const {config, fault} = readConfig();
      expect(fault).toContain(configFile());
      expect(fault).toContain(words);
      expect(config.keymap).toBe(keymap);
    },
  );

  test('takes no theme for granted that only looks like one', () => {
    expect(parseConfig({theme: 'constructor'}).fault).toContain('theme');
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
