import {analyzeDocumentByRules} from '../../source/analysis/analyze.ts';
import {documentFromText} from '../../source/import/document.ts';
import {passes} from '../../source/model/analysis.ts';
import type {Document} from '../../source/model/document.ts';
import {openReader, type ReaderState, type Size} from '../../source/reader/state.ts';
import {update} from '../../source/reader/update.ts';

export const wide: Size = {columns: 120, rows: 40};

/** A short report with people, quotes, and claims that repeat and dispute one another. */
export const bridge = [
  'Ellen Ward, the mayor of Leeds, opened the bridge on Monday.',
  '“The bridge will carry ten thousand people a day,” she said. “It is safe.”',
  'Tom Baker, an engineer, said the bridge was not safe.',
  'Baker said the bridge was not safe in winter.',
  'Ward said the bridge was safe.',
].join('\n\n');

/** A reader that has opened a document and knows everything that the analysis finds in it. */
export function openDocument(document: Document, size: Size = wide): ReaderState {
  const analysis = analyzeDocumentByRules(document);
  return update(openReader(document, size), {kind: 'analysed', analysis, done: [...passes]})[0];
}

export const openText = (text: string, size: Size = wide): ReaderState =>
  openDocument(documentFromText(text, {kind: 'stdin'}), size);

/** The state after some keys, all pressed at once. */
export const press = (state: ReaderState, ...keys: string[]): ReaderState =>
  keys.reduce((now, key) => update(now, {kind: 'key', key, at: 0})[0], state);

/** The state after a prompt's text has become `value`. */
export const type = (state: ReaderState, value: string): ReaderState =>
  update(state, {kind: 'typed', value})[0];
