import {hash} from 'node:crypto';
import type {Document, Origin} from '../model/document.ts';
import {clean} from './clean.ts';
import type {Parsed} from './parsed.ts';
import {parsePlain} from './plain.ts';

/** Digits of an id: 64 bits, enough that no two texts of one reader's library share one. */
const idLength = 16;

/** A document of what was parsed; its id is the beginning of the SHA-256 of its text. */
export function createDocument({text, ...parsed}: Parsed, origin: Origin): Document {
  return {id: hash('sha256', text).slice(0, idLength), origin, text, ...parsed};
}

/** Makes any text a document. Offsets into `text` as it was given are offsets into the document. */
export const documentFromText = (text: string, origin: Origin): Document =>
  createDocument(parsePlain(clean(text)), origin);
