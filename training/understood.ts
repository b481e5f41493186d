import {analyze} from '../source/analysis/analyze.ts';
import {quotesRead} from '../source/analysis/attribution/attribution.ts';
import type {Read} from '../source/analysis/encoder/reader.ts';
import {type ReadText, readText} from '../source/analysis/text/text.ts';
import {documentFromText} from '../source/import/document.ts';
import {type Analysis, emptyAnalysis} from '../source/model/analysis.ts';

/** A text and what the passes find in it, before confidence is put together. */
export type Understood = {readonly text: ReadText; readonly analysis: Analysis};

/** Runs the passes up to who says what. Throws where there is no model. */
export async function understood(body: string, read: Read): Promise<Understood> {
  const document = documentFromText(body, {kind: 'stdin'});
  const reading = await read(document);
  if (reading === null) throw new Error('there is no model to calibrate');
  let analysis: Analysis = emptyAnalysis;
  for await (const step of analyze(document, async () => reading)) {
    if (step.pass === 'attribution') break;
    analysis = step.analysis;
  }
  const text = readText(document);
  const {entities, quotes} = analysis;
  return {text, analysis: {...analysis, quotes: quotesRead(text, reading, entities, quotes)}};
}
