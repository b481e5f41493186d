import {analyzeDocument} from '../analysis/analyze.ts';
import {createEncoder, type Encode} from '../analysis/encoder/document-encoder.ts';
import {documentFromText} from '../import/document.ts';
import {readSource} from '../import/read.ts';
import type {Analysis} from '../model/analysis.ts';
import type {Document} from '../model/document.ts';
import type {ExitStatus, Flags, Run} from './command.ts';
import {type Filter, filterLines, strings} from './filter.ts';
import {complainWithoutModel} from './model.ts';
import {documentRecord, findingsRecord, safeJson} from './output/json.ts';
import {markdownPage} from './output/markdown.ts';
import {complain, endOnWriteFailure, write} from './output/streams.ts';
import {filterFault, formatAsked, sourceOf} from './source.ts';

/** Writes what is found in each source, or as a filter in each line. */
export const run: Run = async (sources, flags) => {
  endOnWriteFailure();
  return flags.has('jsonl') ? runFilter(sources, flags) : runOnSources(sources, flags);
};

async function runFilter(sources: readonly string[], flags: Flags): Promise<ExitStatus> {
  const fault = filterFault('analyze', sources, flags);
  if (fault !== null) {
    complain(fault);
    return 2;
  }
  await complainWithoutModel();
  return filterLines(process.stdin, write, analyses(createEncoder()));
}

/** The filter that analyses the text of a line. */
export function analyses(encode: Encode): Filter<{readonly text: string}> {
  return {
    example: '{"id":"1","text":"…"}',
    read: strings('text'),
    async answer({text}) {
      const document = documentFromText(text, {kind: 'stdin'});
      return findingsRecord(await analyzeDocument(document, encode));
    },
  };
}

/** How results are put together: what stands before, between and after them. */
type Frame = {
  readonly begin: string;
  readonly between: string;
  readonly end: string;
  readonly one: (document: Document, analysis: Analysis) => string;
};

function frameOf(format: string | true, several: boolean): Frame {
  switch (format) {
    case 'markdown':
      return {begin: '', between: '\n', end: '', one: markdownPage};
    case 'jsonl':
      return {begin: '', between: '\n', end: '\n', one: (...of) => safeJson(documentRecord(...of))};
    default: {
      const one: Frame['one'] = (...of) => safeJson(documentRecord(...of), 2);
      return several
        ? {begin: '[\n', between: ',\n', end: '\n]\n', one}
        : {begin: '', between: '', end: '\n', one};
    }
  }
}

async function runOnSources(sources: readonly string[], flags: Flags): Promise<ExitStatus> {
  const {begin, between, end, one} = frameOf(flags.get('format') ?? 'json', sources.length > 1);
  await complainWithoutModel();
  const encode = createEncoder();
  let status: ExitStatus = 0;
  let written = 0;
  for (const source of sources.length === 0 ? [undefined] : sources) {
    const result = await readSource(sourceOf(source), {from: formatAsked(flags)});
    if (!result.ok) {
      complain(result.message);
      status = 1;
      continue;
    }
    const output = one(result.document, await analyzeDocument(result.document, encode));
    await write((written === 0 ? begin : between) + output);
    written++;
  }
  if (written > 0) await write(end);
  else if (sources.length > 1) await write(begin + end);
  return status;
}
