import type {Result} from '../../model/result.ts';
import {type LinkTables, readLinkTables} from './link-tables.ts';
import {type PointerTables, readPointerTables} from './pointer-tables.ts';

/** What the text tower's heads add to the products of vectors: text-tables.json. */
export type TextTables = {readonly pointer: PointerTables; readonly link: LinkTables};

/** Reads text-tables.json, or says that it is none. */
export function readTables(json: string): Result<TextTables> {
  const value = parsedOrNull(json);
  const parts = typeof value === 'object' && value !== null ? value : {};
  const pointer = readPointerTables('pointer' in parts ? parts.pointer : null);
  const link = readLinkTables('link' in parts ? parts.link : null);
  if (pointer === null || link === null)
    return {ok: false, message: 'weights/text-tables.json is no list of tables, or lacks one'};
  return {ok: true, value: {pointer, link}};
}

function parsedOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // The one who reads it says what is wrong with it.
    return null;
  }
}
