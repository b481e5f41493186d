import type {Document, Origin} from '../model/document.ts';
import {type Bytes, bytesOfFile, bytesOfStream} from './bytes.ts';
import {clean, cleanLine} from './clean.ts';
import {decode} from './decode.ts';
import {createDocument} from './document.ts';
import {detectFormat, type FormatName, parse} from './formats.ts';
import type {SourceLines} from './source-lines.ts';

/** Where to read from. A stream gives bytes, as `process.stdin` does. */
export type Source =
  | {readonly kind: 'file' | 'sample'; readonly path: string}
  | {readonly kind: 'stdin'; readonly stream: AsyncIterable<Uint8Array | string>};

/** A document, or one safe line that says what could not be read, and why. */
export type ReadResult =
  | {readonly ok: true; readonly document: Document; readonly lines: SourceLines}
  | {readonly ok: false; readonly message: string};

type ReadOptions = {
  /** The format to read it as; without it, content and name decide. */
  readonly from?: FormatName | undefined;
};

/** Reads a source into a document. Whatever the source holds, it does not throw. */
export async function readSource(source: Source, {from}: ReadOptions = {}): Promise<ReadResult> {
  const fault = (reason: string): ReadResult => ({
    ok: false,
    message: cleanLine(`${source.kind === 'stdin' ? 'standard input' : source.path}: ${reason}`),
  });
  const read = await bytesOf(source);
  if (!read.ok) return fault(addressReason(source) ?? read.reason);
  const decoded = decode(read.bytes);
  if (!decoded.ok) return fault(faults[decoded.reason]);
  const {text, warning} = decoded;
  if (!/\S/.test(text)) return fault('is empty');

  const format = from ?? detectFormat(text, source.kind === 'stdin' ? null : source.path);
  const result = await parse(text, format);
  if (!result.ok) return fault(result.reason);
  const {parsed, lines} = result;
  if (parsed.blocks.length === 0) return fault('has no text in it');
  const warnings = warning === null ? parsed.warnings : [warning, ...parsed.warnings];
  return {ok: true, document: createDocument({...parsed, warnings}, originOf(source)), lines};
}

/** What to do instead, where what could not be read is an address; null where it is none. */
function addressReason(source: Source): string | null {
  if (source.kind === 'stdin') return null;
  if (/^file:/i.test(source.path)) return 'give the path alone, without "file:"';
  return /^(?:https?:|[a-z][a-z\d+.-]*:\/\/|www\.)/i.test(source.path)
    ? 'onrecord reads files, not web addresses: save the page first, or pipe it in with "curl -sL ADDRESS | onrecord"'
    : null;
}

const faults = {
  binary: 'is a binary file',
  encoding: 'unreadable encoding (UTF-8, UTF-16 and Windows-1252 are read)',
};

const bytesOf = (source: Source): Promise<Bytes> =>
  source.kind === 'stdin' ? bytesOfStream(source.stream) : bytesOfFile(source.path);

/** The path is made safe, but two spaces in it stay two: an editor may be asked to open it. */
const originOf = (source: Source): Origin =>
  source.kind === 'stdin'
    ? {kind: 'stdin'}
    : {kind: source.kind, path: clean(source.path).replaceAll(/[\n\t]/g, ' ')};
