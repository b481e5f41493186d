/** What was asked for, or why there is none of it: one line for a person. */
export type Result<Value> =
  | {readonly ok: true; readonly value: Value}
  | {readonly ok: false; readonly message: string};
