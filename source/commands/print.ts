import {analyzeDocument} from '../analysis/analyze.ts';
import {createRead} from '../analysis/encoder/reader.ts';
import {readSource} from '../import/read.ts';
import {complainWithoutModel} from './model.ts';
import {plainText} from './output/plain.ts';
import {complain, endOnWriteFailure, write} from './output/streams.ts';
import {formatAsked, sourceOf} from './source.ts';
import type {Run} from './table.ts';

/** Reading without a terminal: the text with its quotes and people numbered, for pipes and pagers. */
export const run: Run = async ([source], flags) => {
  endOnWriteFailure();
  const result = await readSource(sourceOf(source), {from: formatAsked(flags)});
  if (!result.ok) {
    complain(result.message);
    return 1;
  }
  const {document} = result;
  for (const warning of document.warnings) complain(warning);
  const analysis = await analyzeDocument(document, createRead());
  if (analysis.language === 'en') await complainWithoutModel();
  else complain('not in English: names and speakers were not looked for');
  await write(plainText(document, analysis));
  return 0;
};
