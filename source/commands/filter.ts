import {failureLine} from '../model/failure.ts';
import type {Result} from '../model/result.ts';
import type {ExitStatus} from './command.ts';
import {type Line, linesOf} from './lines.ts';
import {safeJson} from './output/json.ts';

/*
Filters: a JSON object a line in, one a line out, in order. A filter reads a line, answers it, and
reads on only when the answer has gone out: memory does not grow with the input.
*/

const megabyte = 2 ** 20;

/** Bytes in a line: texts of 64 MB with every character escaped, and short of what a string holds. */
const longestLine = 256 * megabyte;

export type Faulty = {readonly id: unknown; readonly error: string};

/** The fields of an object that came from outside: any of them may be missing, or be anything. */
export type Given = ReadonlyMap<string, unknown>;

/** A filter: how it understands what is given in a line, or what is wrong with that, and its answer. */
export type Filter<Asked> = {
  readonly read: (given: Given) => Result<Asked>;
  readonly answer: (asked: Asked) => Promise<object>;
  /** A line as it should be, for whoever sends another. */
  readonly example: string;
};

/** Reads fields that must be there and be strings. */
export const strings =
  <Field extends string>(...fields: readonly Field[]) =>
  (given: Given): Result<Readonly<Record<Field, string>>> => {
    for (const field of fields) {
      if (!given.has(field)) return {ok: false, message: `"${field}" is missing`};
      if (typeof given.get(field) !== 'string')
        return {ok: false, message: `"${field}" must be a string`};
    }
    const value = Object.fromEntries(fields.map(field => [field, given.get(field)]));
    return {ok: true, value: value as Record<Field, string>};
  };

/** Reads fields that must be strings where they are there; null stands for one that is not. */
export const stringsIfAny =
  <Field extends string>(...fields: readonly Field[]) =>
  (given: Given): Result<Readonly<Record<Field, string | null>>> => {
    const values = fields.map(field => [field, given.get(field) ?? null] as const);
    const wrong = values.find(([, value]) => value !== null && typeof value !== 'string');
    if (wrong !== undefined) return {ok: false, message: `"${wrong[0]}" must be a string`};
    return {ok: true, value: Object.fromEntries(values) as Record<Field, string | null>};
  };

/** The fields of a value of JSON; null where it is no object. */
export const givenIn = (value: unknown): Given | null =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? null
    : new Map(Object.entries(value));

/** Answers each line of `input` through `write`; 1 when one of them could not be read. */
export async function filterLines<Asked>(
  input: AsyncIterable<Uint8Array>,
  write: (line: string) => Promise<void>,
  filter: Filter<Asked>,
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
export async function answerTo<Asked>(
  line: Line,
  {read, answer, example}: Filter<Asked>,
): Promise<({readonly id: unknown} & object) | Faulty> {
  if (line === null)
    return {id: null, error: `the line is longer than ${longestLine / megabyte} MB`};
  const parsed = parseLine(line);
  if (!parsed.ok)
    return {id: null, error: `${parsed.message}: each line must be one object, like ${example}`};
  const given = parsed.value;
  const id: unknown = given.get('id') ?? null;
  const asked = read(given);
  if (!asked.ok) return {id, error: asked.message};
  try {
    return {id, ...(await answer(asked.value))};
  } catch (error) {
    // A fault of the program's own in one line is no reason to lose the lines after it.
    return {id, error: failureLine(error)};
  }
}

function parseLine(line: string): Result<Given> {
  let value: unknown;
  try {
    // Trimmed: a file may begin with a byte order mark.
    value = JSON.parse(line.trim());
  } catch {
    return {ok: false, message: 'not valid JSON'};
  }
  const given = givenIn(value);
  return given === null ? {ok: false, message: 'not a JSON object'} : {ok: true, value: given};
}
