import {analyze} from '../source/analysis/analyze.ts';
import {quotesWithSources} from '../source/analysis/attribution/attribution.ts';
import type {Encode} from '../source/analysis/encoder/document-encoder.ts';
import {type TokenText, tokenText} from '../source/analysis/text/token-text.ts';
import {documentFromText} from '../source/import/document.ts';
import {type Analysis, emptyAnalysis} from '../source/model/analysis.ts';

/** A text and what the passes find in it, before confidence is put together. */
export type Understood = {readonly text: TokenText; readonly analysis: Analysis};

/** Runs the passes up to who says what. Throws where there is no model. */
export async function understood(body: string, read: Encode): Promise<Understood> {
  const document = documentFromText(body, {kind: 'stdin'});
  const encoding = await read(document);
  if (encoding === null) throw new Error('there is no model to calibrate');
  let analysis: Analysis = emptyAnalysis;
  for await (const step of analyze(document, async () => encoding)) {
    if (step.pass === 'attribution') break;
    analysis = step.analysis;
  }
  const text = tokenText(document);
  const {entities, quotes} = analysis;
  return {
    text,
    analysis: {...analysis, quotes: quotesWithSources(text, encoding, entities, quotes)},
  };
}
