import type {Evaluation, Outcome} from './evaluate.ts';
import type {Row, Target} from './rows.ts';

/** One program's evaluation under the name that its column has. */
export type Column = {readonly name: string; readonly evaluation: Evaluation};

/** One decimal; what rounds to nothing has no sign. */
const points = (value: number): string => (100 * value).toFixed(1).replace(/^-0\.0$/, '0.0');

const target = (value: number | null): string => (value === null ? '' : String(value));

/** How a figure stands to what is asked; of a drop the smaller is the better. */
function verdict({kind, target: {least, aim}}: Row, outcome: Outcome | undefined): string {
  if (outcome?.kind !== 'estimate' || Number.isNaN(outcome.value) || least === null) return '';
  const sign = kind === 'drop' ? -1 : 1;
  const reaches = (wanted: number): boolean => sign * (100 * outcome.value - wanted) >= 0;
  if (aim !== null && reaches(aim)) return 'aim';
  return reaches(least) ? 'least' : 'BELOW';
}

function cells(outcome: Outcome | undefined): readonly [string, string] {
  if (outcome === undefined) return ['', ''];
  if (outcome.kind === 'none' || Number.isNaN(outcome.value)) return ['–', ''];
  const {value, low, high} = outcome;
  return [points(value), `${points(low)}–${points(high)}`];
}

/** The rows as a table, aligned for reading and valid as Markdown. The first column is judged. */
export function scoreTable(rows: readonly Row[], columns: readonly Column[]): string {
  const head = ['what', ...columns.flatMap(({name}) => [name, '95 %']), ...['least', 'aim', '']];
  const lines = rows.map(row => [
    row.what,
    ...columns.flatMap(({evaluation}) => cells(evaluation.outcomes.get(row))),
    ...targetCells(row.target),
    verdict(row, columns[0]?.evaluation.outcomes.get(row)),
  ]);
  const all = [head, ...lines];
  const widths = head.map((_, at) => Math.max(3, ...all.map(line => line[at]?.length ?? 0)));
  const drawn = (line: readonly string[]): string =>
    `| ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [drawn(head), rule, ...lines.map(drawn)].join('\n');
}

const targetCells = ({least, aim}: Target): readonly string[] => [target(least), target(aim)];

/** What the intervals are, how long it took, and what had no answer. */
export function footnotes(columns: readonly Column[]): string {
  const lines = columns.flatMap(({name, evaluation: {seconds, missing, outcomes}}) => {
    const without = missing === 0 ? '' : `, ${missing} WITHOUT ANSWER`;
    const gaps = [...outcomes].flatMap(([{what}, outcome]) =>
      outcome.kind === 'none' ? [[outcome.why, what] as const] : [],
    );
    const reasons = Map.groupBy(gaps, ([why]) => why);
    return [
      `${name}: ${seconds.toFixed(0)} s${without}.`,
      ...[...reasons].map(([why, rows]) => `  not measured, ${rows.length} rows: ${why}`),
    ];
  });
  return [
    'Intervals: bootstrap by document (pairs: by claim), 1,000 draws, of CoNLL F1 200; fixed seed.',
    'A drop is against the same texts as they are; its "least" and "aim" are the most it may be.',
    ...lines,
  ].join('\n');
}

/** The same for programs: figures from 0 to 1, null where there is none. */
export function scoreRecord(rows: readonly Row[], columns: readonly Column[]): object {
  return {
    rows: rows.map(({group, what, kind, target}) => ({group, what, kind, ...target})),
    columns: columns.map(({name, evaluation: {outcomes, missing, seconds}}) => ({
      name,
      missing,
      seconds,
      figures: rows.map(row => {
        const outcome = outcomes.get(row);
        if (outcome?.kind !== 'estimate') return null;
        const {value, low, high} = outcome;
        return {value, low, high};
      }),
    })),
  };
}
