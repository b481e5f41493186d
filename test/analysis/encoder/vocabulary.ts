import {readFileSync} from 'node:fs';
import {readVocabulary} from '../../../source/analysis/encoder/pieces.ts';

/** The vocabulary that the reader is shipped with. */
export const vocabulary = readVocabulary(
  readFileSync(new URL('../../../weights/vocab.txt', import.meta.url), 'utf8'),
);
