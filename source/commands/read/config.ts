import {type Keymap, keymap} from '../../reader/keymap.ts';
import {rebind} from '../../reader/rebind.ts';
import {type ThemeName, themeNames} from '../../ui/theme.ts';
import {configFile, isRecord, readJson} from './files.ts';
import {linesOfNames} from './json-lines.ts';

export type ThemeChoice = ThemeName | 'auto';

export const themeChoices: readonly ThemeChoice[] = ['auto', ...themeNames];

/** What a person can set: `{"theme": "dark", "mouse": false, "cache": false, "keys": {…}}`. */
export type Config = {
  readonly theme: ThemeChoice;
  readonly mouse: boolean;
  /** Whether finished analyses are kept on disk. */
  readonly cache: boolean;
  readonly keymap: Keymap;
};

const defaults: Config = {theme: 'auto', mouse: true, cache: true, keymap};

/** Settings, and a line for each thing in the file that cannot be used; the rest of it holds. */
export type ConfigResult = {readonly config: Config; readonly faults: readonly string[]};

/** What is wrong with a setting ("theme") or a key ("keys.rowDown"). */
type Fault = {readonly name: string; readonly message: string};

const isThemeChoice = (value: unknown): value is ThemeChoice =>
  themeChoices.some(choice => choice === value);

const isSwitch = (value: unknown): value is boolean => typeof value === 'boolean';

/** Makes settings of what a configuration file holds. */
export function parseConfig(value: Readonly<Record<string, unknown>>): {
  readonly config: Config;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const setting = <Of>(
    name: string,
    usual: Of,
    is: (value: unknown) => value is Of,
    may: string,
  ) => {
    const given = value[name];
    if (given === undefined || is(given)) return given ?? usual;
    faults.push({name, message: `it can be ${may}`});
    return usual;
  };
  const theme = setting('theme', defaults.theme, isThemeChoice, themeChoices.join(', '));
  const mouse = setting('mouse', defaults.mouse, isSwitch, 'true or false');
  const cache = setting('cache', defaults.cache, isSwitch, 'true or false');
  const keys = setting('keys', {}, isRecord, 'an object: {"rowDown": "e"}');
  for (const name of Object.keys(value))
    if (!['theme', 'mouse', 'cache', 'keys'].includes(name))
      faults.push({name, message: 'there is no such setting'});
  const bound = rebind(keymap, keys);
  const keyFaults = bound.faults.map(({command, message}) => ({name: `keys.${command}`, message}));
  return {config: {theme, mouse, cache, keymap: bound.keymap}, faults: [...faults, ...keyFaults]};
}

/** Reads the person's settings. */
export function readConfig(): ConfigResult {
  const file = readJson(configFile());
  if (file.kind === 'missing') return {config: defaults, faults: []};
  const whole = (reason: string): ConfigResult => ({
    config: defaults,
    faults: [`config.json ${reason}; the defaults hold`],
  });
  if (file.kind === 'bad') return whole(file.reason);
  if (!isRecord(file.value)) return whole('is not an object like {"theme": "light"}');
  const {config, faults} = parseConfig(file.value);
  const lines = linesOfNames(file.text);
  return {
    config,
    faults: faults.map(
      ({name, message}) => `config.json, line ${lines.get(name) ?? 1}: ${name}: ${message}`,
    ),
  };
}
