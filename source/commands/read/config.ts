import {type Keymap, keymap, rebind} from '../../reader/keymap.ts';
import {type ThemeName, themeNames} from '../../ui/theme.ts';
import {configFile, isRecord, readJson} from './files.ts';

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

/** Settings, and one line about what in the file cannot be used; then the defaults hold. */
export type ConfigResult = {readonly config: Config; readonly fault: string | null};

const isThemeChoice = (value: unknown): value is ThemeChoice =>
  themeChoices.some(choice => choice === value);

/** Makes settings of what a configuration file holds. */
export function parseConfig(value: unknown): ConfigResult {
  const fault = (message: string): ConfigResult => ({config: defaults, fault: message});
  if (!isRecord(value)) return fault('an object is wanted');
  const {
    theme = defaults.theme,
    mouse = defaults.mouse,
    cache = defaults.cache,
    keys = {},
    ...others
  } = value;
  const [other] = Object.keys(others);
  if (other !== undefined) return fault(`there is no setting "${other}"`);
  if (!isThemeChoice(theme)) return fault(`theme: there is ${themeChoices.join(', ')}`);
  if (typeof mouse !== 'boolean') return fault('mouse: true or false is wanted');
  if (typeof cache !== 'boolean') return fault('cache: true or false is wanted');
  if (!isRecord(keys)) return fault('keys: an object of commands and their keys is wanted');
  const bound = rebind(keymap, keys);
  return bound.ok
    ? {config: {theme, mouse, cache, keymap: bound.value}, fault: null}
    : fault(bound.message);
}

/** Reads the person's settings. */
export function readConfig(): ConfigResult {
  const path = configFile();
  const file = readJson(path);
  if (file.kind === 'missing') return {config: defaults, fault: null};
  const {config, fault} =
    file.kind === 'bad' ? {config: defaults, fault: file.reason} : parseConfig(file.value);
  return {config, fault: fault === null ? null : `${path}: ${fault}; the defaults are used`};
}
