import {closeSync, createReadStream, fstatSync, openSync, readSync, statSync} from 'node:fs';

/** Bytes that were read, or what stood in the way: "no such file", "is a directory". */
export type Bytes =
  | {readonly ok: true; readonly bytes: Uint8Array}
  | {readonly ok: false; readonly reason: string};

const megabyte = 2 ** 20;

/** More than the longest books; a larger file is a mistake, or meant to fill the memory. */
export const byteLimit = 64 * megabyte;

const fault = (reason: string): Bytes => ({ok: false, reason});
const limit = `the ${byteLimit / megabyte} MB that onrecord reads`;

/**
 * The bytes of a file. A regular file is read at once, without waiting for a thread to do it: the
 * first frame waits for the text. Anything else (a FIFO, /dev/stdin) may keep one waiting, and is
 * read as a stream.
 */
export async function bytesOfFile(path: string): Promise<Bytes> {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return fault('is a directory');
    return stats.isFile() ? regularFile(path) : await bytesOfStream(createReadStream(path));
  } catch (error) {
    return fault(reasonOf(error));
  }
}

function regularFile(path: string): Bytes {
  const file = openSync(path, 'r');
  try {
    const {size} = fstatSync(file);
    if (size > byteLimit) return fault(`${Math.ceil(size / megabyte)} MB is more than ${limit}`);
    // Some files of /proc say that their size is 0, and some files grow while they are read.
    const bytes = Buffer.allocUnsafe(Math.max(size, 64 * 1024) + 1);
    let length = 0;
    for (let read = 1; read > 0 && length < bytes.length; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    return {ok: true, bytes: bytes.subarray(0, length)};
  } finally {
    closeSync(file);
  }
}

/** Everything a stream gives; stops reading once that is more than the limit. */
export async function bytesOfStream(stream: AsyncIterable<Uint8Array | string>): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      length += bytes.length;
      if (length > byteLimit) return fault(`is larger than ${limit}`);
      chunks.push(bytes);
    }
  } catch (error) {
    return fault(reasonOf(error));
  }
  return {ok: true, bytes: Buffer.concat(chunks, length)};
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
};

/** What to say of an error of the file system; throws any other. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (code === null) throw error;
  return reasons[code] ?? `cannot be read (${code})`;
}
