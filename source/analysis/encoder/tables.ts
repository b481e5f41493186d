import {type PointerTables, readPointerTables} from './pointer-tables.ts';
import type {Found} from './weights.ts';

/** What the text tower's pointing heads add to the products of vectors: text-tables.json. */
export type TextTables = {readonly pointer: PointerTables};

/** Reads text-tables.json, or says that it is none. */
export function readTables(json: string): Found<TextTables> {
  const value: unknown = JSON.parse(json);
  const parts = typeof value === 'object' && value !== null ? value : {};
  const pointer = readPointerTables('pointer' in parts ? parts.pointer : null);
  if (pointer === null) return {ok: false, message: 'weights/text-tables.json lacks a table'};
  return {ok: true, value: {pointer}};
}
