import {analyzeDocument} from '../analysis/analyze.ts';
import {createEncoder} from '../analysis/encoder/document-encoder.ts';
import {readSource} from '../import/read.ts';
import {warningLine} from '../model/failure.ts';
import type {Flags, Run} from './command.ts';
import {complainWithoutModel} from './model.ts';
import {plainText} from './output/plain.ts';
import {widthOf} from './output/screen.ts';
import {complain, endOnWriteFailure, write} from './output/streams.ts';
import {formatAsked, sourceOf} from './source.ts';

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
  const analysis = await analyzeDocument(document, createEncoder());
  for (const warning of analysis.warnings) complain(warningLine(warning));
  if (analysis.language === 'en') await complainWithoutModel();
  else if (analysis.warnings.length === 0)
    complain('not in English: names and speakers were not looked for');
  await write(plainText(document, analysis, columnsFor(flags)));
  return 0;
};

/** Where lines are wrapped: where --width says, else at the width of the output; null for 0. */
function columnsFor(flags: Flags): number | null {
  const asked = flags.get('width');
  return asked === undefined ? widthOf(process.stdout, process.env) : Number(asked) || null;
}
