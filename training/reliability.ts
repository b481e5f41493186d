import type {Example} from './logistic.ts';

/** An example with what it is listed under. */
export type Case<Name extends string> = Example<Name> & {
  readonly corpus: string;
  readonly form: string;
};

/** How sure something is said to be, how right it is (both 0 to 1), and its form. */
type Told = {readonly confidence: number; readonly right: number; readonly form: string};

const bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

/** Forms with fewer cases than this are left out. */
const leastOfForm = 10;

const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`;

const mean = (told: readonly Told[], of: 'confidence' | 'right'): number =>
  told.reduce((sum, one) => sum + one[of], 0) / told.length;

/**
 * A table of how sure and how right things are: all, those said plainly (from `plainAt` on), bin by
 * bin and by form, with the expected calibration error.
 */
export function reliability(title: string, told: readonly Told[], plainAt: number): string {
  const from = (start: number, end: number): Told[] =>
    told.filter(({confidence}) => confidence >= start && confidence < end);
  const bins = bounds
    .slice(1)
    .map((end, at) => [`${bounds[at]} and more`, from(bounds[at] ?? 0, end)] as const);
  const forms = [...Map.groupBy(told, ({form}) => form)]
    .filter(([, here]) => here.length >= leastOfForm)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const error = bins.reduce(
    (sum, [, here]) =>
      here.length === 0
        ? sum
        : sum +
          (here.length * Math.abs(mean(here, 'confidence') - mean(here, 'right'))) / told.length,
    0,
  );
  const plain = from(plainAt, Number.POSITIVE_INFINITY);
  const rows: readonly (readonly [string, readonly Told[]])[] = [
    ['all', told],
    [`plain: ${plainAt} and more`, plain],
    ...bins,
    ...forms,
  ];
  return [
    `${title}: expected calibration error ${percent(error)}`,
    ...rows.filter(([, here]) => here.length > 0).map(([label, here]) => rowOf(label, here)),
  ].join('\n');
}

const rowOf = (label: string, told: readonly Told[]): string =>
  [
    `  ${label.padEnd(40)}`,
    String(told.length).padStart(5),
    `  sure ${percent(mean(told, 'confidence'))}`,
    `  right ${percent(mean(told, 'right'))}`,
  ].join('');
