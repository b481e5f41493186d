import {htmlRows} from './html.ts';
import {markdownRows} from './markdown.ts';
import {plainRows} from './plain.ts';
import type {HostileRow} from './row.ts';

/** Every hostile input. Adding one is a generator in one of these tables, or a table. */
export const hostileRows: readonly HostileRow[] = [...htmlRows, ...markdownRows, ...plainRows];
