/** What an error says, as one line that is safe on a terminal: its first line, control characters as "?". */
export function failureLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replaceAll(/\p{C}/gu, '?');
}
