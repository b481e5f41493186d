import {chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import envPaths from 'env-paths';
import {lineOfFault} from './json-lines.ts';

/*
The reader's own files: the configuration that a person writes, and the places that the program
remembers. Both are JSON; a file that cannot be used is said so and never overwritten unread. They
are read and written at once: they are small, and a signal that ends the program waits for nobody.
*/

const paths = envPaths('onrecord', {suffix: ''});

/** XDG folders hold on every system where the variable is set; else the system's own custom. */
const folder = (variable: string | undefined, usual: string): string =>
  variable ? join(variable, 'onrecord') : usual;

/** Where a person's settings are read from. */
export const configFile = (): string =>
  join(folder(process.env.XDG_CONFIG_HOME, paths.config), 'config.json');

/** Where places are remembered. (env-paths calls the state folder `log`.) */
export const placesFile = (): string =>
  join(folder(process.env.XDG_STATE_HOME, paths.log), 'places.json');

/** Where finished analyses are kept. They can be made again, so the folder may be emptied. */
export const analysesFolder = (): string =>
  join(folder(process.env.XDG_CACHE_HOME, paths.cache), 'analyses');

export type JsonFile =
  | {readonly kind: 'missing'}
  | {readonly kind: 'bad'; readonly reason: string}
  | {readonly kind: 'read'; readonly value: unknown; readonly text: string};

/** Reads a JSON file; that there is none is no fault. */
export function readJson(path: string): JsonFile {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
    return {kind: 'read', value: JSON.parse(text), text};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'ENOENT') return {kind: 'missing'};
    if (!(error instanceof SyntaxError))
      return {kind: 'bad', reason: `cannot be read: ${error.message}`};
    return {kind: 'bad', reason: `is not valid JSON at line ${lineOfFault(text, error)}`};
  }
}

/** What was read is nobody else's business: the file and its folder are for their owner alone. */
const ownFile = 0o600;
const ownFolder = 0o700;

/**
 * Writes a JSON file for its owner alone, whole or not at all; throws what the file system says when
 * it cannot.
 */
export function writeJson(path: string, value: unknown): void {
  const folder = dirname(path);
  mkdirSync(folder, {recursive: true, mode: ownFolder});
  chmodSync(folder, ownFolder);
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(value), {mode: ownFile});
  renameSync(draft, path);
}

/** Puts a file that cannot be used aside, so that the next writing does not lose it. */
export function putAside(path: string): void {
  chmodSync(path, ownFile);
  renameSync(path, `${path}.bad`);
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
