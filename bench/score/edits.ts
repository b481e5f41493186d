import type {Span} from '../../source/model/span.ts';

/** Other words for a stretch of a text. */
export type Edit = Span & {readonly text: string};

export type Edited = {
  readonly text: string;
  /** Where a span of the old text is in the new one; one that begins or ends within an edit is widened to it. */
  readonly move: (span: Span) => Span;
};

/** Applies edits that are sorted and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): Edited {
  let out = '';
  let done = 0;
  const steps = edits.map(edit => {
    out += text.slice(done, edit.start);
    const start = out.length;
    out += edit.text;
    done = edit.end;
    return {from: edit, to: {start, end: out.length}};
  });
  out += text.slice(done);
  const at = (offset: number, edge: 'start' | 'end'): number => {
    const step = steps.findLast(({from}) => from.start < offset);
    if (step === undefined) return offset;
    if (offset < step.from.end) return step.to[edge];
    return offset + step.to.end - step.from.end;
  };
  return {text: out, move: ({start, end}) => ({start: at(start, 'start'), end: at(end, 'end')})};
}
