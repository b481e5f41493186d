import {isUtf8} from 'node:buffer';
import {TextDecoder} from 'node:util';
import {isBinarySignature, isMostlyControls} from './binary.ts';

/** The text of some bytes; `warning` says on one line what was guessed or lost. */
export type Decoded =
  | {readonly ok: true; readonly text: string; readonly warning: string | null}
  | {readonly ok: false; readonly reason: 'binary' | 'encoding'};

const binary: Decoded = {ok: false, reason: 'binary'};
const unknownEncoding: Decoded = {ok: false, reason: 'encoding'};

/**
 * Decodes what may be text. A byte order mark decides; else what the bytes themselves show (valid
 * UTF-8, the zero bytes of UTF-16); else the charset that an HTML page declares; else Windows-1252
 * where the bytes look like a Western language in it. Node's TextDecoder does the decoding.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = byteOrderMarks.find(({mark}) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return decodeAs(bytes, marked.encoding, null);
  if (isBinarySignature(bytes)) return binary;
  const wide = evidentUtf16(bytes);
  if (wide !== null) return decodeAs(bytes, wide, null);
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8', null);
  if (bytes.includes(0)) return binary;
  const declared = declaredCharset(bytes);
  return declared === null ? decodeGuessed(bytes) : decodeAs(bytes, declared, null);
}

/** UTF-32 comes first: its mark begins with that of UTF-16. Node cannot decode it. */
const byteOrderMarks: readonly {readonly mark: readonly number[]; readonly encoding: string}[] = [
  {mark: [0xff, 0xfe, 0, 0], encoding: 'utf-32le'},
  {mark: [0, 0, 0xfe, 0xff], encoding: 'utf-32be'},
  {mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8'},
  {mark: [0xff, 0xfe], encoding: 'utf-16le'},
  {mark: [0xfe, 0xff], encoding: 'utf-16be'},
];

function decodeAs(bytes: Uint8Array, encoding: string, warning: string | null): Decoded {
  const decoder = decoderOf(encoding);
  if (!decoder) return unknownEncoding;
  const text = decoder.decode(bytes);
  if (isMostlyControls(text)) return binary;
  // Before Mac OS X a line ended in a CR alone.
  const lines = text.includes('\r') && !text.includes('\n') ? text.replaceAll('\r', '\n') : text;
  return {ok: true, text: lines, warning};
}

/** The decoder of an encoding, by any of its names; null where the runtime has none. */
function decoderOf(name: string): TextDecoder | null {
  try {
    return new TextDecoder(name);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How much of a file to look at to tell what it is. */
const sampleLength = 65_536;

/** The share of byte pairs that must have a zero on one side, and that may on the other. */
const zeroSide = 0.4;
const otherSide = 0.02;

/** UTF-16 without a mark shows by the zero byte that every ASCII character has in it. */
function evidentUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length, sampleLength) >>> 1;
  let first = 0;
  let second = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) first++;
    if (bytes[at + 1] === 0) second++;
  }
  if (second > pairs * zeroSide && first <= pairs * otherSide) return 'utf-16le';
  return first > pairs * zeroSide && second <= pairs * otherSide ? 'utf-16be' : null;
}

/** Browsers look for a page's charset in its first 1,024 bytes. */
const charsetRoom = 1024;
const charset = /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i;
const xmlEncoding = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})/i;

/** The charset that an HTML or XML page declares; null where it is unknown or cannot be. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, charsetRoom)).toString('latin1');
  const name = (charset.exec(head) ?? xmlEncoding.exec(head))?.[1]?.toLowerCase();
  // Its ASCII can be read, so it is not in UTF-16; and it is not valid UTF-8, whatever it says.
  if (name === undefined || /^utf-?(8|16)/.test(name)) return null;
  return decoderOf(name) && name;
}

function decodeGuessed(bytes: Uint8Array): Decoded {
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const lost = lossy.match(/\ufffd/g)?.length ?? 0;
  const kept = lossy.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  if (kept >= lost) {
    const what = lost === 1 ? '1 place is' : `${lost} places are`;
    return decodeAs(bytes, 'utf-8', `${what} not valid UTF-8 and shown as \ufffd`);
  }
  if (!looksWestern(bytes)) return unknownEncoding;
  return decodeAs(bytes, 'windows-1252', 'not UTF-8: the encoding was guessed to be Windows-1252');
}

/** Bytes that mean nothing in Windows-1252. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** In a Western language most letters are ASCII; in others, read as Windows-1252, few are. */
function looksWestern(bytes: Uint8Array): boolean {
  let letters = 0;
  let others = 0;
  for (const byte of bytes.subarray(0, sampleLength)) {
    if (undefinedBytes.has(byte)) return false;
    if (byte >= 0x80) others++;
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters++;
  }
  return others <= letters / 2;
}
