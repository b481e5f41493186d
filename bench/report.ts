import {cpus, loadavg, totalmem} from 'node:os';

/** One line of the report. `target` is what was set out to be reached, null where nothing was. */
export type Figure = {
  readonly what: string;
  readonly value: string;
  readonly target: string | null;
  readonly met: boolean | null;
};

/** A figure with a limit. */
export const limited = (what: string, value: string, target: string, met: boolean): Figure => ({
  what,
  value,
  target,
  met,
});

/** A figure that is only told. */
export const told = (what: string, value: string): Figure => ({
  what,
  value,
  target: null,
  met: null,
});

export const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

export const ratio = (value: number): string => `${value.toFixed(2)}x`;

/** The figures as one table, aligned for reading and valid as Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = [
    ['what', 'measured', 'target', ''],
    ...figures.map(({what, value, target, met}) => [
      what,
      value,
      target ?? '',
      met === null ? '' : met ? 'met' : 'NOT MET',
    ]),
  ];
  const widths = [0, 1, 2, 3].map(column =>
    Math.max(...rows.map(row => row[column]?.length ?? 0), 3),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [line(rows[0] ?? []), rule, ...rows.slice(1).map(line)].join('\n');
}

/** The machine that the figures are of. */
export function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return `Node ${process.versions.node}, ${process.platform}; ${cpus().length} x ${first?.model ?? 'unknown processor'}, ${memory} GiB; load ${load} at the start`;
}
