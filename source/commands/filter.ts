import {failureLine} from '../model/failure.ts';
import type {ExitStatus} from './command.ts';
import {type Line, linesOf} from './lines.ts';
import {safeJson} from './output/json.ts';

/*
Filters: a JSON object a line in, one a line out, in order. A filter reads a line, answers it, and
reads on only when the answer has gone out: memory does not grow with the input.
*/

/** Bytes in a line: texts of 64 MB with every character escaped, and short of what a string holds. */
const longestLine = 2 ** 28;

export type Faulty = {readonly id: unknown; readonly error: string};

/** What is asked in a line: its `id`, whatever it is, and the texts that it must have. */
export type Asked<Field extends string> = {readonly id: unknown} & Readonly<Record<Field, string>>;

/** A filter: the texts that a line must have, and what is answered to them. */
export type Filter<Field extends string> = {
  readonly fields: readonly Field[];
  readonly answer: (asked: Asked<Field>) => Promise<object>;
};

/** Answers each line of `input` through `write`; 1 when one of them could not be read. */
export async function filterLines<Field extends string>(
  input: AsyncIterable<Uint8Array>,
  write: (line: string) => Promise<void>,
  filter: Filter<Field>,
): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  for await (const line of linesOf(input, longestLine)) {
    if (line !== null && line.trim() === '') continue;
    const answer = await answerTo(line, filter);
    if ('error' in answer) status = 1;
    await write(`${safeJson(answer)}\n`);
  }
  return status;
}

/** The answer to one line with its id before it, or what went wrong with the line. Never rejects. */
export async function answerTo<Field extends string>(
  line: Line,
  {fields, answer}: Filter<Field>,
): Promise<({readonly id: unknown} & object) | Faulty> {
  if (line === null) return {id: null, error: `longer than ${longestLine} bytes`};
  const asked = parseLine(line, fields);
  if ('error' in asked) return asked;
  try {
    return {id: asked.id, ...(await answer(asked.value))};
  } catch (error) {
    // A fault of the program's own in one line is no reason to lose the lines after it.
    return {id: asked.id, error: failureLine(error)};
  }
}

type Parsed<Field extends string> = Faulty | {readonly id: unknown; readonly value: Asked<Field>};

function parseLine<Field extends string>(line: string, fields: readonly Field[]): Parsed<Field> {
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
  const given = new Map(Object.entries(value));
  const id: unknown = given.get('id') ?? null;
  for (const field of fields) {
    if (!given.has(field)) return {id, error: `no "${field}"`};
    if (typeof given.get(field) !== 'string') return {id, error: `"${field}" is not a string`};
  }
  const texts = Object.fromEntries(fields.map(field => [field, given.get(field)]));
  return {id, value: {...texts, id} as Asked<Field>};
}
