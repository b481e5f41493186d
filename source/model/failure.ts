import type {PassWarning} from './analysis.ts';

/** What an error says, as one line that is safe on a terminal: its first line, control characters as "?". */
export function failureLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replaceAll(/\p{C}/gu, '?');
}

/** A pass that failed, and why: "claims failed: out of memory". One safe line. */
export const warningLine = ({pass, message}: PassWarning): string => `${pass} failed: ${message}`;
