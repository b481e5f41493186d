import {plainSpeakerAt} from '../source/model/analysis.ts';
import type {KnownQuote} from './known-speakers.ts';

/** A found quote, whether it is right (0 to 1) and how sure it is said to be. */
export type Told = {
  readonly known: KnownQuote;
  readonly right: number;
  readonly confidence: number;
};

const bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];

const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(5)} %`;

const mean = (told: readonly Told[], of: (one: Told) => number): number =>
  told.reduce((sum, one) => sum + of(one), 0) / told.length;

const confidence = (one: Told): number => one.confidence;
const right = (one: Told): number => one.right;

/** How sure and how right, bin by bin, by form of source, and the expected calibration error. */
export function table(title: string, told: readonly Told[]): string {
  const bins = bounds.slice(1).flatMap((end, at) => {
    const start = bounds[at] ?? 0;
    const here = told.filter(one => one.confidence >= start && one.confidence < end);
    return here.length === 0 ? [] : [{label: `${start} and more`, here}];
  });
  const forms = [...Map.groupBy(told, formOf)].toSorted().map(([label, here]) => ({label, here}));
  const off = bins.map(
    ({here}) => (here.length * Math.abs(mean(here, confidence) - mean(here, right))) / told.length,
  );
  const plain = told.filter(one => one.confidence >= plainSpeakerAt);
  const error = percent(off.reduce((sum, one) => sum + one, 0));
  return [
    `${title}: ${told.length}, expected calibration error ${error}`,
    ...[
      {label: 'all', here: told},
      {label: `${plainSpeakerAt} and more`, here: plain},
      ...bins,
      ...forms,
    ]
      .filter(({here}) => here.length > 0)
      .map(
        ({label, here}) =>
          `  ${label.padEnd(34)}${String(here.length).padStart(6)}  sure ${percent(mean(here, confidence))}  right ${percent(mean(here, right))}`,
      ),
  ].join('\n');
}

/** Where a source is from, and what its words are. */
function formOf({known: {quote, features}}: Told): string {
  const {source} = quote;
  const words = (['pronoun', 'description', 'nobody'] as const).find(one => features.has(one));
  return `${source?.grounds.slice(0, 2).join(' + ') ?? ''}, ${words ?? 'name'}`;
}
