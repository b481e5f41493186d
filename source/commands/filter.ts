import {analyzeDocument} from '../analysis/analyze.ts';
import type {Read} from '../analysis/encoder/reader.ts';
import {documentFromText} from '../import/document.ts';
import {type Line, linesOf} from './lines.ts';
import {findingsRecord, safeJson} from './output/json.ts';
import type {ExitStatus} from './table.ts';

/*
`analyze --jsonl`: a filter from {"id","text"} lines to analyses. It reads a line, answers it, and
reads on only when the answer has gone out: memory does not grow with the input.
*/

/** Bytes in a line: texts of 64 MB with every character escaped, and short of what a string holds. */
const longestLine = 2 ** 28;

/** Answers each line of `input` through `write`; 1 when one of them could not be read. */
export async function filterLines(
  input: AsyncIterable<Uint8Array>,
  write: (line: string) => Promise<void>,
  read: Read,
): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const line of linesOf(input, longestLine)) {
    if (line !== null && line.trim() === '') continue;
    const answer = await answerTo(line, read);
    if ('error' in answer) status = 1;
    await write(`${safeJson(answer)}\n`);
  }
  return status;
}

type Faulty = {readonly id: unknown; readonly error: string};

/** The analysis of one line, or what is wrong with it. */
export async function answerTo(
  line: Line,
  read: Read,
): Promise<({readonly id: unknown} & object) | Faulty> {
  if (line === null) return {id: null, error: `longer than ${longestLine} bytes`};
  const parsed = parseLine(line);
  if ('error' in parsed) return parsed;
  const {id, text} = parsed;
  const document = documentFromText(text, {kind: 'stdin'});
  return {id, ...findingsRecord(await analyzeDocument(document, read))};
}

function parseLine(line: string): {readonly id: unknown; readonly text: string} | Faulty {
  let value: unknown;
  try {
    // Trimmed: a file may begin with a byte order mark.
    value = JSON.parse(line.trim());
  } catch {
    return {id: null, error: 'not JSON'};
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {id: null, error: 'not a JSON object'};
  }
  const id: unknown = 'id' in value ? value.id : null;
  if (!('text' in value)) return {id, error: 'no "text"'};
  if (typeof value.text !== 'string') return {id, error: '"text" is not a string'};
  return {id, text: value.text};
}
