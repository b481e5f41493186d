import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {type Figure, limited, ms, ratio} from '../report.ts';
import type {Once} from './once.ts';
import type {HostileRow} from './row.ts';
import {hostileRows} from './rows.ts';

/** What nobody has to wait for longer. */
const mostMs = 3000;
/** After so long the measuring is given up. */
const patience = 20_000;

/**
 * How long each hostile input takes, how many times as long as half of it, and what came of it.
 * Twice as long is linear; four times, quadratic. Where the larger is refused it may be quicker.
 */
export async function hostileFigures(): Promise<readonly Figure[]> {
  return hostileRows.map((row, at) =>
    figureOf(row, measure(at, row.size / 2), measure(at, row.size)),
  );
}

function figureOf(row: HostileRow, half: Once | null, whole: Once | null): Figure {
  const {step, format, exercises, name} = row;
  const what = `${step} of ${format}, ${exercises}: ${name}`;
  const target = `at most ${mostMs} ms`;
  if (!half || !whole) return limited(what, `over ${ms(patience)}, or died`, target, false);
  const slowest = Math.max(half.ms, whole.ms);
  const value = `${ms(whole.ms)}, ${ratio(whole.ms / half.ms)}, ${whole.outcome}`;
  return limited(what, value, target, slowest <= mostMs);
}

/** One input in a process of its own; null where that takes too long or dies. */
function measure(row: number, size: number): Once | null {
  const {status, stdout} = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'once.ts'), `${row}`, `${size}`],
    {encoding: 'utf8', timeout: patience},
  );
  return status === 0 ? (JSON.parse(stdout) as Once) : null;
}
