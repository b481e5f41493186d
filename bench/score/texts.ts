import {type Gold, plainNames, readCorpus} from './gold.ts';
import {changes} from './perturb.ts';
import {otherNames, renamer} from './rename.ts';
import type {Row, Setting, TextRow} from './rows.ts';

/** The annotated documents of a row, changed as it says; null where the folder has none. */
export type Corpora = (corpus: string, setting: Setting) => readonly Gold[] | null;

/** The corpora of a folder, `limit` documents of each, read once. */
export function openCorpora(folder: string, limit: number): Corpora {
  const read = new Map<string, readonly Gold[] | null>();
  const once: Corpora = (corpus, setting) => {
    const key = `${corpus} ${setting}`;
    let documents = read.get(key);
    if (documents === undefined) {
      documents =
        setting === 'as it is'
          ? (readCorpus<Gold>(folder, corpus, limit)?.map(plainNames) ?? null)
          : changed(once(corpus, 'as it is'), setting);
      read.set(key, documents);
    }
    return documents;
  };
  return once;
}

function changed(
  documents: readonly Gold[] | null,
  setting: Exclude<Setting, 'as it is'>,
): readonly Gold[] | null {
  if (documents === null) return null;
  if (setting === 'renamed') return documents.map(renamer(otherNames(documents)));
  return documents.map(gold => ({...gold, text: changes[setting](gold.text)}));
}

export const isTextRow = (row: Row): row is TextRow => row.kind === 'figure' || row.kind === 'drop';

/** Every text that the rows need, once: several corpora annotate the same ones. */
export function textsOf(rows: readonly TextRow[], corpora: Corpora): readonly string[] {
  const documents = rows.flatMap(({corpus, setting, kind}) => [
    ...(corpora(corpus, setting) ?? []),
    ...(kind === 'drop' ? (corpora(corpus, 'as it is') ?? []) : []),
  ]);
  return [...new Set(documents.map(({text}) => text))];
}
