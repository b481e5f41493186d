import {hash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Result} from '../../model/result.ts';

/*
The trained weights: a folder of files, and a manifest with the hash of each. A file that is not
whole would give findings that nobody has measured, so it is as if it were not there, and the
reader says which file is wrong.
*/

const found = <Value>(value: Value): Result<Value> => ({ok: true, value});
const missing = (message: string): Result<never> => ({ok: false, message});

/** Weights whose manifest has been read. */
export type Weights = {
  /** What the model calls its version. */
  readonly version: string;
  /** Identifies the bytes of all files together: the manifest's own SHA-256, hexadecimal. */
  readonly digest: string;
  /** Reads a file whole, or says that it is not the one in the manifest. Never throws. */
  readonly read: (name: string) => Promise<Result<Uint8Array>>;
};

type Manifest = {
  readonly version: string;
  readonly files: Readonly<Record<string, {readonly sha256: string; readonly bytes: number}>>;
};

/** Beside the bundle, and beside the sources where the program runs from them. */
const usualFolder = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../weights' : '../weights', import.meta.url),
);

/** Opens the weights in `folder`. At once, not asynchronously: the manifest is small. */
export function openWeights(folder: string = usualFolder): Result<Weights> {
  const name = 'manifest.json';
  try {
    const text = readFileSync(join(folder, name), 'utf8');
    const manifest: unknown = JSON.parse(text);
    if (!isManifest(manifest)) return missing(`weights/${name} does not list any weights`);
    const {version, files} = manifest;
    return found({
      version,
      digest: hash('sha256', text),
      read: file => readListed(folder, file, files[file]),
    });
  } catch (error) {
    return missing(`weights/${name} ${error instanceof SyntaxError ? 'is no JSON' : fault(error)}`);
  }
}

async function readListed(
  folder: string,
  name: string,
  listed: Manifest['files'][string] | undefined,
): Promise<Result<Uint8Array>> {
  if (listed === undefined) return missing(`weights/${name} is not in the manifest`);
  try {
    const bytes = await readFile(join(folder, name));
    if (bytes.length !== listed.bytes) {
      return missing(
        `weights/${name} is damaged: ${bytes.length} bytes instead of ${listed.bytes}`,
      );
    }
    if (hash('sha256', bytes) !== listed.sha256) {
      return missing(`weights/${name} is damaged: its hash is not the manifest’s`);
    }
    return found(bytes);
  } catch (error) {
    return missing(`weights/${name} ${fault(error)}`);
  }
}

function fault(error: unknown): string {
  if (!(error instanceof Error)) return `cannot be read: ${String(error)}`;
  const isAbsent = 'code' in error && error.code === 'ENOENT';
  return isAbsent ? 'is not there' : `cannot be read: ${error.message}`;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isManifest = (value: unknown): value is Manifest =>
  isRecord(value) &&
  typeof value.version === 'string' &&
  isRecord(value.files) &&
  Object.values(value.files).every(
    file => isRecord(file) && typeof file.sha256 === 'string' && typeof file.bytes === 'number',
  );
