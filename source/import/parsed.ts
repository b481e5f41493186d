import type {Block, Document, Metadata} from '../model/document.ts';
import {cleanLine} from './clean.ts';
import type {SourceLines} from './source-lines.ts';

/** What a parser makes of a text: a document without where it came from. */
export type Parsed = Omit<Document, 'id' | 'origin'>;

/** What a parser says; `reason` goes after the name of what was read: "is nested too deeply". */
export type ParseResult =
  | {readonly ok: true; readonly parsed: Parsed; readonly lines: SourceLines}
  | {readonly ok: false; readonly reason: string};

/** One list for the many blocks without marks. */
export const noMarks: Block['marks'] = [];

type Said = {readonly [key in keyof Metadata]: string | null | undefined};

/** What a text says about itself as metadata: made safe, without what is empty. */
export function metadataOf(said: Said): Metadata {
  const known: {-readonly [key in keyof Metadata]: string} = {};
  for (const [key, value] of Object.entries(said)) {
    const line = cleanLine(value ?? '');
    if (line !== '') known[key as keyof Metadata] = line;
  }
  return known;
}
